import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, tokenize } from './tokens';

/** Samples by grammar; `UPDATE_GOLDEN=1` writes what is expected of them anew. */
const SAMPLES = {
  'text.codeowners': ['github', 'bitbucket', 'root-with-sections'],
  'text.codeowners.gitlab': ['gitlab'],
  'text.codeowners.gitea': ['gitea'],
} as const;

describe('the grammars of CODEOWNERS', () => {
  for (const [scope, names] of Object.entries(SAMPLES)) {
    for (const name of names) {
      it(`${scope} names the parts of ${name}`, async () => {
        const sample = readFileSync(join(ROOT, 'test', 'grammar', 'samples', name), 'utf8');
        const file = join(ROOT, 'test', 'grammar', 'golden', `${name}.txt`);
        const actual = await shown(scope, sample);
        if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, actual);
        assert.ok(existsSync(file), `no golden file ${name}.txt`);
        assert.equal(actual, readFileSync(file, 'utf8'));
      });
    }
  }

  for (const scope of Object.keys(SAMPLES)) {
    it(`${scope} ends every rule with its line, whatever stands in it`, async () => {
      const hostile = ['[', '^[', '[[', '\\', '!', '(((', '[a', 'a\\', '@@', '*'.repeat(5000)];
      for (const text of hostile) {
        const lines = await tokenize(scope, `${text}\n# comment`);
        assert.equal(lines[1]?.at(-1)?.scopes, 'comment.line.number-sign.codeowners', text);
      }
    });

    it(`${scope} reads CRLF and an empty file`, async () => {
      assert.deepEqual(await tokenize(scope, ''), [[{ text: '', scopes: '' }]]);
      const [unix, windows] = await Promise.all([
        tokenize(scope, '*.ts @a\n# b\n'),
        tokenize(scope, '*.ts @a\r\n# b\r\n'),
      ]);
      assert.deepEqual(windows, unix);
    });
  }
});

/** Each line, and below it what is in it; blanks without a name are left out. */
async function shown(scope: string, text: string): Promise<string> {
  const lines = text.split('\n');
  const tokens = await tokenize(scope, text);
  return lines
    .map((line, number) => {
      const named = (tokens[number] ?? []).filter(({ scopes }) => scopes !== '');
      return [`> ${line}`, ...named.map((one) => `    ${one.text}  ${one.scopes}`)].join('\n');
    })
    .join('\n');
}
