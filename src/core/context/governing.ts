import { type DecisionRecord, isInForce, newestFirst } from '../decisions/record';
import { coveringGlob } from '../decisions/scope';
import type { RepoPath } from '../paths';
import type { Range } from '../text';
import type { GoverningDecision } from './answer';
import type { Repository } from './repository';

/** Decisions whose scope covers the path or which its text names, each once, in force first. */
export async function governingDecisions(
  repository: Repository,
  path: RepoPath,
): Promise<readonly GoverningDecision[]> {
  const [model, notes] = await Promise.all([repository.decisions(), repository.notesOf(path)]);
  const ranges = new Map<DecisionRecord, Range[]>();
  for (const reference of notes.references) {
    if (reference.kind !== 'decision') continue;
    for (const record of model.resolve(reference.id, path)) {
      const known = ranges.get(record);
      if (known !== undefined) known.push(reference.range);
      else if (record.path !== path) ranges.set(record, [reference.range]);
    }
  }
  const scoped = model.governing(path).filter((record) => record.path !== path);
  const named = [...ranges.keys()].filter((record) => !scoped.includes(record));
  const made = (because: GoverningDecision['because']) => (record: DecisionRecord) => ({
    record,
    because,
    glob: because === 'scope' ? coveringGlob(record, path) : null,
    references: ranges.get(record) ?? [],
  });
  return inForceFirst([...scoped.map(made('scope')), ...named.map(made('reference'))]);
}

/** What rules comes before what may rule, and that before what no longer does. */
function inForceFirst(found: readonly GoverningDecision[]): GoverningDecision[] {
  const rank = ({ record }: GoverningDecision): number => {
    if (isInForce(record)) return 0;
    return record.status?.value === 'proposed' || record.status?.value === 'draft' ? 1 : 2;
  };
  return [...found].sort((a, b) => rank(a) - rank(b) || newestFirst(a.record, b.record));
}
