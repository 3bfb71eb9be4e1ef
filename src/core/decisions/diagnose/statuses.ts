import { isHomePath } from '../../paths';
import { problem, type Problem } from '../../problem';
import type { DecisionsModel } from '../model';
import { decisionLabel, type DecisionRecord } from '../record';

/**
 * Statuses that say less than is known: `accepted` of a record that another one superseded, which
 * misleads readers, and `superseded` without a word about what came after.
 */
export function staleStatuses(model: DecisionsModel): Problem[] {
  return model.records.flatMap((record) => {
    const { path, status } = record;
    if (status?.value !== 'accepted' && status?.value !== 'superseded') return [];
    const [next] = model
      .successors(record)
      .filter(
        (one) => one !== record && hasRuled(one) && isHomePath(one.path) === isHomePath(path),
      );
    const data = next ? { by: decisionLabel(next), byPath: next.path } : null;
    const place = status.range;
    if (status.value === 'accepted') {
      if (data === null) return [];
      return [problem(path, place, 'warning', { code: 'decision-still-accepted', data })];
    }
    if (record.supersededBy.length > 0 || !isBare(status.text)) return [];
    return [problem(path, place, 'info', { code: 'decision-successor-missing', data })];
  });
}

/** Whether a record was ever in force: a proposal supersedes nothing yet. */
function hasRuled({ status }: DecisionRecord): boolean {
  return status === null || ['accepted', 'superseded', 'deprecated'].includes(status.value);
}

/** Whether a status is one word alone, in any language; what was reverted needs no successor. */
function isBare(text: string): boolean {
  return /^[^\p{L}\p{N}]*\p{L}+[^\p{L}\p{N}]*$/u.test(text) && !/revert/i.test(text);
}
