import { isHomePath, parentFolder, type RepoPath } from '../../paths';
import { problem, type Problem } from '../../problem';
import type { DecisionsModel } from '../model';
import { type DecisionFormat, decisionLabel, type DecisionRecord } from '../record';
import { REVERSE, says, sidedLinks, type SidedLink } from './sides';

/** Formats whose tools write both files. Elsewhere it is custom that only the older names the newer. */
const BOTH_SIDES: ReadonlySet<DecisionFormat> = new Set(['nygard', 'front-matter', 'yaml']);

/** This many links without one that is returned are a folder's habit, whatever its format. */
const HABIT = 3;

/** A link and the record it leads to. */
interface Pair extends SidedLink {
  readonly record: DecisionRecord;
  readonly other: DecisionRecord;
}

/**
 * Links that the other record does not return, at the link. The older record should always name
 * the newer; that the newer names the older is asked for where its format or its folder does so.
 */
export function oneSidedLinks(model: DecisionsModel): Problem[] {
  const pairs = model.records.flatMap((record) => pairsOf(model, record));
  const habits = new Map<RepoPath, { returned: number; open: number }>();
  for (const pair of pairs) {
    if (isFromNewer(pair)) continue;
    const folder = parentFolder(pair.other.path);
    const habit = habits.get(folder) ?? { returned: 0, open: 0 };
    habit[isReturned(pair) ? 'returned' : 'open']++;
    habits.set(folder, habit);
  }
  return pairs
    .filter((pair) => {
      if (isReturned(pair)) return false;
      if (isFromNewer(pair)) return !isUndecided(pair.record);
      const { returned = 0, open = 0 } = habits.get(parentFolder(pair.other.path)) ?? {};
      if (returned > 0) return returned >= open;
      return BOTH_SIDES.has(pair.other.format) && open < HABIT;
    })
    .map(({ record, side, link, other }) => {
      const data = { side, other: decisionLabel(other), otherPath: other.path };
      return problem(record.path, link.range, 'info', { code: 'decision-link-one-sided', data });
    });
}

/** A record of the repository cannot know a private one. */
function pairsOf(model: DecisionsModel, record: DecisionRecord): Pair[] {
  return sidedLinks(record).flatMap(({ side, link }) => {
    const other = link.path === null ? null : model.byPath(link.path);
    if (other?.kind !== 'record' || other === record || link.partly === true) return [];
    if (isHomePath(record.path) !== isHomePath(other.path)) return [];
    return [{ record, side, link, other }];
  });
}

function isReturned({ record, side, other }: Pair): boolean {
  return says(other, REVERSE[side], record.path);
}

function isFromNewer({ side }: Pair): boolean {
  return side === 'supersedes' || side === 'amends';
}

/** What is proposed or was rejected supersedes nothing yet. */
function isUndecided({ status }: DecisionRecord): boolean {
  return status !== null && ['proposed', 'draft', 'rejected'].includes(status.value);
}
