import * as assert from 'node:assert/strict';
import { planRenumber } from '../../../../src/core/decisions/change/renumber';
import { splice } from '../../../../src/core/edits';
import { MADR3, NYGARD } from '../repository';
import { lineDiff, OLD, Trial } from './trial';

const MINE = 'docs/adr/0012-use-streams.md';
const AFTER = 'docs/adr/0014-use-streams.md';

/** Two records that got the same number on two branches, and one that came before. */
const MERGED = {
  'docs/adr/0011-first.md': NYGARD.replace('12. Use queues', '11. First'),
  [OLD]: NYGARD,
  [MINE]: NYGARD.replace('queues', 'streams'),
};

async function renumbered(
  texts: Record<string, string>,
  path = MINE,
  names: readonly string[] = ['0013-on-a-branch.md'],
): Promise<{ after: Trial; diffs: Record<string, string[]> }> {
  const before = await Trial.of(texts);
  const plan = await planRenumber(before.model, before.sources, path, names);
  assert.ok('changes' in plan, JSON.stringify(plan));
  const diffs: Record<string, string[]> = {};
  for (const change of plan.changes) {
    if (change.kind !== 'edit') continue;
    diffs[change.path] = lineDiff(change.before, splice(change.before, change.splices));
  }
  return { after: await before.written(plan), diffs };
}

describe('giving a decision another number', () => {
  it('renames the file and its heading, above every branch', async () => {
    const { after, diffs } = await renumbered(MERGED);
    assert.deepEqual(Object.keys(after.texts).sort(), ['docs/adr/0011-first.md', OLD, AFTER]);
    assert.deepEqual(diffs, { [MINE]: ['-# 12. Use streams', '+# 14. Use streams'] });
    assert.equal(after.record(AFTER).number, 14);
    assert.equal(after.record(AFTER).title?.value, 'Use streams');
  });

  it('keeps the way numbers are spelled', async () => {
    const rows: readonly [string, string, string, string, string][] = [
      ['adr/ADR012-x.md', '# ADR012: X\n', 'adr/ADR014-x.md', '-# ADR012: X', '+# ADR014: X'],
      ['docs/adr/12_x.md', '# 12 - X\n', 'docs/adr/14_x.md', '-# 12 - X', '+# 14 - X'],
      [
        'docs/adr/0012-2.md',
        '---\nid: "0012"\n---\n# A 12\n',
        'docs/adr/0014-2.md',
        '-id: "0012"',
        '+id: "0014"',
      ],
      [
        'docs/adr/adr-012-x.md',
        '---\nnumber: 12\n---\n# A\n',
        'docs/adr/adr-014-x.md',
        '-number: 12',
        '+number: 14',
      ],
    ];
    for (const [path, text, to, gone, come] of rows) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      const name = path.slice(folder.length + 1).replace('12', '13');
      const { after, diffs } = await renumbered({ [path]: text }, path, [name]);
      assert.deepEqual(diffs[path], [gone, come]);
      assert.equal(after.record(to).number, 14);
    }
  });

  it('takes links by path along, with the number in their text', async () => {
    const links = [
      '[12. Use streams](0012-use-streams.md) and [12. Use queues](0012-use-queues.md)',
      '[ADR-0012](./0012-use-streams.md#status), [elsewhere](../x/0012-use-streams.md)',
      '[this](<0012-use-streams.md>), ADR-12, 10012-use-streams.md',
      '[ref]: 0012-use-streams.md "12"',
    ];
    const index = `# Decisions\n\n${links.join('\n')}\n`;
    const { diffs } = await renumbered({ ...MERGED, 'docs/adr/README.md': index });
    assert.deepEqual(diffs['docs/adr/README.md'], [
      ...links.map((line) => `-${line}`),
      '+[14. Use streams](0014-use-streams.md) and [12. Use queues](0012-use-queues.md)',
      '+[ADR-0014](./0014-use-streams.md#status), [elsewhere](../x/0012-use-streams.md)',
      '+[this](<0014-use-streams.md>), ADR-12, 10012-use-streams.md',
      '+[ref]: 0014-use-streams.md "12"',
    ]);
  });

  it('takes links by number along where only this record has it', async () => {
    const texts = {
      [MINE]: MADR3.replace('Use queues', 'Use streams'),
      'docs/adr/0009-old.md': MADR3.replace('accepted', '"superseded by ADR-0012"'),
      'docs/adr/0010-keys.md': MADR3.replace('accepted', 'accepted\nsupersedes: ["0012"]').concat(
        '\nSee ADR 12, not ADR-122.\n',
      ),
    };
    const { after, diffs } = await renumbered(texts);
    assert.deepEqual(diffs['docs/adr/0009-old.md'], [
      '-status: "superseded by ADR-0012"',
      '+status: "superseded by ADR-0014"',
    ]);
    const keys = after.text('docs/adr/0010-keys.md');
    assert.match(keys, /^supersedes: \["0014"\]$/m);
    assert.match(keys, /See ADR 14, not ADR-122\./);
    assert.equal(after.record('docs/adr/0009-old.md').supersededBy[0]?.path, AFTER);
  });

  it('takes further files along', async () => {
    const before = await Trial.of(MERGED);
    const plan = await planRenumber(before.model, before.sources, MINE, [], (next) => {
      assert.deepEqual([next.oldNumber, next.newNumber], [12, 13]);
      const splices = [{ start: 3, end: 9, text: 'ADR-13' }];
      return Promise.resolve([{ kind: 'edit', path: 'src/a.ts', before: '// ADR-12', splices }]);
    });
    assert.ok('changes' in plan);
    assert.deepEqual(
      plan.changes.map(({ path }) => path),
      [MINE, 'src/a.ts'],
    );
    assert.equal(plan.label, 'ADR-13');
    assert.equal(plan.open.path, 'docs/adr/0013-use-streams.md');
  });

  it('is refused where there is no number, no file or a merge', async () => {
    const torn = NYGARD.replace('Accepted', '<<<<<<< a\n=======\n>>>>>>> b');
    const texts = { 'docs/adr/use-x.md': NYGARD, [OLD]: torn, 'docs/adr/0009-x/README.md': NYGARD };
    const before = await Trial.of(texts);
    const codes = async (path: string): Promise<string[]> => {
      const plan = await planRenumber(before.model, before.sources, path, []);
      return 'changes' in plan ? [] : plan.map(({ code }) => code);
    };
    assert.deepEqual(await codes('docs/adr/use-x.md'), ['decision-unnumbered']);
    assert.deepEqual(await codes('docs/adr/0009-x/README.md'), ['decision-unnumbered']);
    assert.deepEqual(await codes(OLD), ['conflict-markers']);
    assert.deepEqual(await codes('gone.md'), ['decision-gone']);
  });
});
