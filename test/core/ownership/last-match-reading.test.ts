import assert from 'node:assert/strict';
import { readGitHub } from '../../../src/core/ownership/github/reading';
import type { Reading } from '../../../src/core/ownership/reading';
import { Sources } from '../../../src/core/source';
import { MemoryFiles } from '../memory-files';

const FILE = '.github/CODEOWNERS';

describe('a file whose last matching rule decides', () => {
  it('gives the same verdict for the first question and for the hundredth', async () => {
    const reading = await read(new Sources(new MemoryFiles({ [FILE]: '* @a\n/src/ @b\n' })));
    const [first, other] = [reading.verdict('src/x'), reading.verdict('x')];
    for (let i = 0; i < 100; i++) {
      assert.equal(reading.verdict(`src/${i}`), first);
      assert.equal(reading.verdict(`${i}`), other);
    }
    assert.deepEqual(
      reading.matching('src/x').map(({ pattern }) => pattern),
      ['/src/', '*'],
    );
  });

  it('answers by the rules as they stand after each edit', async () => {
    const files = new MemoryFiles();
    const sources = new Sources(files);
    const owner = async (text: string): Promise<string> => {
      files.set(FILE, text);
      sources.forget(FILE);
      const { owners, rules } = (await read(sources)).verdict('src/a.ts');
      return `${owners.join(' ')} by line ${(rules[0]?.range.start.line ?? -1) + 1}`;
    };
    assert.equal(await owner('* @a\n/src/ @b\n*.md @c\n'), '@b by line 2');
    assert.equal(await owner('* @a\n/src/ @d\n*.md @c\n'), '@d by line 2');
    assert.equal(await owner('# new\n* @a\n/src/ @d\n*.md @c\n'), '@d by line 3');
    assert.equal(await owner('# new\n* @a\n*.md @c\n'), '@a by line 2');
    assert.equal(await owner('*.md @c\n*.ts @e\n'), '@e by line 2');
    assert.equal(await owner('*.md @c\n/lib/ @e\n'), ' by line 0');
  });
});

async function read(sources: Sources): Promise<Reading> {
  const reading = await readGitHub(sources);
  assert.ok(reading);
  return reading;
}
