import assert from 'node:assert/strict';
import { handOverOf } from '../../../src/core/context/hand-over';
import { Repository } from '../../../src/core/context/repository';
import type { Person } from '../../../src/core/ports';
import { handOverMarkdown } from '../../../src/words/hand-over';
import { translator } from '../../../src/words/translate';
import { MemoryFiles } from '../memory-files';
import { FakeLog } from '../stewardship/history/fake-log';
import { ADA, BOB, CY, line } from '../stewardship/history/histories';
import { fakeRepository, TODAY } from './fakes';

const DAY = 86_400_000;
const START = Math.floor(Date.parse(TODAY) / DAY) - 10;

const TOLD = line(
  ...Array.from({ length: 9 }, (_, at) => ({
    by: BOB,
    files: ['src/old.ts'],
    day: START - 600 + at,
  })),
  { by: ADA, files: ['src/alone.ts', 'top.md', 'gen/x.ts'], day: START - 400 },
  { by: BOB, with: [ADA], files: ['src/both.ts'], day: START - 3 },
  ...Array.from({ length: 4 }, (_, at) => ({ by: ADA, files: ['src/old.ts'], day: START + at })),
  { by: ADA, files: ['src/errand.ts'], day: START + 4 },
  { by: BOB, files: ['src/errand.ts'], day: START + 5 },
  { by: BOB, files: ['src/errand.ts', 'src/bob.ts'], day: START + 6 },
);

const FILES = [
  'gen/x.ts',
  'src/alone.ts',
  'src/bob.ts',
  'src/both.ts',
  'src/errand.ts',
  'src/old.ts',
  'top.md',
];

async function handOver(who: Person) {
  const files = new MemoryFiles({ '.gitattributes': 'gen/** linguist-generated\n' });
  const { history, repository: of } = fakeRepository({});
  const log = new FakeLog(TOLD, [...FILES, '.gitattributes']);
  const repository = new Repository({ files, history, clock: of.clock, log });
  const known = await repository.past!.known({ whole: true });
  assert.ok(known.kind === 'known');
  return handOverOf(repository, known.value, who);
}

describe('what only one person knows', () => {
  it('are files whose only author they are, or whose last year is theirs', async () => {
    const found = await handOver(ADA);
    assert.ok(found);
    assert.deepEqual(
      [...found.folders].map(([folder, list]) => [
        folder,
        list.map(({ path, author, own, all }) => [path, author, own, all]),
      ]),
      [
        ['', [['top.md', true, 0, 0]]],
        [
          'src',
          [
            ['src/alone.ts', true, 0, 0],
            ['src/old.ts', false, 4, 4],
          ],
        ],
      ],
    );
  });

  it('is nothing for who made no commit, and no errand', async () => {
    assert.equal(await handOver(CY), null);
    const bob = await handOver(BOB);
    const paths = [...(bob?.folders.values() ?? [])].flat().map(({ path }) => path);
    assert.ok(paths.includes('src/bob.ts'));
    assert.ok(!paths.includes('src/both.ts'));
  });

  it('is a list in Markdown that names nobody else', async () => {
    const found = await handOver(ADA);
    assert.ok(found);
    const text = handOverMarkdown(translator({}), 'en', TODAY, found);
    assert.match(text, /^# What only I know\n\nOf 6 files, 3 files: by the history up to `/);
    assert.match(
      text,
      /## Files at the top\n\n- \[ \] `top.md`: only author, no change in the last/,
    );
    assert.match(text, /## `src\/`\n\n- \[ \] `alone.ts`: only author/);
    assert.match(
      text,
      /- \[ \] `old.ts`: 4 of 4 changes of the last year, last touched last week\n/,
    );
    assert.doesNotMatch(text, /Bob|Ada/);
  });

  it('takes names of files as they are, and has an end', () => {
    const one = { author: true, own: 1, all: 1, last: null };
    const hostile = '`` ](x)\n# boo';
    const list = Array.from({ length: 1500 }, (_, at) => ({ ...one, path: `a/${at}${hostile}` }));
    const text = handOverMarkdown(translator({}), 'en', TODAY, {
      files: 1500,
      folders: new Map([['a', list]]),
      head: 'f'.repeat(40),
    });
    assert.equal(text.split('\n').filter((l) => l.startsWith('- [ ]')).length, 1000);
    assert.ok(text.includes('and 500 files more'));
    assert.doesNotMatch(text, /^# boo/m);
  });
});
