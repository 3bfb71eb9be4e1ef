import { isWord } from './letters';
import { line, string, stringEnd } from './rules';
import { compileRules, type Rule, type Run } from './run';

/** The string that is the first statement of a module, class or function is comment text. */
function docstring(quote: string): Rule {
  return {
    lead: quote,
    comment: false,
    scan(run, at) {
      if (!isDocstring(run, at)) return -1;
      const close = run.text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
      const start = at + close.length;
      const behind = stringEnd(run, start, { close, multiline: close.length === 3 });
      const closed = run.text.startsWith(close, behind - close.length) && behind > start;
      run.comment(start, closed ? behind - close.length : behind);
      return behind;
    },
  };
}

function isDocstring(run: Run, at: number): boolean {
  const { text, statement } = run;
  if (statement >= 0) {
    const prefix = text.slice(statement, at);
    if (at - statement > 1 || !'rRuU'.includes(prefix)) return false;
  }
  if (run.lastStatement < 0) return true;
  if (text[run.lastStatementEnd] !== ':') return false;
  return ['def', 'class', 'async'].includes(wordAt(text, run.lastStatement));
}

function wordAt(text: string, at: number): string {
  let end = at;
  while (end < at + 8 && isWord(text.charCodeAt(end))) end++;
  return text.slice(at, end);
}

/** Python, and Starlark after it. */
export const PYTHON_RULES = compileRules([
  line('#'),
  docstring('"'),
  docstring("'"),
  string('"""', { multiline: true }),
  string("'''", { multiline: true }),
  string('"'),
  string("'"),
]);
