import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { DecisionLinkSide } from '../../../../src/core/problem';
import { DIALECTS } from '../change/dialects';
import { type Generated, generated } from '../change/generated';
import { lineDiff, NEXT, numbered, OLD, Trial } from '../change/trial';
import { problemsOf, repairs } from './repairs';

/** The records here lie in Markdown files, and a section is put at the end of some as Markdown. */
const markdown = generated.filter(({ end }) => end === 'md');

/** Two accepted records of any dialect. */
const pair = fc.tuple(markdown, markdown).map(([old, next]) => ({
  old: accepted(old),
  next: numbered(accepted(next), 13, 'streams'),
}));

function accepted({ text, word }: Generated): string {
  return text.replace(word, 'accepted');
}

const change = fc.constantFrom(
  { kind: 'supersede', by: [NEXT] } as const,
  { kind: 'amend', by: NEXT } as const,
);

describe('repairs of decisions of any dialect', function () {
  this.timeout(60_000);

  it('make problems of one-sided links vanish, and no new ones', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(pair, change, fc.boolean(), async (texts, wanted, isOldLeft) => {
        const both = { [OLD]: texts.old, [NEXT]: texts.next };
        const linked = await (await Trial.of(both)).changed(wanted);
        const left = isOldLeft ? OLD : NEXT;
        const trial = await Trial.of({ ...linked.texts, [left]: both[left] });
        for (const problem of problemsOf(trial)) {
          for (const repair of await repairs(trial, problem)) {
            tried++;
            const after = await trial.written(repair.plan);
            const codes = problemsOf(after).map(({ code, path }) => `${code} ${path}`);
            assert.ok(!codes.includes(`${problem.code} ${problem.path}`), codes.join());
            if (repair.kind === 'remove-link') {
              // The end of the last line came with the link.
              assert.equal(after.text(NEXT).trimEnd(), texts.next.trimEnd());
            }
            if (repair.kind !== 'remove-link') assert.deepEqual(after.texts, linked.texts);
          }
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(tried > 100, String(tried));
  });
});

describe('statuses of any dialect that disagree', function () {
  this.timeout(60_000);

  it('agree after either repair, in two lines at most', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, fc.constantFrom('Rejected', '**Draft**'), async (record, word) => {
        fc.pre(
          !record.name.startsWith('nygard') && record.word.toLowerCase() !== word.toLowerCase(),
        );
        const eol = record.text.includes('\r\n') ? '\r\n' : '\n';
        const text = [record.text.trimEnd(), '', '## Status', '', word, ''].join(eol);
        const trial = await Trial.of({ [OLD]: text });
        const problems = problemsOf(trial);
        if (record.status === word.replaceAll('*', '').toLowerCase()) return;
        assert.deepEqual(
          problems.map(({ code }) => code),
          ['decision-status-disagrees'],
        );
        const [problem] = problems;
        const all = problem ? await repairs(trial, problem) : [];
        assert.equal(all.length, 2, text);
        for (const { plan, data } of all) {
          const after = await trial.written(plan);
          assert.deepEqual(problemsOf(after), []);
          assert.equal(after.record().status?.value, 'status' in data && data.status);
          assert.equal(lineDiff(text, after.text()).length, 2);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('repairs in every dialect', () => {
  const sides: DecisionLinkSide[] = ['supersedes', 'superseded-by', 'amends', 'amended-by'];

  for (const [name, text] of Object.entries(DIALECTS)) {
    it(`correct links that lead nowhere: ${name}`, async () => {
      for (const side of sides) {
        const by = side === 'supersedes' || side === 'superseded-by' ? 'supersede' : 'amend';
        const isOld = side === 'superseded-by' || side === 'amended-by';
        const path = isOld ? OLD : NEXT;
        const other = isOld ? NEXT : OLD;
        const clean = await Trial.of({ [OLD]: text, [NEXT]: numbered(text, 13, 'streams') });
        const linked = await clean.changed(
          by === 'amend' ? { kind: 'amend', by: NEXT } : { kind: 'supersede', by: [NEXT] },
        );
        // The other file got another name by hand.
        const renamed = other.replace(/\d+-/, '0021-');
        const { [other]: moved = '', ...rest } = linked.texts;
        const trial = await Trial.of({ ...rest, [renamed]: moved });
        const problem = problemsOf(trial).find((found) => found.path === path);
        if (problem?.code !== 'decision-link-dangling') continue;
        // An id alone does not tell the record that got another number.
        if (problem.data.nearest === null) continue;
        const [first] = await repairs(trial, problem);
        assert.equal(first?.kind, 'use-target', `${side} ${JSON.stringify(problem)}`);
        const after = await trial.written(first.plan);
        assert.ok(!problemsOf(after).some(({ code }) => code === 'decision-link-dangling'));
        assert.equal(lineDiff(trial.text(path), after.text(path)).length, 2);
      }
    });
  }
});
