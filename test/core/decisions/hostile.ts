import { MADR2, MADR3, NYGARD } from './repository';

/** Records of many forms, to be mutated. */
export const SEEDS: readonly string[] = [
  NYGARD,
  MADR2,
  MADR3.replaceAll('\n', '\r\n'),
  '---\nid: 0012\nstatus: { accepted }\naffects:\n  - { path: src/** }\nsupersedes: [3, "0004"]\n---\n# T\n\n## Decision\n\nYes.\n',
  '# ADR 12: T\n\n**Status:** Accepted | **Date:** 2024-03-05<br>**Deciders:** Ann, [Bob](b)\n\n## Context\n\nThis ADR supersedes parts of [3](0003-x.md).\n',
  '# T\n\n| Status | Date |\n|---|---|\n| ✅ ~~Draft~~ Angenommen | 5. März 2024 |\n\n## Entscheidung\n\n> Ja.\n',
  'T\n===\n\n> **ステータス (Status)**：承認済み\n\n## Status: Superseded by\n[ADR-5](5.md) and 6\n\n## Links\n\n* Partly superseded by ADR-7\n* Amends 8\n',
  '# 12. T\n\n## Status\n\n- [ ] Proposed\n- [x] Accepted (2024-03-05)\n\n## Changelog\n\n### 2024-04-05\n\n<!-- help\n# no\n-->\n```\nStatus: x\n```\n',
];

/** What makes records what they are, and what makes parsers fail. */
export const PIECES: readonly string[] = [
  '---\n',
  '# ',
  '## Status\n\n',
  'Status: ',
  'superseded by ',
  'Supersedes ',
  '[a](b)',
  '[a]: b\n',
  '](',
  '[',
  '**',
  '~~',
  '`',
  '> ',
  '- ',
  '    ',
  '| a |',
  '\n|-|-|\n',
  '<!--',
  '-->',
  '```\n',
  '{',
  '}',
  '&amp;',
  '2024-02-30',
  '：',
  '<br>',
];

function times(unit: string, count: number): string {
  return unit.repeat(count);
}

function numbered(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

/** Texts that keep careless parsers busy for minutes, or end them. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'a line of 10 MB': times('a ', 5_000_000),
  'links on a line of 10 MB': times('[a](b) ', 1_400_000),
  'nested quotes': `${times('> ', 100_000)}x`,
  'open brackets': times('[', 200_000),
  'nested brackets': times('[', 50_000) + times(']', 50_000),
  'open pictures': times('![', 100_000),
  'many link definitions': numbered(50_000, (index) => `[a${index}]: http://x/${index}`),
  'one definition, many uses': `${times('[a]: b\n', 20_000)}${times('[a] ', 20_000)}`,
  stars: times('*', 200_000),
  'stars between letters': times('a**b', 50_000),
  'mixed emphasis': times('*a_ ', 50_000),
  underscores: times('_', 200_000),
  'runs of backticks': numbered(600, (index) => times('`', index)),
  'open tags': times('<a ', 80_000),
  'open comments': times('<!-- ', 50_000),
  'raw HTML': times('<script>alert(1)</script>\n', 9000),
  'links to commands': times('[x](command:foo) ', 15_000),
  'nested lists': numbered(1500, (index) => `${times('  ', index)}- a`),
  'nested bullets on a line': `${times('- ', 100_000)}x`,
  'many nested bullets': times('- - - - - - - - a\n', 15_000),
  'a wide table': `|${times('a|', 50_000)}\n|${times('-|', 50_000)}\n|${times('b|', 50_000)}`,
  'a table of empty cells': `|${times('a|', 1000)}\n|${times('-|', 1000)}\n${times('|b|\n', 50_000)}`,
  headings: times('# a\n', 60_000),
  'a long heading': `# ${times('🚀(', 60_000)}`,
  'fields on a line': times('Status: b | ', 20_000),
  'lines of fields': times('Date: 2024-01-01\n\n', 14_000),
  'a menu': `Status: ${times('accepted | ', 20_000)}`,
  'what is struck through': `Status: ${times('~~a', 60_000)}`,
  'a large front matter': `---\n${times('a: b\n', 40_000)}---\n`,
  'a nested front matter': `---\na: ${times('[', 10_000)}\n---\n`,
  'a front matter without end': `---\n${times('a\n', 100_000)}`,
  aliases: `---\na: &a [x]\nb: [${times('*a,', 5000)}]\n---\n`,
  'many successors': `# T\n\n## Status\n\nsuperseded by ${times('[1] and ', 30_000)}`,
  'many links': `# T\n\n## Links\n\n${times('- Supersedes [a](b)\n', 12_000)}`,
  'no characters': times('\0', 200_000),
  'lone surrogates': times('\ud800', 100_000),
  'marks on one letter': `a${times('\u0301', 200_000)}`,
  'blank lines': times('\n', 250_000),
  'old line ends': times('\r', 200_000),
};
