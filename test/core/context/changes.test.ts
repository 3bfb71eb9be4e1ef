import assert from 'node:assert/strict';
import {
  type ChangesAnswer,
  changesOf,
  type ChangesOptions,
} from '../../../src/core/context/changes';
import { identitiesOf } from '../../../src/core/ownership/holdings/identities';
import type { ChangedFile } from '../../../src/core/ports';
import { type Fake, fakeRepository } from './fakes';

const BASE = 'b'.repeat(40);

/** `M a.ts`, `R b.ts < a.ts`. */
function changed(...lines: string[]): ChangedFile[] {
  const kinds = { A: 'added', M: 'modified', D: 'deleted', R: 'renamed', C: 'conflicted' } as const;
  return lines.map((line) => {
    const [path = '', from = null] = line.slice(2).split(' < ');
    const kind = kinds[line.charAt(0) as keyof typeof kinds];
    return { path, from, kind, submodule: false };
  });
}

async function answerOf(
  { repository, history }: Fake,
  lines: readonly string[],
  options: Partial<ChangesOptions> = {},
): Promise<ChangesAnswer> {
  history.changed = { base: BASE, baseName: 'main', files: changed(...lines) };
  const answer = await changesOf(repository, { base: null, ...options });
  if (answer.kind === 'unknown') assert.fail(answer.gap);
  return answer.value;
}

function approvers({ approvers: { set } }: ChangesAnswer): string[] {
  return set.map(({ who, people }) => (people > 1 ? `${people} of ${who.label}` : who.label));
}

describe('my changes', () => {
  describe('by owner', () => {
    const fake = fakeRepository({
      '.github/CODEOWNERS':
        '* @acme/core\n/web/ @acme/web @bob\n/pay/ @acme/pay\n/legacy/\n/lib @acme/lib\n',
      '.steward/ownership.yml':
        'people:\n  bob: { handles: ["@bob"] }\n  cat: { handles: ["@cat"] }\nteams:\n  pay: { handles: ["@acme/pay"], members: [bob, cat] }\n',
    });

    it('have a file with each of its owners, whoever owns most first', async () => {
      const answer = await answerOf(fake, ['M pay/a.ts', 'A web/a.ts', 'D web/b.ts', 'M x.md']);
      assert.deepEqual(
        answer.owners.map(({ owner, files }) => [owner.label, ...files.map(({ path }) => path)]),
        [
          ['@acme/web', 'web/a.ts', 'web/b.ts'],
          ['@bob', 'web/a.ts', 'web/b.ts'],
          ['@acme/core', 'x.md'],
          ['@acme/pay', 'pay/a.ts'],
        ],
      );
      assert.deepEqual(approvers(answer), ['@bob', '@acme/core']);
      assert.deepEqual(answer.without, []);
    });

    it('leave out who writes them', async () => {
      const answer = await answerOf(fake, ['M pay/a.ts', 'M web/a.ts'], {
        author: identitiesOf(await fake.repository.ownership()).of('@bob'),
      });
      assert.deepEqual(approvers(answer), ['@cat', '@acme/web']);
      assert.equal(answer.author?.label, '@bob');
      fake.history.writer = () =>
        Promise.resolve({ kind: 'known', value: { name: 'B', email: 'bob@acme.test' } } as never);
      assert.equal((await answerOf(fake, ['M pay/a.ts'])).author, null);
    });

    it('ask the owners of the new path, and know those of the old one', async () => {
      const answer = await answerOf(fake, ['R pay/a.ts < web/a.ts', 'R web/c.ts < web/b.ts']);
      assert.deepEqual(
        answer.files.map(({ verdict, before }) => [verdict.owners, before?.owners]),
        [
          [['@acme/pay'], ['@acme/web', '@bob']],
          [['@acme/web', '@bob'], undefined],
        ],
      );
      assert.deepEqual(approvers(answer), ['@bob']);
    });

    it('list what has no owner, and ask nobody for it', async () => {
      const answer = await answerOf(fake, ['M legacy/a.ts', 'C web/a.ts']);
      assert.deepEqual(
        answer.without.map(({ path, verdict }) => [path, verdict.state]),
        [['legacy/a.ts', 'unowned']],
      );
      assert.deepEqual(approvers(answer), ['@bob']);
    });

    it('have a submodule as one path', async () => {
      fake.history.changed = {
        base: BASE,
        baseName: 'main',
        files: [{ path: 'lib', kind: 'modified', from: null, submodule: true }],
      };
      const answer = await changesOf(fake.repository, { base: null });
      assert.ok(answer.kind === 'known');
      assert.deepEqual(approvers(answer.value), ['@acme/lib']);
    });

    it('are none where nothing changed, and end with the signal', async () => {
      const answer = await answerOf(fake, []);
      assert.deepEqual([answer.files, answer.owners, approvers(answer)], [[], [], []]);
      fake.history.changed = { base: BASE, baseName: 'main', files: changed('M a') };
      assert.deepEqual(
        await changesOf(fake.repository, { base: null, signal: AbortSignal.abort() }),
        { kind: 'unknown', gap: 'failed' },
      );
    });
  });

  it('on GitLab need what each required section asks for', async () => {
    const fake = fakeRepository({
      '.gitlab/CODEOWNERS':
        '* @all\n\n[Backend][2] @ada @bob\n*.go\n/core/ @cat\n\n^[Docs] @doc\n*.md\n\n[backend]\n*.sql @ada\n',
    });
    const answer = await answerOf(fake, ['M a.go', 'M core/a.go', 'M a.sql', 'M a.md']);
    assert.deepEqual(
      answer.sections.map(({ name, approvals, owners, files }) => [name, approvals, owners, files]),
      [
        ['codeowners', 1, ['@all'], ['a.go', 'core/a.go', 'a.sql', 'a.md']],
        ['Backend', 2, ['@ada', '@bob', '@cat'], ['a.go', 'core/a.go', 'a.sql']],
      ],
    );
    assert.deepEqual(approvers(answer), ['@ada', '@all', '@bob', '@cat']);
    assert.deepEqual(
      answer.approvers.short.map(({ need, missing }) => [need.owners, missing]),
      [[['@cat'], 1]],
    );
    const docs = answer.owners.find(({ owner }) => owner.label === '@doc');
    assert.equal(docs?.asked, false);
  });

  it('with prow need one approver of the folders above each file', async () => {
    const fake = fakeRepository({
      OWNERS: 'approvers: [root]\nreviewers: [rev]\n',
      'pkg/api/OWNERS': 'approvers: [api]\noptions: { no_parent_owners: true }\n',
      'pkg/ui/OWNERS': 'approvers: [ui]\nrequired_reviewers: [must]\n',
    });
    const answer = await answerOf(fake, ['M pkg/api/a.go', 'R pkg/ui/b.go < pkg/api/b.go']);
    assert.deepEqual(approvers(answer), ['api', 'root']);
  });

  it('have nobody to ask where nothing is declared', async () => {
    const answer = await answerOf(fakeRepository({}), ['A a.ts']);
    assert.deepEqual(approvers(answer), []);
    assert.equal(answer.without.length, 1);
  });
});
