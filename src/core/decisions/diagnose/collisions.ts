import type { ChangeSet } from '../../ports';
import { problem, type Problem } from '../../problem';
import { FILE_START } from '../../text';
import type { DecisionRecord } from '../record';

/**
 * Of records with the same number those that this branch adds where the base has one already: two
 * branches took the same number. `groups` as `sameIds` makes them.
 */
export function collisions(
  groups: readonly (readonly DecisionRecord[])[],
  { baseName, files }: ChangeSet,
): Problem[] {
  const added = new Set(
    files.filter(({ kind }) => kind === 'added' || kind === 'renamed').map(({ path }) => path),
  );
  return groups.flatMap((group) => {
    const older = group.find(({ path }) => !added.has(path));
    if (older === undefined) return [];
    return group
      .filter(({ path }) => added.has(path))
      .map(({ path, id, title }) => {
        const data = { id: id ?? '', other: older.path, base: baseName };
        const facts = { code: 'decision-number-collision', data } as const;
        return problem(path, title?.range ?? FILE_START, 'warning', facts);
      });
  });
}
