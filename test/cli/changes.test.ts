import assert from 'node:assert/strict';
import { SampleRepository } from '../host/sample-repository';
import { makeAcme } from './acme';
import { assertGolden } from './golden';
import { objects, runCli } from './run-cli';

const GITLAB = `[Backend][2] @ada @bob
*.go

^[Docs]
*.md @doc
`;

describe('the command changes', () => {
  let acme: SampleRepository;
  before(() => {
    acme = makeAcme();
    acme.git('checkout', '-q', '-b', 'side');
    acme.write({
      'web/cart.ts': '// All is well.\n',
      'web/legacy/new.ts': '',
      '.steward/debt/DEBT-3.yml': 'id: DEBT-3\ntitle: New\n',
      'docs/intro.md': '# Intro\n\nLonger, see DEBT-3\n',
    });
    acme.git('mv', 'tools/run.sh', 'web/run.sh');
    acme.git('rm', '-q', 'docs/adr/0001-record-decisions.md');
    acme.commit('Side', { name: 'Bob', email: 'bob@example.com', date: '2026-03-02' });
    acme.git('config', 'user.name', 'Bob');
    acme.git('config', 'user.email', 'bob@example.com');
  });
  after(() => {
    acme.dispose();
  });

  it('answers for a branch', async () => {
    const base = acme.git('rev-parse', 'main').trim();
    const [json, text] = await Promise.all([
      runCli(acme.root, ['changes', '--json']),
      runCli(acme.root, ['changes', '--base', 'main']),
    ]);
    assert.deepEqual([json.code, json.errors, text.code, text.errors], [0, '', 0, '']);
    assertGolden('changes', `${json.out}\n${text.out}`.replaceAll(base, '<base>'));
  });

  it('is Markdown for a review, of owners and debt', async () => {
    const { code, out, errors } = await runCli(acme.root, ['changes', '--markdown']);
    assert.deepEqual([code, errors], [0, '']);
    assertGolden('changes-markdown', out);
    const both = await runCli(acme.root, ['changes', '--markdown', '--json']);
    assert.deepEqual([both.code, both.out], [2, '']);
    assert.match(both.errors, /choose --json or --markdown/);
  });

  it('is about nothing where nothing changed', async () => {
    const { out, code } = await runCli(acme.root, ['changes', '--base', 'side']);
    assert.deepEqual([code, out], [0, 'Compared with side. 0 files.\n\nNothing is changed.\n']);
    const json = objects((await runCli(acme.root, ['changes', '--base', 'side', '--json'])).out);
    assert.deepEqual((json[0]?.summary as Record<string, unknown>).approvers, []);
  });

  it('names the sections of GitLab that ask for approvals', async () => {
    const shop = new SampleRepository().init();
    try {
      shop.write({ '.gitlab/CODEOWNERS': GITLAB, 'a.go': '', 'b.md': '' });
      const { out } = await runCli(shop.root, ['changes']);
      assertGolden('changes-gitlab', out);
    } finally {
      shop.dispose();
    }
  });

  it('says in one line what it cannot compare with', async () => {
    const folder = new SampleRepository().write({ 'a.ts': '' });
    try {
      const messages = {
        'cannot compare with nowhere. Git knows no such commit.': [acme, 'nowhere'],
        'cannot compare with --all. Git knows no such commit.': [acme, '--all'],
        'This folder is no git repository, so nothing is known from history.': [folder, null],
      } as const;
      for (const [message, [where, ref]] of Object.entries(messages)) {
        const argv = ['changes', ...(ref === null ? [] : [`--base=${ref}`])];
        const { code, out, errors } = await runCli(where.root, argv);
        assert.deepEqual([code, out, errors], [2, '', `steward: ${message}\n`]);
      }
    } finally {
      folder.dispose();
    }
  });
});
