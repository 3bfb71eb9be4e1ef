import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SampleRepository } from '../host/sample-repository';
import { objects, runCli } from './run-cli';

const OLD = `# 12. Use queues

Date: 2024-03-05

## Status

Accepted

## Context

Things.

## Decision

We use queues.

## Consequences

More queues.
`;

const DECISION = ['log', 'decision', '--title', 'Use streams', '--context', 'Queues lose events.'];

describe('steward log', () => {
  let folder: SampleRepository;
  beforeEach(() => {
    folder = new SampleRepository().init().write({
      'docs/adr/0012-use-queues.md': OLD,
      'src/a.ts': 'const a = 1;\nconst b = 2;\n',
    });
  });
  afterEach(() => {
    folder.dispose();
  });

  const text = (path: string): string => readFileSync(join(folder.root, path), 'utf8');
  const run = (...argv: string[]): ReturnType<typeof runCli> => runCli(folder.root, argv);

  it('writes debt for lines, with its days', async () => {
    const argv = [
      'log',
      'debt',
      '--title',
      'Slow',
      '--anchor',
      'src/a.ts:1-2',
      '--due',
      '2027-03-01',
    ];
    const { code, errors } = await run(...argv, '--review-by', '2026-12-01', '--json');
    assert.deepEqual([code, errors], [0, '']);
    const written = text('.steward/debt/DEBT-1.yml');
    assert.match(written, /created: 2026-06-01\nreview_by: 2026-12-01\ndue: 2027-03-01\n/);
    assert.match(written, /range: \[1, 2\]\n/);
    for (const place of ['src/a.ts:2-1', 'src/a.ts:0-1', 'src/none.ts:1']) {
      assert.equal((await run('log', 'debt', '--title', 'x', '--anchor', place)).code, 2);
    }
    assert.equal(
      (await run('log', 'debt', 'src/a.ts', '--title', 'x', '--anchor', 'src/a.ts')).code,
      2,
    );
  });

  it('takes a line that is not there, or a place given twice, for a mistake', async () => {
    const argv = ['log', 'debt', '--title', 'x'];
    const wrong: Record<string, string[]> = {
      'src/a.ts ends at line 2: src/a.ts:3': ['src/a.ts:3'],
      'src/a.ts ends at line 2: src/a.ts:1-900': ['--anchor', 'src/a.ts:1-900'],
      'give --anchor once': ['--anchor', 'src/a.ts:1', '--anchor', 'src/a.ts:2'],
      'unknown severity urgent; one of: critical, high, medium, low': ['--severity', 'urgent'],
    };
    for (const [message, more] of Object.entries(wrong)) {
      const { code, out, errors } = await run(...argv, ...more);
      assert.deepEqual([code, out, errors], [2, '', `steward: ${message}\n`]);
    }
    assert.ok(!existsSync(join(folder.root, '.steward')));
  });

  it('writes a title in one line, and no empty owner', async () => {
    await run('log', 'debt', '--title', 'Two\r\nlines\u0007', '--owner', ' ');
    const written = text('.steward/debt/DEBT-1.yml');
    assert.match(written, /\ntitle: Two lines\n/);
    assert.doesNotMatch(written, /owner/);
  });

  it('records a marker as debt, and names the item in it', async () => {
    folder.write({ 'src/b.ts': 'b();\n// TODO(@bo): Slow. So slow.\n' });
    const argv = ['log', 'debt', '--from-marker', 'src/b.ts:2', '--severity', 'high', '--json'];
    const { code, out, errors } = await run(...argv);
    assert.deepEqual([code, errors], [0, '']);
    assert.deepEqual(objects(out), [{ path: '.steward/debt/DEBT-1.yml' }]);
    assert.equal(text('src/b.ts'), 'b();\n// TODO(@bo, DEBT-1): Slow. So slow.\n');
    assert.match(
      text('.steward/debt/DEBT-1.yml'),
      /title: Slow\nsummary: Slow. So slow.\nseverity: high\n/,
    );
    assert.match((await run(...argv)).errors, /recorded as DEBT-1 already/);
  });

  it('says what to give where no marker is', async () => {
    folder.write({ 'src/b.ts': 'b();\n// TODO: Slow.\n' });
    const said = {
      'src/b.ts:1':
        'no marker at src/b.ts:1; give the line of one, "steward markers src/b.ts" lists them',
      'src/b.ts': '--from-marker needs the line of a TODO: src/b.ts:LINE',
      'src/c.ts:1': 'no file src/c.ts',
    };
    for (const [place, message] of Object.entries(said)) {
      const { code, errors } = await run('log', 'debt', '--from-marker', place);
      assert.deepEqual([code, errors], [2, `steward: ${message}\n`]);
    }
  });

  it('writes a decision and prints its path', async () => {
    const { code, out, errors } = await run(...DECISION, '--json');
    assert.deepEqual([code, errors], [0, '']);
    assert.deepEqual(objects(out), [{ path: 'docs/adr/0013-use-streams.md' }]);
    assert.match(text('docs/adr/0013-use-streams.md'), /^# 13\. Use streams\n\nDate: 2026-06-01\n/);
    assert.match(text('docs/adr/0013-use-streams.md'), /## Status\n\nProposed\n/);
  });

  it('says all that the form says, and marks what is superseded', async () => {
    const more = [
      ...['--decider', '@ann', '--decider', 'Bob', '--scope', 'src/**', '--scope', '/a.ts'],
      ...['--option', 'Queues', '--option', 'Streams', '--outcome', 'Streams.'],
      ...['--consequences', '-', '--supersedes', 'ADR-12', '--review-by', '2027-01-02'],
    ];
    const argv = [...DECISION, ...more, '--json'];
    const { code, errors } = await runCli(folder.root, argv, ['Less\n', 'loss.\n']);
    assert.deepEqual([code, errors], [0, '']);
    const listed = objects((await run('decisions', '--json')).out);
    assert.deepEqual(
      listed.map(({ id, status, deciders, scope, supersedes, supersededBy, reviewBy }) => {
        return { id, status, deciders, scope, supersedes, supersededBy, reviewBy };
      }),
      [
        {
          id: '0012',
          status: 'superseded',
          deciders: [],
          scope: [],
          supersedes: [],
          supersededBy: ['docs/adr/0013-use-streams.md'],
          reviewBy: null,
        },
        {
          id: '0013',
          status: 'accepted',
          deciders: ['@ann', 'Bob'],
          scope: ['src/**', '/a.ts'],
          supersedes: ['docs/adr/0012-use-queues.md'],
          supersededBy: [],
          reviewBy: '2027-01-02',
        },
      ],
    );
    assert.match(text('docs/adr/0013-use-streams.md'), /Less\nloss\./);
  });

  it('counts numbers on other branches', async () => {
    const ann = { name: 'Ann', email: 'ann@example.com', date: '2026-01-01' };
    folder.commit('one', ann);
    folder.git('checkout', '-q', '-b', 'other');
    folder.write({ 'docs/adr/0014-other.md': OLD }).commit('two', ann);
    folder.git('checkout', '-q', 'main');
    assert.equal((await run(...DECISION)).out, 'docs/adr/0015-use-streams.md\n');
  });

  it('takes the folder nearest to the scope, or the one that is named', async () => {
    folder.write({ 'packages/shop/docs/adr/0003-x.md': OLD, '.steward/config.yml': CONFIG });
    const near = await run(...DECISION, '--scope', 'packages/shop/src/**', '--dry-run');
    assert.match(near.out, /^packages\/shop\/docs\/adr\/0004-use-streams\.md\n\n# 4\. Use streams/);
    assert.ok(!existsSync(join(folder.root, 'packages/shop/docs/adr/0004-use-streams.md')));
    const old = await run(...DECISION, '--supersedes', 'ADR-3', '--dry-run');
    assert.match(old.out, /\n\npackages\/shop\/docs\/adr\/0003-x\.md:\d+\n- .*\n\+ .*0013/i);
    const root = await run(...DECISION, '--scope', 'src/**', '--dry-run');
    assert.match(root.out, /^docs\/adr\/0013-/);
    const named = await run(...DECISION, '--folder', 'notes/adr');
    assert.equal(named.out, 'notes/adr/0001-use-streams.md\n');
  });

  it('says in one line what is missing or wrong', async () => {
    folder.write({ 'docs/adr/0011-torn.md': '<<<<<<< a\n# 11. A\n=======\n# 11. B\n>>>>>>> b\n' });
    const wrong: Record<string, string[]> = {
      'log needs one of: decision, debt, delegation': ['log'],
      'unknown command log poem; see steward --help': ['log', 'poem'],
      '--title is needed': ['log', 'decision', '--context', 'x'],
      '--context is needed': ['log', 'decision', '--title', 'x', '--context', ' '],
      'unknown status maybe; one of: draft, proposed, accepted, rejected, deprecated': [
        ...DECISION,
        '--status',
        'maybe',
      ],
      '--review-by 2027-02-30 is no date like 2027-03-01': [
        ...DECISION,
        ...['--review-by', '2027-02-30'],
      ],
      'outside the repository: ../x': [...DECISION, '--scope', '../x'],
      'outside the repository: ../y': [...DECISION, '--folder', '../y'],
      'no decision ADR-99': [...DECISION, '--supersedes', 'ADR-99'],
      'only one of --outcome, --consequences can come from standard input': [
        ...DECISION,
        ...['--outcome', '-', '--consequences', '-'],
      ],
    };
    for (const [message, argv] of Object.entries(wrong)) {
      const { code, out, errors } = await run(...argv);
      assert.deepEqual([code, out, errors], [2, '', `steward: ${message}\n`]);
    }
    const torn = await run(...DECISION, '--supersedes', 'docs/adr/0011-torn.md');
    assert.deepEqual([torn.code, torn.out], [2, '']);
    assert.match(torn.errors, /^steward: docs\/adr\/0011-torn\.md: .+\n$/);
    assert.ok(!existsSync(join(folder.root, 'docs/adr/0013-use-streams.md')));
  });

  it('explains its commands', async () => {
    assert.match((await run('log', '--help')).out, /\n {2}log decision {2,}Writes/);
    const help = await run('log', 'decision', '--help');
    assert.match(help.out, /^Usage: steward log decision \[options\]\n/);
    assert.match(help.out, /--decider NAME…/);
  });

  it('writes debt for a line, and a delegation note', async () => {
    const debt = ['log', 'debt', 'src/a.ts:2', '--title', 'B is wrong', '--severity', 'high'];
    assert.equal((await run(...debt)).out, '.steward/debt/DEBT-1.yml\n');
    assert.match(text('.steward/debt/DEBT-1.yml'), /range: \[2, 2\]\n {4}quote: const b = 2;\n/);
    const note = ['log', 'delegation', '--title', 'Shop', '--to', '@ann', '--level', 'advise'];
    const { out } = await run(...note, '--scope', 'src/**', '--json');
    assert.deepEqual(objects(out), [{ path: '.steward/delegations/DEL-1.yml' }]);
    assert.match(text('.steward/delegations/DEL-1.yml'), /to: "@ann"\nlevel: advise\n/);
  });
});

const CONFIG = 'decisions:\n  folders: [docs/adr, packages/shop/docs/adr]\n';
