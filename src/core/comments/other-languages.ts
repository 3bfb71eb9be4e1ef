import { isLetter, isNewline, isWord } from './letters';
import { dollarQuoted, longComment, luaLongString, verbatim } from './literals';
import { QUOTES, SLASHES } from './rule-sets';
import { block, charLiteral as char, line, nested, skip, string } from './rules';
import { compileRules, type Rule, type Rules, type Run } from './run';

/** Languages whose comments begin with anything else. */
export const OTHER_LANGUAGES = {
  lua: compileRules([longComment('--'), line('--'), luaLongString, ...QUOTES]),
  sql: sqlRules(),
  haskell: compileRules([
    nested('{-', '-}'),
    line('--', { notBefore: '!#$%&*+./<=>?@\\^|~' }),
    string('"""', { multiline: true }),
    string('"'),
    char,
  ]),
  dashes: compileRules([line('--'), string('"', { escape: 'doubled' }), char]),
  lisp: compileRules([
    skip('\\', 2),
    skip('#\\', 3),
    nested('#|', '|#'),
    line(';'),
    string('"', { multiline: true }),
  ]),
  ocaml: compileRules([
    nested('(*', '*)'),
    string('{|', { close: '|}', escape: null, multiline: true }),
    string('"', { multiline: true }),
    char,
  ]),
  fsharp: compileRules([
    line('//'),
    skip('(*)', 3),
    nested('(*', '*)'),
    string('"""', { multiline: true, escape: null }),
    ...verbatim,
    string('"', { multiline: true }),
    char,
  ]),
  pascal: compileRules([
    line('//'),
    block('{', '}'),
    block('(*', '*)'),
    string("'", { escape: 'doubled' }),
  ]),
  percent: compileRules([skip('\\', 2), line('%')]),
  erlang: compileRules([
    skip('$\\', 3),
    skip('$"', 2),
    skip("$'", 2),
    skip('$%', 2),
    line('%'),
    string('"', { multiline: true }),
    string("'"),
  ]),
  matlab: compileRules([
    block('%{', '%}', { first: true }),
    line('%'),
    line('#', { where: 'word' }),
    line('...'),
    string('"', { escape: 'doubled' }),
    string("'", { escape: 'doubled', when: opensMatlabString }),
  ]),
  prolog: compileRules([
    line('%'),
    block('/*', '*/'),
    skip("0'", 3),
    string('"', { multiline: true }),
    string("'"),
  ]),
  fixedFortran: compileRules([
    ...['C', 'c', '*', 'D'].map(firstColumn),
    line('!'),
    string('"', { escape: 'doubled' }),
    string("'", { escape: 'doubled' }),
  ]),
  cobol: compileRules([
    line('*>'),
    line('*', { where: 'first' }),
    string('"', { escape: 'doubled' }),
    string("'", { escape: 'doubled' }),
  ]),
  semicolon: compileRules([line(';', { where: 'word' }), string('"', { escape: 'doubled' })]),
  wolfram: compileRules([nested('(*', '*)'), string('"', { multiline: true })]),
  coq: compileRules([nested('(*', '*)'), string('"', { escape: 'doubled', multiline: true })]),
  lean: compileRules([nested('/-', '-/'), line('--'), string('"', { multiline: true }), char]),
  plantuml: compileRules([block("/'", "'/"), line("'", { where: 'first' }), string('"')]),
  mermaid: compileRules([line('%%', { where: 'first' })]),
  xquery: compileRules([nested('(:', ':)'), ...QUOTES]),
  smalltalk: compileRules([string("'", { escape: 'doubled', multiline: true }), block('"', '"')]),
  stata: compileRules([...SLASHES, line('*', { where: 'first' }), string('"')]),
  sas: compileRules([block('/*', '*/'), line('*', { where: 'first' }), ...QUOTES]),
  fortran: compileRules([
    line('!'),
    string('"', { escape: 'doubled' }),
    string("'", { escape: 'doubled' }),
  ]),
  basic: compileRules([
    line("'"),
    line('REM ', { where: 'first' }),
    string('"', { escape: 'doubled' }),
  ]),
  batch: compileRules([
    ...['REM', 'rem', 'Rem'].flatMap((word) => [
      line(`${word} `, { where: 'first' }),
      line(`@${word} `, { where: 'first' }),
      line(`& ${word} `),
    ]),
    line('::', { where: 'first' }),
    line('& ::'),
  ]),
  vim: compileRules([
    line('"', { where: 'first' }),
    line('#', { where: 'first' }),
    string('"', { when: closesOnLine }),
    line('"', { where: 'word' }),
    string("'", { escape: 'doubled' }),
  ]),
  assembler: compileRules([
    ...SLASHES,
    line(';'),
    line('#', { where: 'word' }),
    line('@', { where: 'word' }),
    string('"'),
  ]),
} satisfies Record<string, Rules>;

/** Fixed-form Fortran: a letter in the first column makes the whole line a comment. */
function firstColumn(lead: string): Rule {
  return {
    lead,
    comment: true,
    scan(run, at) {
      if (at > 0 && !isNewline(run.text.charCodeAt(at - 1))) return -1;
      if (lead !== '*' && isLetter(run.text.charCodeAt(at + 1))) return -1;
      const end = run.lineEnd(at + 1);
      run.comment(at + 1, end);
      return end;
    },
  };
}

/** Behind a value `'` transposes it. */
function opensMatlabString({ text }: Run, at: number): boolean {
  const before = text.charAt(at - 1);
  return !isWord(before.charCodeAt(0)) && !")]}'.".includes(before);
}

/** In Vim a quote without another on its line begins a comment. */
function closesOnLine(run: Run, at: number): boolean {
  return run.text.slice(at + 1, run.lineEnd(at + 1)).includes('"');
}

function sqlRules(): Rules {
  const plain = [
    line('--'),
    nested('/*', '*/'),
    string("'", { escape: 'doubled', multiline: true }),
    string('"', { escape: 'doubled', multiline: true }),
    string('`', { multiline: true }),
  ];
  const inner = compileRules(plain);
  const body = dollarQuoted((run, from, end) => {
    const outer = run.end;
    run.end = end;
    run.guessed = true;
    run.code(from, inner, null);
    run.guessed = false;
    run.end = outer;
  });
  return compileRules([...plain, body]);
}
