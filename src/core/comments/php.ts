import { heredoc } from './heredocs';
import { block, line, string } from './rules';
import { compileRules, type Run } from './run';

const RULES = compileRules([
  line('//', { until: '?>' }),
  line('#', { until: '?>', notBefore: '[' }),
  block('/*', '*/'),
  string('"', { multiline: true }),
  string("'", { multiline: true }),
  string('`', { multiline: true }),
  heredoc({ lead: '<<<', flags: {}, indent: 'blanks', spaced: true, capital: false }),
]);

/** PHP between `<?php` or `<?=` and `?>`; outside, the page's own `<!-- -->`. */
export function lexPhp(run: Run): void {
  let at = 0;
  let code = run.find('<?', 0);
  let comment = run.find('<!--', 0);
  while (at < run.end) {
    if (code < at) code = run.find('<?', at);
    if (comment < at) comment = run.find('<!--', at);
    if (comment < code) {
      const end = run.find('-->', comment + 4);
      run.comment(comment + 4, end);
      at = end + 3;
    } else if (code < run.end) at = lexCode(run, code);
    else return;
  }
}

function lexCode(run: Run, open: number): number {
  const { text } = run;
  const lead = ['<?php', '<?=', '<?xml', '<?'].find((word) => text.startsWith(word, open)) ?? '<?';
  const from = open + lead.length;
  if (lead === '<?xml') return from;
  run.restart();
  return Math.max(from, run.code(from, RULES, { close: '?>', open: null }));
}
