import assert from 'node:assert/strict';
import type { OwnershipRule } from '../../../../src/core/ownership/answer';
import { loadOwnership } from '../../../../src/core/ownership/model';
import { openProw, readProw } from '../../../../src/core/ownership/prow/reading';
import type { Reading } from '../../../../src/core/ownership/reading';
import { Sources } from '../../../../src/core/source';
import { MemoryFiles } from '../../memory-files';
import { places } from '../../read';

async function reading(
  entries: Record<string, string>,
  ...paths: string[]
): Promise<{ read: Reading; files: MemoryFiles; sources: Sources }> {
  const files = new MemoryFiles(entries);
  const sources = new Sources(files);
  const read = await openProw(sources);
  await read.ready(paths);
  return { read, files, sources };
}

/** `role file pattern = owners`. */
function shown({ role, file, pattern, owners }: OwnershipRule): string {
  return `${String(role)} ${file} ${pattern} = ${owners.map(({ text }) => text).join(' ')}`;
}

const TREE = {
  OWNERS: 'approvers: [root]\nreviewers: [rev]\nlabels: [l0]\n',
  'a/OWNERS': 'approvers: [ann]\nrequired_reviewers: [req]\nlabels: [l1]\n',
  'a/b/OWNERS': 'filters:\n  "\\\\.go$":\n    approvers: [gopher]\n  ".*":\n    labels: [all]\n',
};

describe('prow’s reading', () => {
  it('exists where the root shows prow', async () => {
    const exists = async (entries: Record<string, string>): Promise<boolean> =>
      (await readProw(new Sources(new MemoryFiles(entries)))) !== null;
    assert.ok(await exists({ OWNERS: 'approvers: [a]\n' }));
    assert.ok(await exists({ OWNERS_ALIASES: 'aliases: {}\n' }));
    assert.ok(!(await exists({ OWNERS: 'ann@example.test\nper-file x=*\n' })));
    assert.ok(!(await exists({ 'a/OWNERS': 'approvers: [a]\n' })));
    assert.ok(!(await exists({ CODEOWNERS: '* @a\n' })));
  });

  it('answers without a file at the root where it is asked for', async () => {
    const sources = new Sources(new MemoryFiles({ 'a/OWNERS': 'approvers: [ann]\n' }));
    const model = await loadOwnership(sources, 'prow');
    await model.ready(['a/x', 'x']);
    assert.deepEqual(model.answer('a/x').owners, ['ann']);
    assert.equal(model.answer('x').state, 'unmatched');
  });

  it('gives the rules by role, approvers first, from the folder up to the root', async () => {
    const { read } = await reading(TREE, 'a/b/x.go', 'a/b/x.md');
    const { owners, rules, state, dialect } = read.verdict('a/b/x.go');
    assert.deepEqual(rules.map(shown), [
      'approvers a/b/OWNERS \\.go$ = gopher',
      'approvers a/OWNERS /a = ann',
      'approvers OWNERS / = root',
      'reviewers OWNERS / = rev',
      'required_reviewers a/OWNERS /a = req',
      'labels a/b/OWNERS .* = all',
      'labels a/OWNERS /a = l1',
      'labels OWNERS / = l0',
    ]);
    assert.deepEqual(owners, ['gopher', 'ann', 'root']);
    assert.deepEqual([state, dialect], ['owned', 'prow']);
    assert.deepEqual(read.verdict('a/b/x.md').owners, ['ann', 'root']);
  });

  it('gives one object for all paths of the same rules', async () => {
    const { read } = await reading(TREE, 'x', 'y/z', 'a/x', 'a/b/x.md', 'a/b/c/y.md', 'a/b/x.go');
    assert.equal(read.verdict('x'), read.verdict('y/z'));
    assert.equal(read.verdict('a/b/x.md'), read.verdict('a/b/c/y.md'));
    assert.notEqual(read.verdict('a/b/x.md'), read.verdict('a/b/x.go'));
    assert.notEqual(read.verdict('a/x'), read.verdict('x'));
  });

  it('names the rules that do not count after those that do', async () => {
    const { read } = await reading(
      { ...TREE, 'a/OWNERS': `options: { no_parent_owners: true }\n${TREE['a/OWNERS']}` },
      'a/x',
    );
    const deciding = read.verdict('a/x').rules;
    assert.deepEqual(deciding.map(shown), [
      'approvers a/OWNERS /a = ann',
      'reviewers OWNERS / = rev',
      'required_reviewers a/OWNERS /a = req',
      'labels a/OWNERS /a = l1',
    ]);
    assert.deepEqual(read.matching('a/x').map(shown), [
      ...deciding.map(shown),
      'approvers OWNERS / = root',
      'labels OWNERS / = l0',
    ]);
  });

  it('replaces aliases at the place of their word', async () => {
    const { read } = await reading({
      OWNERS_ALIASES: 'aliases:\n  leads: [Carol, dave]\n',
      OWNERS: 'approvers:\n- erin\n- Leads\n- DAVE\n',
    });
    const [rule] = read.rules;
    assert.deepEqual(
      rule?.owners.map(({ text, range }) => `${text} ${range.start.line + 1}`),
      ['erin 2', 'carol 3', 'dave 3'],
    );
  });

  it('says nobody where a list of approvers is empty, nothing where there is no list', async () => {
    const aliases = 'aliases:\n  nobody: []\n';
    const empty = await reading({ OWNERS_ALIASES: aliases, OWNERS: 'approvers: [nobody]\n' }, 'x');
    assert.equal(empty.read.verdict('x').state, 'unowned');
    const none = await reading({ OWNERS: 'reviewers: [a]\n' }, 'x');
    assert.equal(none.read.verdict('x').state, 'unmatched');
    assert.deepEqual(none.read.verdict('x').rules.map(shown), ['reviewers OWNERS / = a']);
  });

  it('does not let an empty list stand before others’', async () => {
    const { read } = await reading(
      { OWNERS: 'approvers: [root]\n', 'a/OWNERS': 'approvers: [""]\n' },
      'a/x',
    );
    assert.deepEqual(read.verdict('a/x').rules.map(shown), ['approvers OWNERS / = root']);
    assert.deepEqual(read.matching('a/x').map(shown), [
      'approvers OWNERS / = root',
      'approvers a/OWNERS /a = ',
    ]);
  });

  it('leaves a path without approvers to the areas', async () => {
    const sources = new Sources(
      new MemoryFiles({
        OWNERS: 'labels: [l]\n',
        '.steward/ownership.yml': 'areas:\n  - { name: A, paths: ["a/**"], owners: ["@ann"] }\n',
      }),
    );
    const model = await loadOwnership(sources, 'auto');
    await model.ready(['a/x', 'b']);
    assert.deepEqual(model.answer('a/x').owners, ['@ann']);
    const { state, rule, rules } = model.answer('b');
    assert.deepEqual([state, rule, rules.length], ['unmatched', null, 1]);
  });

  it('reads each OWNERS file once, also for a new reading after an edit', async () => {
    const { read, files, sources } = await reading(TREE, 'a/b/x', 'a/b/y', 'a/c/z');
    await read.ready(['a/b/w', 'a/c/v/u']);
    const owners = files.reads.filter((path) => path.endsWith('/OWNERS') && path !== 'OWNERS');
    assert.deepEqual(owners.length, new Set(owners).size);
    const before = files.reads.length;
    files.set('a/OWNERS', 'approvers: [zoe]\n');
    sources.forget('a/OWNERS');
    const next = await openProw(sources);
    await next.ready(['a/b/x', 'a/b/y', 'a/c/z']);
    assert.deepEqual(files.reads.slice(before), ['a/OWNERS']);
    assert.deepEqual(next.verdict('a/b/x').owners, ['zoe', 'root']);
  });

  it('answers rightly when files above are read later', async () => {
    const { read } = await reading(TREE);
    const early = read.verdict('a/x');
    await read.ready(['a/x']);
    assert.deepEqual(early.owners, ['root']);
    assert.deepEqual(read.verdict('a/x').owners, ['ann', 'root']);
  });

  it('answers rightly when asked twice at the same time', async () => {
    const sources = new Sources(new MemoryFiles(TREE));
    const read = await openProw(sources);
    const one = read.ready(['a/b/x.go']);
    await read.ready(['a/b/c/d.go']);
    assert.deepEqual(read.verdict('a/b/c/d.go').owners, ['gopher', 'ann', 'root']);
    await one;
    assert.equal(read.rules.length, 8);
  });

  it('gives rules and problems of the files read so far, in the order of their paths', async () => {
    const { read } = await reading({
      ...TREE,
      'b/OWNERS': 'approvers: bob\n',
      'c/OWNERS':
        'filters:\n  "(a)\\\\1": { approvers: [x], labels: [y] }\n  ".*": { labels: [z] }\n',
    });
    assert.deepEqual(read.rules.map(shown).length, 3);
    assert.deepEqual(read.problems, []);
    await read.ready(['c/x', 'b/x']);
    assert.deepEqual(read.rules.map(shown).slice(3), ['labels c/OWNERS .* = z']);
    assert.deepEqual(places(read.problems), [
      'yaml-wrong-shape@1:12',
      'codeowners-regex-invalid@2:3',
    ]);
    assert.equal(read.file, 'OWNERS');
  });

  it('names the file nearest the root', async () => {
    const { read } = await reading({ 'b/c/OWNERS': 'labels: [x]\n', 'b/OWNERS': 'labels: [y]\n' });
    assert.equal(read.file, 'OWNERS');
    await read.ready(['b/c/x']);
    assert.equal(read.file, 'b/OWNERS');
    const aliased = await reading({ OWNERS_ALIASES: '' });
    assert.equal(aliased.read.file, 'OWNERS_ALIASES');
  });

  it('says what cannot be read', async () => {
    const { read } = await reading(
      { OWNERS: `# ${'x'.repeat(1024 * 1024)}\napprovers: [a]\n` },
      'x',
    );
    assert.deepEqual(places(read.problems), ['file-too-large@1:1']);
    assert.equal(read.verdict('x').state, 'unmatched');
  });

  it('keeps the last good answer during a merge', async () => {
    const { files, sources } = await reading(TREE, 'a/x');
    files.set('a/OWNERS', 'approvers:\n<<<<<<< HEAD\n- x\n=======\n- y\n>>>>>>> z\n');
    sources.forget('a/OWNERS');
    const next = await openProw(sources);
    await next.ready(['a/x']);
    assert.deepEqual(next.verdict('a/x').owners, ['ann', 'root']);
    assert.deepEqual(places(next.problems), ['conflict-markers@2:1']);
  });

  it('skips what prow skips', async () => {
    const owners = 'approvers: [x]\n';
    const skipped = ['_output', 'my_output/x', 'x.git', 'a/x.git/b', 'vendor/a/b', 'vendor/a/b/c'];
    const read = ['vendor', 'vendor/a', '_outputs', 'a/vendors/b/c', '.github'];
    const entries = [...skipped, ...read].map((folder) => [`${folder}/OWNERS`, owners]);
    const tree = await reading(
      Object.fromEntries(entries) as Record<string, string>,
      ...[...skipped, ...read].map((folder) => `${folder}/f`),
    );
    const asked = tree.files.reads.filter((path) => path !== 'OWNERS' && path !== 'OWNERS_ALIASES');
    for (const folder of skipped) assert.ok(!asked.includes(`${folder}/OWNERS`), folder);
    for (const folder of read) assert.equal(tree.read.verdict(`${folder}/f`).state, 'owned');
  });

  it('asks a folder’s own file about the folder, not about one of many paths', async () => {
    const { read, files } = await reading(TREE, 'a');
    assert.deepEqual(read.verdict('a').owners, ['ann', 'root']);
    const many = Array.from({ length: 100 }, (_, i) => `a/f${i}`);
    const before = files.reads.length;
    await read.ready(many);
    assert.equal(files.reads.length, before);
  });

  it('takes names that objects have', async () => {
    const { read } = await reading(
      { '__proto__/OWNERS': 'approvers: [constructor]\n', OWNERS: 'approvers: [toString]\n' },
      '__proto__/f',
      'constructor/f',
    );
    assert.deepEqual(read.verdict('__proto__/f').owners, ['constructor', 'tostring']);
    assert.deepEqual(read.verdict('constructor/f').owners, ['tostring']);
  });
});
