import assert from 'node:assert/strict';
import type { ContextAnswer } from '../../../src/core/context/answer';
import { contextOf } from '../../../src/core/context/context';
import { typedAnswer } from '../../../src/core/context/typed-answer';
import type { ContentEdit } from '../../../src/core/debt/shift';
import { fakeRepository } from './fakes';

const PATH = 'src/a.ts';
const CODE = [
  'first();',
  'second();',
  '// DEBT-2, see docs/adr/0001-a.md',
  'goneForGood();',
  'last();',
].join('\n');

function item(id: string, anchor: string): string {
  return `id: ${id}\ntitle: t\nanchors:\n  - ${anchor}\n`;
}

function answer(): Promise<ContextAnswer> {
  const { repository } = fakeRepository({
    '.steward/debt/DEBT-1.yml': item(
      'DEBT-1',
      `{ path: ${PATH}, range: [2, 2], quote: second(); }`,
    ),
    '.steward/debt/DEBT-2.yml': item('DEBT-2', '{ path: src/b.ts, range: [1, 1] }'),
    '.steward/debt/DEBT-3.yml': item('DEBT-3', PATH),
    '.steward/debt/DEBT-4.yml': item(
      'DEBT-4',
      `{ path: ${PATH}, range: [4, 4], quote: nowhere(); }`,
    ),
    'docs/adr/0001-a.md': '# 1. A\n\n## Status\n\nAccepted\n',
    [PATH]: CODE,
    'src/b.ts': 'other();\n',
  });
  return contextOf(repository, PATH, null, { history: false });
}

/** An edit from the start of a line to that of another. */
function edit(from: number, to: number, text: string): ContentEdit {
  const [start, end] = [from, to].map((line) => ({ line, character: 0 }));
  assert(start && end);
  return { range: { start, end }, text };
}

/** What is shown on which lines, zero-based. */
function shown({ debt, decisions }: ContextAnswer): Record<string, readonly unknown[]> {
  const of = (ranges: readonly { start: { line: number } }[]): number[] =>
    ranges.map(({ start }) => start.line);
  return Object.fromEntries([
    ...debt.map(({ item: { id }, anchors, references }) => {
      const places = anchors.map(({ lines, state }) => `${lines?.first ?? '-'} ${state}`);
      return [id, [...places, ...of(references)]] as const;
    }),
    ...decisions.map(({ record, references }) => [record.path, of(references)] as const),
  ]);
}

describe('the answer for a file while it is typed in', () => {
  const before = {
    'DEBT-1': ['1 exact'],
    'DEBT-2': [2],
    'DEBT-3': ['- exact'],
    'DEBT-4': ['- lost'],
    'docs/adr/0001-a.md': [2],
  };

  it('moves places and names with their lines, and what is lost stays lost', async () => {
    const now = await answer();
    assert.deepEqual(shown(now), before);
    assert.deepEqual(shown(typedAnswer(now, [edit(0, 0, 'a\nb\n')])), {
      'DEBT-1': ['3 moved'],
      'DEBT-2': [4],
      'DEBT-3': ['- exact'],
      'DEBT-4': ['- lost'],
      'docs/adr/0001-a.md': [4],
    });
    assert.deepEqual(shown(typedAnswer(now, [edit(4, 4, 'more\n')]))['DEBT-1'], ['1 exact']);
  });

  it('leaves out what was taken away, and changes nothing of the answer it was given', async () => {
    const now = await answer();
    assert.deepEqual(shown(typedAnswer(now, [edit(1, 3, '')])), {
      'DEBT-1': [],
      'DEBT-2': [],
      'DEBT-3': ['- exact'],
      'DEBT-4': ['- lost'],
      'docs/adr/0001-a.md': [],
    });
    assert.deepEqual(shown(now), before);
  });

  it('takes several edits of one event as one', async () => {
    const typed = typedAnswer(await answer(), [edit(2, 2, '\n\n'), edit(0, 1, '')]);
    assert.deepEqual([shown(typed)['DEBT-1'], shown(typed)['DEBT-2']], [['0 moved'], [3]]);
  });
});
