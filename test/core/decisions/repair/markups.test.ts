import * as assert from 'node:assert/strict';
import { lineDiff, NEXT, OLD, Trial } from '../change/trial';
import { onlyProblem, problemsOf, repaired } from './repairs';

/** Records of other markups: the old one, the one that supersedes it, and how that is said. */
const MARKUPS: Readonly<Record<string, readonly [old: string, next: string, said: string]>> = {
  adoc: [
    '= 12. A\n:status: accepted\n\n== Decision\n\nX.\n',
    '= 13. B\n:status: accepted\n:supersedes: ADR-12\n\n== Decision\n\nX.\n',
    '+:status: superseded by xref:0013-use-streams.adoc[ADR-0013]',
  ],
  rst: [
    '12. A\n=====\n\nStatus\n------\n\nAccepted\n\nDecision\n--------\n\nX.\n',
    '13. B\n=====\n\nStatus\n------\n\nAccepted\n\nSupersedes `A <0012-use-queues.rst>`_\n',
    '+Superseded by `13. B <0013-use-streams.rst>`_',
  ],
  yaml: [
    'id: "0012"\ntitle: A\nstatus: accepted\ndecision: X\n',
    'id: "0013"\ntitle: B\nstatus: accepted\nsupersedes: ["0012"]\ndecision: X\n',
    '+superseded-by: ["0013"]',
  ],
};

describe('repairs of other markups than Markdown', () => {
  for (const [extension, [old, next, said]] of Object.entries(MARKUPS)) {
    const [first, second] = [OLD, NEXT].map((path) => path.replace(/md$/, extension));

    it(`add the link that is missing, or take the other away: ${extension}`, async () => {
      assert.ok(first !== undefined && second !== undefined);
      const trial = await Trial.of({ [first]: old, [second]: next });
      const stale = onlyProblem(trial, 'decision-still-accepted');
      const marked = await repaired(trial, stale, 'mark-superseded');
      assert.equal(lineDiff(old, marked.text(first)).at(-1), said);
      assert.deepEqual(problemsOf(marked), []);
      const open = onlyProblem(trial, 'decision-link-one-sided');
      const linked = await repaired(trial, open, 'add-back-link');
      assert.deepEqual(linked.texts, marked.texts);
      const removed = await repaired(trial, open, 'remove-link');
      assert.deepEqual(problemsOf(removed), []);
      assert.ok(!/supersedes/i.test(removed.text(second)));
    });
  }
});
