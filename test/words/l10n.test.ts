import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleText } from '../../scripts/l10n/bundle';
import { collectSentences, sentencesIn } from '../../scripts/l10n/collect';
import { pseudo } from '../../scripts/l10n/pseudo';

const root = process.cwd();

describe('translation', () => {
  it('finds every sentence in the bundle, and no other', () => {
    const { sentences, mistakes } = collectSentences(root);
    assert.deepEqual(mistakes, []);
    const bundle = readFileSync(join(root, 'l10n', 'bundle.l10n.json'), 'utf8');
    assert.equal(
      bundle.replaceAll('\r\n', '\n'),
      bundleText(sentences),
      'l10n/bundle.l10n.json is stale: node esbuild.js --tests && node out/scripts/l10n.js',
    );
  });

  it('collects literals given to t, wherever t stands', () => {
    const text = "t('a'); x.t(`b`); const y = t('c {0}', t('d')); set('no'); tt('no');";
    assert.deepEqual(sentencesIn('f.ts', text), {
      sentences: ['a', 'b', 'c {0}', 'd'],
      mistakes: [],
    });
  });

  it('reports sentences that are not written out', () => {
    const text = "t(x);\nt('a' + b);\nt(`a ${b}`);\nt(c ? 'a' : 'b');\nt();";
    const { sentences, mistakes } = sentencesIn('f.ts', text);
    assert.deepEqual(sentences, []);
    assert.deepEqual(
      mistakes.map((mistake) => mistake.split(':')[1]),
      ['1', '2', '3', '4', '5'],
    );
  });

  it('lets a translator hand on what it was given', () => {
    const text =
      'export const t: T = (m, ...a) => vscode.l10n.t(m, ...a); function t(m) { x.t(m); }';
    assert.deepEqual(sentencesIn('f.ts', text), { sentences: [], mistakes: [] });
  });

  it('makes up a language that keeps placeholders, icons and links', () => {
    assert.equal(pseudo('Steward'), '[Šţéŵåŕð]');
    assert.equal(pseudo('{0} and {1}'), '[{0} åñð {1}]');
    assert.equal(
      pseudo('$(add) [Log](command:steward.log)'),
      '[$(add) [Ļöĝ](command:steward.log)]',
    );
  });
});
