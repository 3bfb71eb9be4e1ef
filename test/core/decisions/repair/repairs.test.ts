import * as assert from 'node:assert/strict';
import { lineDiff, NEXT, numbered, OLD, THIRD, Trial } from '../change/trial';
import { MADR4, NYGARD } from '../repository';
import { onlyProblem, problemsOf, repaired, repairs } from './repairs';

const STREAMS = numbered(NYGARD, 13, 'streams');

function withStatus(text: string, ...status: string[]): string {
  return text.replace('Accepted', status.join('\n\n'));
}

/** Front matter of nobody's tool, with these lines. */
function keys(...lines: string[]): string {
  return `---\nstatus: accepted\n${lines.join('\n')}\n---\n# Use queues\n\n## Decision\n\nQueues.\n`;
}

describe('a decision that still reads as accepted', () => {
  it('says who superseded it, and changes nothing else', async () => {
    const next = withStatus(STREAMS, 'Accepted', 'Supersedes [12. Use queues](0012-use-queues.md)');
    const trial = await Trial.of({ [OLD]: NYGARD, [NEXT]: next });
    const problem = onlyProblem(trial, 'decision-still-accepted');
    const [only, ...more] = await repairs(trial, problem);
    assert.deepEqual(only?.kind === 'mark-superseded' && only.data, {
      label: 'ADR-12',
      by: 'ADR-13',
    });
    assert.deepEqual(more, []);
    const after = await repaired(trial, problem, 'mark-superseded');
    assert.deepEqual(lineDiff(NYGARD, after.text(OLD)), [
      '-Accepted',
      '+Superseded by [13. Use streams](0013-use-streams.md)',
    ]);
    assert.equal(after.text(NEXT), next);
    assert.deepEqual(problemsOf(after), []);
  });

  it('names the successor where it says only that there is one', async () => {
    const next = withStatus(STREAMS, 'Accepted', 'Supersedes ADR-12');
    const trial = await Trial.of({ [OLD]: withStatus(NYGARD, 'Superseded'), [NEXT]: next });
    const problem = onlyProblem(trial, 'decision-successor-missing');
    const after = await repaired(trial, problem, 'mark-superseded');
    assert.deepEqual(problemsOf(after), []);
    const alone = await Trial.of({ [OLD]: withStatus(NYGARD, 'Superseded') });
    assert.deepEqual(await repairs(alone, onlyProblem(alone, 'decision-successor-missing')), []);
  });
});

describe('a link that is not returned', () => {
  it('is returned, or goes with its line', async () => {
    const next = withStatus(STREAMS, 'Accepted', 'Supersedes ADR-12', 'See also the wiki.');
    const trial = await Trial.of({ [OLD]: NYGARD, [NEXT]: next });
    const problem = onlyProblem(trial, 'decision-link-one-sided');
    const all = await repairs(trial, problem);
    assert.deepEqual(
      all.map(({ kind, data }) => [kind, data]),
      [
        ['add-back-link', { label: 'ADR-12', side: 'superseded-by', other: 'ADR-13' }],
        ['remove-link', { target: 'ADR-12' }],
      ],
    );
    const linked = await repaired(trial, problem, 'add-back-link');
    assert.deepEqual(problemsOf(linked), []);
    assert.equal(linked.text(NEXT), next);
    const removed = await repaired(trial, problem, 'remove-link');
    assert.equal(removed.text(NEXT), withStatus(STREAMS, 'Accepted', 'See also the wiki.'));
    assert.equal(removed.text(OLD), NYGARD);
  });

  it('stays where more is said on its line', async () => {
    const next = withStatus(STREAMS, 'Accepted', 'Supersedes ADR-12 for all new services');
    const trial = await Trial.of({ [OLD]: NYGARD, [NEXT]: next });
    const all = await repairs(trial, onlyProblem(trial, 'decision-link-one-sided'));
    assert.deepEqual(
      all.map(({ kind }) => kind),
      ['add-back-link'],
    );
  });

  it('takes no status back', async () => {
    const old = withStatus(NYGARD, 'Superseded by [13. Use streams](0013-use-streams.md)');
    const trial = await Trial.of({ [OLD]: old, [NEXT]: STREAMS });
    const problem = onlyProblem(trial, 'decision-link-one-sided');
    const [only, ...more] = await repairs(trial, problem);
    assert.equal(only?.kind, 'add-back-link');
    assert.deepEqual(more, []);
    const after = await trial.written(only.plan);
    assert.equal(after.text(OLD), old);
    assert.deepEqual(problemsOf(after), []);
  });
});

describe('a link that leads nowhere', () => {
  const diff = async (text: string, others: Record<string, string> = {}): Promise<string[]> => {
    const trial = await Trial.of({ [OLD]: NYGARD, [THIRD]: text, ...others });
    const problem = onlyProblem(trial, 'decision-link-dangling');
    const after = await repaired(trial, problem, 'use-target');
    assert.ok(problemsOf(after).every(({ code }) => code !== 'decision-link-dangling'));
    return lineDiff(text, after.text(THIRD));
  };

  it('leads to the near one, spelled as before', async () => {
    const logs = numbered(NYGARD, 14, 'logs');
    const links: [string, string][] = [
      ['[12. Queues](0012-queues.md)', '[12. Queues](0012-use-queues.md)'],
      ['[7. Queues](0007-use-queues.md)', '[12. Use queues](0012-use-queues.md)'],
      ['[that](old/0012-queues.md)', '[that](0012-use-queues.md)'],
      ['0007-use-queues', '0012-use-queues'],
    ];
    for (const [wrong, right] of links) {
      const text = withStatus(logs, 'Accepted', `Supersedes ${wrong}`);
      assert.deepEqual(await diff(text), [`-Supersedes ${wrong}`, `+Supersedes ${right}`]);
    }
    const values: [string, string][] = [
      ['[0012-queues]', '[0012-use-queues]'],
      ['"0012-queues.md"', '"0012-use-queues.md"'],
      ["['../adr/0012-queues.md']", "['0012-use-queues.md']"],
      ['0007-use-queues', '0012-use-queues'],
    ];
    for (const [wrong, right] of values) {
      const text = keys(`supersedes: ${wrong}`);
      assert.deepEqual(await diff(text), [`-supersedes: ${wrong}`, `+supersedes: ${right}`]);
    }
  });

  it('goes, out of a row, a list or a key', async () => {
    const removed = async (text: string): Promise<string[]> => {
      const trial = await Trial.of({ [OLD]: NYGARD, [THIRD]: text });
      const problem = onlyProblem(trial, 'decision-link-dangling');
      const after = await repaired(trial, problem, 'remove-link');
      return lineDiff(text, after.text(THIRD));
    };
    assert.deepEqual(await removed(keys('supersedes: [ADR-99]')), ['-supersedes: [ADR-99]']);
    assert.deepEqual(await removed(keys('supersedes: ["ADR-99", "ADR-12"]')), [
      '-supersedes: ["ADR-99", "ADR-12"]',
      '+supersedes: ["ADR-12"]',
    ]);
    assert.deepEqual(await removed(keys('supersedes: [ADR-12, ADR-99]')), [
      '-supersedes: [ADR-12, ADR-99]',
      '+supersedes: [ADR-12]',
    ]);
    assert.deepEqual(await removed(keys('supersedes:', '  - ADR-12', '  - ADR-99', 'tags: [a]')), [
      '-  - ADR-99',
    ]);
    const logs = numbered(NYGARD, 14, 'logs');
    assert.deepEqual(await removed(withStatus(logs, 'Superseded by ADR-12 and ADR-99')), [
      '-Superseded by ADR-12 and ADR-99',
      '+Superseded by ADR-12',
    ]);
    const crlf = withStatus(logs, 'Accepted', 'Supersedes ADR-99').replaceAll('\n', '\r\n');
    const trial = await Trial.of({ [THIRD]: crlf });
    const after = await repaired(
      trial,
      onlyProblem(trial, 'decision-link-dangling'),
      'remove-link',
    );
    assert.equal(after.text(THIRD), logs.replaceAll('\n', '\r\n'));
  });

  it('stays where it is the status, and no other record is near', async () => {
    const trial = await Trial.of({ [OLD]: withStatus(NYGARD, 'Superseded by ADR-99') });
    assert.deepEqual(await repairs(trial, onlyProblem(trial, 'decision-link-dangling')), []);
  });

  it('leads to one of several', async () => {
    const twin = 'docs/adr/0012-use-twins.md';
    const texts = {
      [OLD]: NYGARD,
      [twin]: NYGARD.replace('queues', 'twins'),
      [THIRD]: keys('supersedes: [ADR-12]'),
    };
    const trial = await Trial.of(texts);
    const problem = onlyProblem(trial, 'decision-link-ambiguous');
    const all = await repairs(trial, problem);
    assert.deepEqual(
      all.map(({ kind, data }) => (kind === 'use-target' ? data.path : kind)),
      [OLD, twin, 'remove-link'],
    );
    const after = await trial.written(all[1]!.plan);
    assert.deepEqual(lineDiff(texts[THIRD], after.text(THIRD)), [
      '-supersedes: [ADR-12]',
      '+supersedes: [0012-use-twins]',
    ]);
    assert.equal(after.record(THIRD).supersedes[0]?.path, twin);
  });
});

describe('a circle', () => {
  it('is opened at either record', async () => {
    const texts = {
      [OLD]: withStatus(NYGARD, 'Superseded by [13. B](0013-use-streams.md)', 'Supersedes ADR-13'),
      [NEXT]: withStatus(STREAMS, 'Superseded by ADR-12', 'Supersedes ADR-12'),
    };
    const trial = await Trial.of(texts);
    const circular = problemsOf(trial).filter(({ code }) => code === 'decision-supersede-cycle');
    assert.equal(circular.length, 2);
    for (const problem of circular) {
      const after = await repaired(trial, problem, 'remove-link');
      assert.deepEqual(problemsOf(after), [], JSON.stringify(after.texts, null, 1));
    }
  });

  it('of one record is opened there', async () => {
    const trial = await Trial.of({ [OLD]: keys('supersedes: [ADR-12]') });
    const problem = onlyProblem(trial, 'decision-supersede-cycle');
    const after = await repaired(trial, problem, 'remove-link');
    assert.deepEqual(problemsOf(after), []);
  });
});

describe('statuses that disagree', () => {
  it('are two that are known: a sentence is no other status', async () => {
    const text = `${MADR4.trimEnd()}\n\n## Status\n\nIn use on all systems since May.\n`;
    assert.deepEqual(problemsOf(await Trial.of({ [OLD]: text })), []);
  });

  it('agree on either one, in their own ways', async () => {
    const text = `${MADR4.trimEnd()}\n\n## Status\n\n**Rejected**\n`;
    const trial = await Trial.of({ [OLD]: text });
    const problem = onlyProblem(trial, 'decision-status-disagrees');
    const [first, second, ...more] = await repairs(trial, problem);
    assert.deepEqual(more, []);
    assert.ok(first && second);
    assert.deepEqual(first.data, { status: 'accepted', text: 'accepted' });
    assert.deepEqual(second.data, { status: 'rejected', text: '**Rejected**' });
    const keptFirst = await trial.written(first.plan);
    assert.deepEqual(lineDiff(text, keptFirst.text()), ['-**Rejected**', '+**Accepted**']);
    const keptOther = await trial.written(second.plan);
    assert.deepEqual(lineDiff(text, keptOther.text()), ['-status: accepted', '+status: rejected']);
    for (const after of [keptFirst, keptOther]) assert.deepEqual(problemsOf(after), []);
  });
});

describe('a number given twice', () => {
  it('is given up for the next free one on any branch', async () => {
    const twin = 'docs/adr/0012-use-twins.md';
    const trial = await Trial.of({ [OLD]: NYGARD, [twin]: NYGARD.replace('queues', 'twins') });
    const problem = onlyProblem(trial, 'decision-id-duplicate');
    const help = { namesOnBranches: () => Promise.resolve(['0040-other.md']) };
    const [only] = await repairs(trial, problem, help);
    assert.deepEqual(only?.data, { label: 'ADR-12', to: 'ADR-41' });
    assert.ok(only);
    const after = await trial.written(only.plan);
    assert.deepEqual(Object.keys(after.texts).sort(), [OLD, 'docs/adr/0041-use-twins.md']);
    assert.deepEqual(problemsOf(after), []);
  });
});

describe('repairs', () => {
  it('are none of what is not there any more, and of files in a merge', async () => {
    const next = withStatus(STREAMS, 'Accepted', 'Supersedes ADR-12');
    const trial = await Trial.of({ [OLD]: NYGARD, [NEXT]: next });
    const problems = problemsOf(trial);
    assert.equal(problems.length, 2);
    const mended = await Trial.of({ [NEXT]: STREAMS });
    const conflict = '<<<<<<< a\n=======\n>>>>>>> b\n';
    const merging = await Trial.of({ [OLD]: NYGARD + conflict, [NEXT]: next + conflict });
    for (const problem of problems) {
      assert.deepEqual(await repairs(mended, problem), []);
      assert.deepEqual(await repairs(merging, problem), []);
    }
  });
});
