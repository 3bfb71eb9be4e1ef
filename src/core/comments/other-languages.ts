import { dollarQuoted, longComment, luaLongString } from './literals';
import { QUOTES, SLASHES } from './rule-sets';
import { block, charLiteral as char, line, nested, skip, string } from './rules';
import { compileRules, type Rules } from './run';

/** Languages whose comments begin with anything else. */
export const OTHER_LANGUAGES = {
  lua: compileRules([longComment('--'), line('--'), luaLongString, ...QUOTES]),
  sql: sqlRules(),
  haskell: compileRules([
    nested('{-', '-}'),
    line('--', { notBefore: '!#$%&*+./<=>?@\\^|~' }),
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
    nested('(*', '*)'),
    string('"""', { multiline: true, escape: null }),
    string('"', { multiline: true }),
    char,
  ]),
  pascal: compileRules([
    line('//'),
    block('{', '}'),
    block('(*', '*)'),
    string("'", { escape: 'doubled' }),
  ]),
  percent: compileRules([skip('\\%', 2), line('%')]),
  erlang: compileRules([
    skip('$"', 2),
    skip("$'", 2),
    skip('$%', 2),
    line('%'),
    string('"', { multiline: true }),
    string("'"),
  ]),
  matlab: compileRules([line('%'), string('"')]),
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
    ...['REM ', 'rem ', '@REM ', '@rem ', '::'].map((lead) => line(lead, { where: 'first' })),
  ]),
  vim: compileRules([line('"', { where: 'first' }), line('#', { where: 'first' })]),
  assembler: compileRules([
    ...SLASHES,
    line(';'),
    line('#', { where: 'word' }),
    line('@', { where: 'word' }),
    string('"'),
  ]),
} satisfies Record<string, Rules>;

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
