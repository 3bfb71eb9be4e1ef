import assert from 'node:assert/strict';
import { type ChangesAnswer, changesOf } from '../../src/core/context/changes';
import type { ChangedFile } from '../../src/core/ports';
import {
  approversSentence,
  baseSentence,
  changeLetter,
  changesMarkdown,
  changeWord,
  ownersNote,
  sectionWords,
  shortSentences,
} from '../../src/words/changes';
import { translator } from '../../src/words/translate';
import { fakeRepository } from '../core/context/fakes';

const t = translator({});

const file = (path: string, from: string | null = null): ChangedFile => ({
  path,
  from,
  kind: from === null ? 'modified' : 'renamed',
  submodule: false,
});

async function answerOf(codeowners: string, ...files: ChangedFile[]): Promise<ChangesAnswer> {
  const { repository, history } = fakeRepository({ '.gitlab/CODEOWNERS': codeowners });
  history.changed = { base: 'b'.repeat(40), baseName: 'origin/main', files };
  const answer = await changesOf(repository, { base: null });
  assert.ok(answer.kind === 'known');
  return answer.value;
}

describe('my changes in words', () => {
  const said = async (codeowners: string, ...files: string[]): Promise<string> =>
    approversSentence(t, 'en', await answerOf(codeowners, ...files.map((path) => file(path))));

  it('say who can approve all of it, or that nobody has to', async () => {
    assert.equal(await said('* @a'), 'Nothing is changed.');
    assert.equal(await said('*.go @a', 'b.ts'), 'Nobody has to approve this change.');
    assert.equal(await said('* @a', 'b.ts', 'c.ts'), '@a can approve all of it');
    assert.equal(
      await said('[A][2] @a/b @c\n*.ts\n[D]\n* @d', 'b.ts'),
      '@c, @d and @a/b together can approve all of it',
    );
    assert.equal(
      await said('[A][2] @a/b\n*.ts', 'b.ts'),
      '2 of @a/b together can approve all of it',
    );
  });

  it('say where too few people are known', async () => {
    const answer = await answerOf('[A][3] @a\n*', file('b.ts'));
    assert.equal(approversSentence(t, 'en', answer), '@a can approve a part of it');
    assert.deepEqual(shortSentences(t, 'en', answer), [
      '2 more people of @a have to approve, and none is known.',
    ]);
    const [section] = answer.sections;
    assert.equal(section && sectionWords(t, 'en', section), '3 approvals, by @a');
  });

  it('say what a file was compared with, and what became of it', async () => {
    const { changes, files } = await answerOf('/b @b\n/c @c\n', file('c', 'b'), file('x'));
    assert.equal(baseSentence(t, changes), 'Compared with origin/main.');
    assert.equal(baseSentence(t, { ...changes, baseName: 'HEAD' }), 'What is not committed yet.');
    assert.deepEqual(
      files.map((one) => [changeLetter(one.kind), changeWord(t, one), ownersNote(t, 'en', one)]),
      [
        ['R', 'renamed', '@b before'],
        ['M', 'modified', 'no rule matches'],
      ],
    );
  });

  it('stay text in Markdown, whatever the names', async () => {
    const answer = await answerOf('* @a', file('a`b``c.ts'), file('x\n[y](z)'));
    assert.equal(
      changesMarkdown(t, 'en', answer),
      [
        '**Owners of this change**',
        '',
        '- Enough to approve all of it: `@a`',
        '- `@a`: ``` a`b``c.ts ```, `x [y](z)`',
        '- Section `codeowners`: 1 × `@a`',
        '',
      ].join('\n'),
    );
  });
});
