import assert from 'node:assert/strict';
import { oncePerSource, sourceOf, Sources } from '../../src/core/source';
import { MemoryFiles } from './memory-files';
import { places } from './read';

const CONFLICT = 'a\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\nd\n';

describe('sources', () => {
  it('say where a merge left its markers, in either line ending', () => {
    for (const text of [CONFLICT, CONFLICT.replaceAll('\n', '\r\n')]) {
      const source = sourceOf('f', text);
      assert.ok(source.conflicted);
      assert.deepEqual(places(source.problems), ['conflict-markers@2:1']);
    }
    const harmless = [
      '<<<<<<< only',
      'Title\n=======\n',
      '>>>>>>> x\n=======\n<<<<<<< y\n',
      '=======\n',
    ];
    for (const text of harmless) assert.ok(!sourceOf('f', text).conflicted, text);
    const three = '<<<<<<< a\nx\n||||||| base\ny\n=======\nz\n>>>>>>> b';
    assert.ok(sourceOf('f', three).conflicted);
  });

  it('name the first byte that is not UTF-8', async () => {
    const files = new MemoryFiles({ f: new Uint8Array([97, 10, 0xe9, 98]) });
    const read = await new Sources(files).read('f');
    assert.ok(read.kind === 'source');
    assert.deepEqual(places(read.source.problems), ['file-not-utf8@2:1']);
    assert.equal(read.source.text, 'a\n\uFFFDb');
  });

  it('are read once, until they are forgotten', async () => {
    const files = new MemoryFiles({ f: 'one' });
    const sources = new Sources(files);
    const [first, again] = await Promise.all([sources.read('f'), sources.read('f')]);
    assert.equal(first, again);
    assert.deepEqual(files.reads, ['f']);
    files.set('f', 'two');
    sources.forget('f');
    const second = await sources.read('f');
    assert.ok(second.kind === 'source' && second.source.text === 'two');
    files.entries.delete('f');
    sources.forget('f');
    assert.equal((await sources.read('f')).kind, 'absent');
  });

  it('hand out the last good text during a merge', async () => {
    const files = new MemoryFiles({ f: 'good\n' });
    const sources = new Sources(files);
    await sources.read('f');
    files.set('f', CONFLICT);
    sources.forget('f');
    const merging = await sources.read('f');
    assert.ok(merging.kind === 'source');
    assert.equal(merging.source.text, 'good\n');
    assert.ok(merging.source.conflicted);
    assert.deepEqual(places(merging.source.problems), ['conflict-markers@2:1']);
    files.set('f', 'merged\n');
    sources.forget('f');
    const merged = await sources.read('f');
    assert.ok(merged.kind === 'source' && !merged.source.conflicted);
    assert.equal(merged.source.text, 'merged\n');
  });

  it('explain what cannot be read', async () => {
    const files = new MemoryFiles({ big: 'x'.repeat(11), bin: new Uint8Array([1, 0]) });
    const sources = new Sources(files);
    const big = await sources.read('big', 10);
    assert.ok(big.kind === 'unreadable');
    assert.deepEqual(big.problem.data, { bytes: 11, limit: 10 });
    const bin = await sources.read('bin');
    assert.equal(bin.kind === 'unreadable' && bin.problem.code, 'file-not-text');
  });

  it('are parsed once each', () => {
    let parsed = 0;
    const parse = oncePerSource(() => ++parsed);
    const one = sourceOf('f', 'a');
    assert.deepEqual([parse(one), parse(one), parse(sourceOf('f', 'a'))], [1, 1, 2]);
    const empty = oncePerSource(() => {
      parsed++;
      return undefined;
    });
    empty(one);
    empty(one);
    assert.equal(parsed, 3);
  });
});
