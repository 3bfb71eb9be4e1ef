import * as assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../src/core/config';
import { loadDecisions } from '../../../src/core/decisions/loader';
import { findDecisionReferences } from '../../../src/core/decisions/references';
import { slugOf } from '../../../src/core/decisions/slug';
import { Sources } from '../../../src/core/source';
import { MemoryFiles } from '../memory-files';
import { places } from '../read';
import { modelOf, NYGARD } from './repository';

describe('the decisions of a repository', () => {
  it('are linked both ways', async () => {
    const old = NYGARD.replace('Accepted', 'Superseded by [13. New](0013-new.md)');
    const model = await modelOf(
      new MemoryFiles({
        'doc/adr/0012-old.md': old,
        'doc/adr/0013-new.md': NYGARD.replace(
          'Accepted',
          'Accepted\n\nSupersedes [9. Lost](0009-lost.md)',
        ),
        'doc/adr/more/0014-newer.md': NYGARD.replace('Accepted', 'Accepted\n\nSupersedes ADR-13'),
        'doc/adr/0012-twin.md': NYGARD,
      }),
    );
    const successors = (path: string): string[] =>
      model.successors(model.byPath(path)!).map((next) => next.path);
    assert.deepEqual(successors('doc/adr/0012-old.md'), ['doc/adr/0013-new.md']);
    assert.deepEqual(successors('doc/adr/0013-new.md'), ['doc/adr/more/0014-newer.md']);
    assert.deepEqual(model.problems, []);
    assert.equal(model.resolve('ADR-12', 'src/a.ts').length, 2);
    assert.equal(model.resolve('0014', 'src/a.ts').length, 1);
  });

  it('resolve to the nearest folder upwards', async () => {
    const files = new MemoryFiles({ 'a/adr/0001-x.md': NYGARD, 'b/adr/0001-y.md': NYGARD });
    const config = {
      ...DEFAULT_CONFIG,
      decisions: { folders: ['a/adr', 'b/adr'], template: null },
    };
    const model = await loadDecisions(new Sources(files), config);
    const paths = (from: string): string[] => model.resolve('ADR 1', from).map(({ path }) => path);
    assert.deepEqual(paths('b/src/deep/x.ts'), ['b/adr/0001-y.md']);
    assert.deepEqual(paths('c/x.ts'), ['a/adr/0001-x.md', 'b/adr/0001-y.md']);
  });

  it('govern what their scope holds', async () => {
    const text = '---\nscope: ["src/pay/**", "*.sql"]\n---\n# Pay\n';
    const model = await modelOf(new MemoryFiles({ 'adr/0001-pay.md': text }));
    assert.equal(model.governing('src/pay/a.ts').length, 1);
    assert.equal(model.governing('db/x.sql').length, 1);
    assert.equal(model.governing('src/b.ts').length, 0);
  });

  it('are parsed once while unchanged, and a folder of templates is no error', async () => {
    const files = new MemoryFiles({
      'adr/template.md': '# {title}\n',
      'adr/big.md': 'x'.repeat(5_000_000),
    });
    const sources = new Sources(files);
    const first = await loadDecisions(sources, DEFAULT_CONFIG);
    const second = await loadDecisions(sources, DEFAULT_CONFIG);
    assert.equal(first.byPath('adr/template.md'), second.byPath('adr/template.md'));
    assert.deepEqual(places(first.problems), ['file-too-large@1:1']);
    assert.deepEqual(first.records, []);
  });
});

describe('references to decisions', () => {
  const ids = (text: string): string[] =>
    findDecisionReferences(text, 0, text.length).map((hit) => `${hit.text}=${hit.id}@${hit.start}`);

  it('are found in every spelling', () => {
    assert.deepEqual(ids('see ADR-12, ADR 0013, ADR0014.'), [
      'ADR-12=ADR-12@4',
      'ADR 0013=ADR-13@12',
      'ADR0014=ADR-14@22',
    ]);
    assert.deepEqual(ids('@ADR(12) @adr 0012 (adr-3)'), [
      '@ADR(12)=ADR-12@0',
      '@adr 0012=ADR-12@9',
      'adr-3=ADR-3@20',
    ]);
  });

  it('are no parts of other words', () => {
    for (const text of [
      'MADR-4',
      'FADR-1',
      'ADR-',
      'ADR',
      'ADR-12b',
      'ADR 1.2',
      'ODH-ADR-1',
      'ADR(12',
      'ADR-123456',
      'adr 12',
    ]) {
      assert.deepEqual(ids(text), [], text);
    }
    assert.deepEqual(findDecisionReferences('ADR-12', 0, 4), []);
  });
});

describe('slugs', () => {
  it('are plain, short and never empty', () => {
    assert.equal(slugOf('Use Größe & “façade”: Łódź!'), 'use-grosse-facade-lodz');
    assert.equal(slugOf("Don't use X", '_'), 'dont_use_x');
    assert.equal(slugOf('決定 を йод'), '決定-を-йод');
    assert.equal(slugOf('?!'), 'decision');
    assert.ok(slugOf('word '.repeat(50)).length <= 60);
    assert.equal(slugOf('a'.repeat(100)).length, 60);
  });
});
