import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type DecisionChange, planChange } from '../../../../src/core/decisions/change/plan';
import { planRenumber } from '../../../../src/core/decisions/change/renumber';
import type { Problem } from '../../../../src/core/problem';
import type { WritePlan } from '../../../../src/core/edits';
import { DIALECTS } from './dialects';
import { NEXT, OLD, THIRD, Trial } from './trial';

const PIECES = [
  '---\n',
  'status:',
  'Status',
  ' accepted',
  'Superseded by ',
  '[13](0013-use-streams.md)',
  '## Status\n',
  '# 12. T\n',
  '| Status | x |\n',
  '|---|---|\n',
  '> ',
  '- ',
  '* Date: ',
  '[x] ',
  '**',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '\n',
  '\r\n',
  '\n\n',
  '~~',
  '/badge/a/accepted/b',
  '(was ',
  ')',
  '<!--',
  '-->',
  '```\n',
  ' | ',
  '✅ ',
  '\u0000',
  '\uFEFF',
  'superseded_by: [',
  '&a *a',
  ': ',
  '__proto__: ',
];

/** Whatever a file holds: a change is planned or refused, and a plan fits the file. */
export async function checkAnyText(runs: number): Promise<void> {
  const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 }));
  const soup = fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(''));
  const grown = fc
    .tuple(fc.constantFrom(...Object.values(DIALECTS)), fc.nat(), soup)
    .map(([text, at, part]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + part + text.slice(place);
    });
  const text = fc.oneof(soup, grown);
  await fc.assert(
    fc.asyncProperty(text, text, async (old, next) => {
      const trial = await Trial.of({ [OLD]: old, [NEXT]: next });
      for (const change of CHANGES) {
        fits(await planChange(trial.model, trial.sources, OLD, change), trial);
      }
      fits(await planRenumber(trial.model, trial.sources, OLD, []), trial);
    }),
    { numRuns: runs },
  );
}

const CHANGES: readonly DecisionChange[] = [
  { kind: 'status', status: 'accepted' },
  { kind: 'status', status: 'rejected', word: 'Withdrawn' },
  { kind: 'status', status: 'other:on hold' },
  { kind: 'supersede', by: [NEXT] },
  { kind: 'supersede', by: [] },
  { kind: 'supersede', by: [NEXT, THIRD] },
  { kind: 'amend', by: NEXT },
  { kind: 'confirm', date: '2026-11-20' },
];

function fits(plan: WritePlan | readonly Problem[], trial: Trial): void {
  if (!('changes' in plan)) {
    assert.ok(plan.length > 0);
    return;
  }
  for (const change of plan.changes) {
    assert.ok(change.kind === 'edit');
    assert.equal(change.before, trial.text(change.path).replace(/^\uFEFF/, ''));
    let done = 0;
    for (const { start, end } of [...change.splices].sort((a, b) => a.start - b.start)) {
      assert.ok(start >= done && start <= end && end <= change.before.length);
      done = end;
    }
  }
}
