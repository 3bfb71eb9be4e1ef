import { cppRaw, rawQuotes, rawStrings, regex, rustRaw, swiftRaw, verbatim } from './literals';
import { NESTED_SLASHES, QUOTES, SLASHES, TRIPLE, withHoles } from './rule-sets';
import { block, charLiteral as char, line, nested, string } from './rules';
import { compileRules, type Rule, type Rules } from './run';

/** Languages whose comments look like C's. */
export const SLASH_LANGUAGES = {
  c: compileRules([...SLASHES, string('"'), ...cppRaw, char]),
  java: compileRules([...SLASHES, string('"""', { multiline: true }), string('"'), char]),
  csharp: compileRules([...SLASHES, rawQuotes, ...verbatim, string('"'), char]),
  go: compileRules([...SLASHES, string('`', { multiline: true, escape: null }), string('"'), char]),
  slashes: compileRules([...SLASHES, ...QUOTES]),
  rust: compileRules([...NESTED_SLASHES, ...rustRaw, string('"', { multiline: true }), char]),
  zig: compileRules([line('//'), textLine('\\\\'), string('"'), char]),
  kotlin: withHoles('${', '}', (quote) => [
    ...NESTED_SLASHES,
    quote('"""', true, null),
    quote('"'),
    char,
  ]),
  scala: compileRules([
    ...NESTED_SLASHES,
    string('"""', { multiline: true, escape: null }),
    string('"'),
    char,
  ]),
  dart: withHoles('${', '}', (quote) => [
    ...NESTED_SLASHES,
    ...rawStrings(['r']),
    quote('"""', true),
    quote("'''", true),
    quote('"'),
    quote("'"),
  ]),
  groovy: withHoles('${', '}', (quote) => [
    ...SLASHES,
    string('$/', { close: '/$', escape: '$', multiline: true }),
    quote('"""', true),
    ...TRIPLE,
    quote('"'),
    string("'"),
    regex(['return', 'in', 'case']),
  ]),
  swift: withHoles('\\(', ')', (quote) => [
    ...NESTED_SLASHES,
    swiftRaw,
    quote('"""', true),
    quote('"'),
  ]),
  d: compileRules([
    ...SLASHES,
    nested('/+', '+/'),
    ...rawStrings(['r']),
    string('`', { escape: null, multiline: true }),
    string('"', { multiline: true }),
    char,
  ]),
  verilog: compileRules([...SLASHES, string('"')]),
  haxe: compileRules([
    ...SLASHES,
    string('"', { multiline: true }),
    string("'", { multiline: true }),
    string('~/', { close: '/' }),
  ]),
  thrift: compileRules([...SLASHES, line('#'), ...QUOTES]),
  jsonnet: compileRules([
    ...SLASHES,
    line('#'),
    string('|||', { escape: null, multiline: true }),
    string('@"', { close: '"', escape: 'doubled', multiline: true }),
    string("@'", { close: "'", escape: 'doubled', multiline: true }),
    string('"', { multiline: true }),
    string("'", { multiline: true }),
  ]),
  typst: compileRules([line('//', { notAfter: ':' }), nested('/*', '*/'), string('"')]),
  bicep: compileRules([...SLASHES, string("'''", { escape: null, multiline: true }), string("'")]),
  cue: compileRules([line('//'), ...TRIPLE, ...QUOTES]),
  dot: compileRules([...SLASHES, line('#', { where: 'first' }), string('"', { multiline: true })]),
  odin: compileRules([
    ...NESTED_SLASHES,
    string('`', { escape: null, multiline: true }),
    string('"'),
    char,
  ]),
  pkl: compileRules([...NESTED_SLASHES, swiftRaw, string('"""', { multiline: true }), string('"')]),
  tablegen: compileRules([
    ...NESTED_SLASHES,
    string('[{', { close: '}]', escape: null, multiline: true }),
    string('"'),
  ]),
  css: compileRules([block('/*', '*/'), ...QUOTES]),
  scss: compileRules([line('//', { notAfter: ':' }), block('/*', '*/'), ...QUOTES]),
  json: compileRules([...SLASHES, string('"')]),
} satisfies Record<string, Rules>;

/** A line of text that is no comment (Zig's string lines). */
function textLine(lead: string): Rule {
  return { lead, comment: false, scan: (run, at) => run.lineEnd(at) };
}
