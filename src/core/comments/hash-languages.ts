import { heredoc } from './heredocs';
import { bracketed, longComment, luaLongString, regex } from './literals';
import { QUOTES, SLASHES, TRIPLE, withHoles } from './rule-sets';
import { block, charLiteral as char, line, nested, skip, string, stringEnd } from './rules';
import { compileRules, type Rule, type Rules } from './run';

/** Languages whose comments begin with `#`. */
export const HASH_LANGUAGES = {
  hash: compileRules([line('#', { where: 'word' }), ...QUOTES]),
  hashFirst: compileRules([line('#', { where: 'first' })]),
  toml: compileRules([
    line('#'),
    string('"""', { multiline: true }),
    string("'''", { multiline: true, escape: null }),
    string('"'),
    string("'", { escape: null }),
  ]),
  ini: compileRules([line('#', { where: 'first' }), line(';', { where: 'word' }), string('"')]),
  properties: compileRules([line('#', { where: 'first' }), line('!', { where: 'first' })]),
  shell: withHoles('$(', ')', (quote) => [
    skip('\\', 2),
    line('#', { where: 'word' }),
    string("$'", { close: "'", multiline: true }),
    string("'", { multiline: true, escape: null }),
    quote('"', true),
    heredoc({ lead: '<<', flags: { '-': 'tabs' }, indent: 'none', spaced: true, capital: false }),
  ]),
  tcl: compileRules([
    skip('\\', 2),
    line('#', { where: 'command' }),
    string('"', { multiline: true, when: ({ text }, at) => /[\s[{(=;]/.test(text.charAt(at - 1)) }),
  ]),
  powershell: compileRules([
    skip('`', 2),
    block('<#', '#>'),
    line('#', { where: 'word' }),
    string('@"', { close: '\n"@', escape: null, multiline: true }),
    string("@'", { close: "\n'@", escape: null, multiline: true }),
    string('"', { escape: '`', multiline: true }),
    string("'", { escape: 'doubled', multiline: true }),
  ]),
  ruby: withHoles('#{', '}', (quote) => [
    block('=begin', '\n=end', { first: true }),
    endOfProgram('__END__'),
    line('#'),
    quote('"', true),
    quote('`', true),
    string("'", { multiline: true }),
    skip('?#', 2),
    skip("?'", 2),
    skip('?"', 2),
    skip("$'", 2),
    skip('$"', 2),
    skip('$`', 2),
    bracketed('%', 'qQwWiIrxs'),
    regex([
      'return',
      'if',
      'unless',
      'when',
      'and',
      'or',
      'not',
      'puts',
      'split',
      'match',
      'elsif',
    ]),
    heredoc({
      lead: '<<',
      flags: { '~': 'blanks', '-': 'blanks' },
      indent: 'none',
      spaced: false,
      capital: true,
    }),
  ]),
  crystal: withHoles('#{', '}', (quote) => [line('#'), quote('"', true), char]),
  elixir: withHoles('#{', '}', (quote) => [
    line('#'),
    quote('"""', true),
    string("'''", { multiline: true }),
    quote('"', true),
    skip('?"', 2),
    skip('?#', 2),
    skip("?'", 2),
    ...['"""', "'''"].flatMap((close) =>
      ['~s', '~S', '~H', '~E'].map((lead) => string(`${lead}${close}`, { close, multiline: true })),
    ),
    bracketed('~', 'sSrRwWcCHE'),
    string("'"),
  ]),
  perl: compileRules([
    ...['=pod', '=head', '=over', '=item', '=begin', '=for', '=encoding', '=back'].map((lead) =>
      block(lead, '\n=cut', { first: true }),
    ),
    endOfProgram('__END__'),
    endOfProgram('__DATA__'),
    skip('$#', 2),
    line('#', { where: 'word' }),
    ...['q', 'qq', 'qw', 'm', 'qr'].map((lead) => bracketed(lead, '')),
    ...QUOTES,
    ...['s', 'm', 'qr', 'tr', 'y', 'q', 'qq'].map(delimitedBySlash),
    regex(['return', 'if', 'unless', 'and', 'or', 'not', 'split', 'grep']),
    heredoc({ lead: '<<', flags: { '~': 'blanks' }, indent: 'none', spaced: false, capital: true }),
  ]),
  gdscript: compileRules([line('#'), ...TRIPLE, ...QUOTES]),
  meson: compileRules([line('#'), string("'''", { escape: null, multiline: true }), string("'")]),
  capnp: compileRules([line('#'), string('"')]),
  awk: compileRules([line('#'), string('"'), regex(['if', 'while', 'return', 'in'])]),
  r: compileRules([line('#'), string('"', { multiline: true }), string("'", { multiline: true })]),
  julia: compileRules([
    nested('#=', '=#'),
    line('#'),
    string('"""', { multiline: true }),
    string('"'),
    char,
  ]),
  nim: compileRules([
    nested('##[', ']##'),
    nested('#[', ']#'),
    line('#'),
    string('"""', { multiline: true, escape: null }),
    string('"'),
    char,
  ]),
  coffee: compileRules([block('###', '###'), line('#'), ...TRIPLE, ...QUOTES]),
  graphql: compileRules([line('#'), string('"""', { multiline: true }), string('"')]),
  gherkin: compileRules([line('#', { where: 'first' }), ...TRIPLE]),
  cmake: compileRules([
    longComment('#'),
    line('#'),
    luaLongString,
    string('"', { multiline: true }),
  ]),
  nix: compileRules([
    line('#'),
    block('/*', '*/'),
    string("''", { escape: "'''", multiline: true }),
    string('"', { multiline: true }),
  ]),
  hcl: compileRules([
    line('#'),
    ...SLASHES,
    string('"'),
    heredoc({
      lead: '<<',
      flags: { '-': 'blanks', '~': 'blanks' },
      indent: 'none',
      spaced: false,
      capital: true,
    }),
  ]),
} satisfies Record<string, Rules>;

/** Perl: `s/…/…/`, `m/…/`. What follows the second part is lexed as code. */
function delimitedBySlash(lead: string): Rule {
  const close = '/';
  return {
    lead: `${lead}/`,
    comment: false,
    scan(run, at) {
      const first = stringEnd(run, at + lead.length + 1, { close });
      return ['s', 'tr', 'y'].includes(lead) ? stringEnd(run, first, { close }) : first;
    },
  };
}

/** What follows a line with this word is data. */
function endOfProgram(word: string): Rule {
  return { lead: word, comment: false, scan: (run) => (run.leadsLine() ? run.end : -1) };
}
