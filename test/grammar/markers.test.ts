import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { DEFAULT_CONFIG } from '../../src/core/config';
import { ROOT } from './tokens';

const INJECTION = 'steward.markers.injection';

/** A language as small as it can be: what the scopes of comments and strings are called matters. */
const HOST = JSON.stringify({
  scopeName: 'source.host',
  patterns: [
    { name: 'comment.line.double-slash.host', begin: '//', end: '$' },
    { name: 'comment.line.number-sign.host', begin: '#', end: '$' },
    { name: 'comment.line.double-dash.host', begin: '--', end: '$' },
    { name: 'comment.block.host', begin: '/\\*', end: '\\*/' },
    { name: 'string.quoted.docstring.multi.host', begin: '"""', end: '"""' },
    { name: 'string.quoted.double.host', begin: '"', end: '"' },
  ],
});

const file = join(ROOT, 'syntaxes', 'markers.tmLanguage.json');

const registry = new Registry({
  onigLib: loadWASM(
    readFileSync(join(ROOT, 'node_modules', 'vscode-oniguruma', 'release', 'onig.wasm')),
  ).then(() => ({ createOnigScanner, createOnigString })),
  loadGrammar: (scope) =>
    Promise.resolve(
      scope === INJECTION
        ? parseRawGrammar(readFileSync(file, 'utf8'), file)
        : parseRawGrammar(HOST, 'host.json'),
    ),
  getInjections: (scope) => (scope === INJECTION ? undefined : [INJECTION]),
});

/** What is coloured: the text of every piece with a scope of ours. */
async function coloured(text: string): Promise<string[]> {
  const grammar = await registry.loadGrammar('source.host');
  assert(grammar);
  let state = INITIAL;
  return text.split(/\r?\n/).flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .filter(({ scopes }) => /^(?:keyword|constant).*\.steward$/.test(scopes.at(-1) ?? ''))
      .map(({ startIndex, endIndex }) => line.slice(startIndex, endIndex));
  });
}

describe('the colours of markers', () => {
  const CASES: readonly [string, readonly string[]][] = [
    ['// TODO: a', ['TODO']],
    ['//FIXME b', ['FIXME']],
    ['# HACK(DEBT-12, @ana): c', ['HACK', 'DEBT-12', '@ana']],
    ['-- XXX', ['XXX']],
    ['/*\n * TODO a\n   TECH_DEBT: b\n */', ['TODO', 'TECH_DEBT']],
    ['"""\nTODO: a\n"""', ['TODO']],
    ['// Done. TODO the rest', ['TODO']],
    ['// the loop (TODO: unroll)', ['TODO']],
    ['// @todo #12 a', ['@todo', '#12']],
    ['// see DEBT-12, ADR-7 and TD-ARCH-002.', ['DEBT-12', 'ADR-7', 'TD-ARCH-002']],
    ['// see the TODO in x, TODOs, context.TODO(), MYTODO: a', []],
    ['// DEBT-free, xDEBT-1, DEBT-1_a', []],
    ['x = "// TODO: DEBT-1"', []],
    ['TODO(); FIXME: DEBT-1', []],
  ];
  for (const [text, expected] of CASES) {
    it(`names the parts of ${JSON.stringify(text)}`, async () => {
      assert.deepEqual(await coloured(text), expected);
      assert.deepEqual(await coloured(text.replaceAll('\n', '\r\n')), expected);
    });
  }

  it('knows every tag of the default configuration', async () => {
    for (const tag of DEFAULT_CONFIG.debt.tags) {
      assert.deepEqual(await coloured(`// ${tag}: a`), [tag]);
    }
  });

  it('lets the comment go on behind it, whatever stands in it', async () => {
    for (const text of ['TODO(', 'TODO((((', 'TODO(a', '@todo #', `TODO(${'a,'.repeat(5000)}`]) {
      assert.deepEqual((await coloured(`// ${text}\n// FIXME: x`)).at(-1), 'FIXME');
    }
  });
});
