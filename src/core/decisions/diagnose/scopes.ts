import { isHomePath, resolveWritten } from '../../paths';
import { problem, type Problem } from '../../problem';
import type { DecisionsModel } from '../model';
import { type DecisionRecord, isInForce } from '../record';

/** One glob of a record, with its place. */
export type ScopeGlob = DecisionRecord['scope'][number];

/** Globs that lead out of the repository and so govern nothing. */
export function scopesOutside(model: DecisionsModel): Problem[] {
  return model.records.filter(hasLiveScope).flatMap(({ path, scope }) =>
    scope
      .filter(({ glob }) => leavesRepository(glob))
      .map(({ glob, range }) => {
        const facts = { code: 'path-outside', data: { value: glob } } as const;
        return problem(path, range, 'warning', facts);
      }),
  );
}

/** Whether the scope of a record is to be right: that of a past one names what was there then. */
export function hasLiveScope(record: DecisionRecord): boolean {
  if (record.scope.length === 0 || isHomePath(record.path)) return false;
  const status = record.status?.value;
  return isInForce(record) || status === 'proposed' || status === 'draft';
}

export function leavesRepository(glob: string): boolean {
  if (isAddress(glob)) return false;
  return resolveWritten(glob.trim().replace(/^!?\/*/, '')) === null;
}

/** A web address is no path and no glob. */
export function isAddress(glob: string): boolean {
  return /^[A-Za-z][A-Za-z+.-]{1,20}:\/\//.test(glob);
}
