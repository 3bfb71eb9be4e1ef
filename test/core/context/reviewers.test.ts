import assert from 'node:assert/strict';
import { Repository } from '../../../src/core/context/repository';
import { reviewersOf } from '../../../src/core/context/reviewers';
import type { Person } from '../../../src/core/ports';
import { reviewerReasons } from '../../../src/words/reviewers';
import { translator } from '../../../src/words/translate';
import { MemoryFiles } from '../memory-files';
import { FakeLog } from '../stewardship/history/fake-log';
import { ADA, BOB, CY, line } from '../stewardship/history/histories';
import { fakeRepository, TODAY } from './fakes';

const DAY = 86_400_000;
const START = Math.floor(Date.parse(TODAY) / DAY) - 10;

const DIRECTORY = `
people:
  ada: { handles: ["@ada"], emails: [ada@example.com] }
  bob: { handles: ["@bob"], emails: [bob@example.com] }
  dee: { handles: ["@dee"], emails: [dee@example.com] }
teams:
  core: { handles: ["@acme/core"], members: [ada, bob, dee] }
`;

const TOLD = line(
  { by: BOB, files: ['shop/a.ts'], day: START - 500 },
  { by: ADA, files: ['shop/a.ts', 'shop/b.ts'], day: START },
  { by: CY, files: ['shop/a.ts'], day: START + 1 },
  { by: ADA, files: ['shop/a.ts'], day: START + 2 },
);

function repositoryWith(entries: Record<string, string>, writer: Person | null) {
  const files = new MemoryFiles({
    CODEOWNERS: 'shop/ @acme/core @acme/sec\n',
    '.steward/ownership.yml': DIRECTORY,
    ...entries,
  });
  const { history, repository } = fakeRepository({});
  history.writer = () => Promise.resolve({ kind: 'known', value: writer as null });
  const log = new FakeLog(TOLD, ['shop/a.ts', 'shop/b.ts']);
  return new Repository({ files, history, clock: repository.clock, log });
}

async function said(
  repository: Repository,
  paths: readonly string[],
  { history }: { readonly history: boolean } = { history: true },
): Promise<string[]> {
  const known = history ? await repository.past!.known({ whole: true }) : null;
  const value = known?.kind === 'known' ? known.value : null;
  const answer = await reviewersOf(repository, paths, value);
  return answer.reviewers.map(
    (one) => `${one.who}: ${reviewerReasons(translator({}), 'en', TODAY, one, answer)}`,
  );
}

describe('who can review', () => {
  it('is who owns and knows it, then who owns it, then who knows it', async () => {
    assert.deepEqual(await said(repositoryWith({}, null), ['shop/a.ts']), [
      '@ada: may approve it, through @acme/core · wrote 67 % of the last year’s changes · last touched last week',
      '@bob: may approve it, through @acme/core · last touched 16 months ago',
      '@acme/sec: a team that may approve it',
      '@dee: may approve it, through @acme/core',
      'Cy: not an owner · wrote 33 % of the last year’s changes · last touched last week',
    ]);
  });

  it('is never the author, whatever they are called', async () => {
    const names = async (writer: Person): Promise<string[]> =>
      (await said(repositoryWith({}, writer), ['shop/a.ts'])).map((one) => one.split(':')[0]!);
    assert.deepEqual(await names(ADA), ['@bob', '@acme/sec', '@dee', 'Cy']);
    assert.deepEqual(await names(CY), ['@ada', '@bob', '@acme/sec', '@dee']);
  });

  it('is never the author under an address that no commit has', async () => {
    const fresh = { name: 'C', email: 'New@example.com' };
    const others = ['@ada', '@bob', '@acme/sec', '@dee'];
    const by: Record<string, string>[] = [
      { '.mailmap': 'Cy <cy@example.com> <new@example.com>\n' },
      {
        '.steward/ownership.yml': DIRECTORY.replace(
          'teams:',
          '  cy: { emails: [cy@example.com, new@example.com] }\nteams:',
        ),
      },
    ];
    for (const entries of by) {
      const lines = await said(repositoryWith(entries, fresh), ['shop/a.ts']);
      assert.deepEqual(
        lines.map((one) => one.split(':')[0]),
        others,
      );
    }
  });

  it('counts the files of a branch', async () => {
    const codeowners = 'shop/ @ada\nshop/b.ts @bob\n';
    const lines = await said(repositoryWith({ CODEOWNERS: codeowners }, null), [
      'shop/a.ts',
      'shop/b.ts',
      'shop/new.ts',
    ]);
    assert.match(lines[0]!, /^@ada: may approve 2 of 3 files · wrote 67 %/);
    assert.match(lines[1]!, /^@bob: may approve 1 of 3 files · last touched 16 months ago/);
  });

  it('is by what stands beside them for files that nobody else knows yet', async () => {
    // New in the working tree: HEAD has it not.
    assert.deepEqual(await said(repositoryWith({}, null), ['shop/deep/new.ts']), [
      '@ada: may approve it, through @acme/core · wrote 67 % of the last year’s changes beside what is new',
      '@acme/sec: a team that may approve it',
      '@bob: may approve it, through @acme/core',
      '@dee: may approve it, through @acme/core',
      'Cy: not an owner · wrote 33 % of the last year’s changes beside what is new',
    ]);
    // Committed on the branch, by the author alone.
    const lines = await said(repositoryWith({}, ADA), ['shop/b.ts']);
    assert.ok(
      lines.includes('Cy: not an owner · wrote 33 % of the last year’s changes beside what is new'),
      lines.join('\n'),
    );
    assert.ok(!lines.some((one) => one.startsWith('@ada')));
    // The whole repository is beside nothing.
    const far = await said(repositoryWith({ CODEOWNERS: '* @ada\n' }, null), [
      'other/x.ts',
      'y.ts',
    ]);
    assert.deepEqual(far, ['@ada: may approve all of it']);
  });

  it('is who owns it alone where history is not known or not to be shown', async () => {
    const owners = [
      '@acme/sec: a team that may approve it',
      '@ada: may approve it, through @acme/core',
      '@bob: may approve it, through @acme/core',
      '@dee: may approve it, through @acme/core',
    ];
    const quick = await said(repositoryWith({}, null), ['shop/a.ts'], { history: false });
    assert.deepEqual(quick, owners);
    const teams = repositoryWith({ '.steward/config.yml': 'people: teams\n' }, null);
    assert.deepEqual(await said(teams, ['shop/a.ts']), owners);
  });

  it('is nobody where nobody owns or wrote it', async () => {
    assert.deepEqual(await said(repositoryWith({ CODEOWNERS: '' }, null), ['other/x.ts']), []);
  });
});
