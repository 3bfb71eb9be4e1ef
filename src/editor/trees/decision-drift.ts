import { type DecidersNow, decidersNow } from '../../core/context/decision-deciders';
import { type DecisionDrift, decisionDrift } from '../../core/context/decision-drift';
import type { DecisionRecord } from '../../core/decisions/record';
import type { RepoPath } from '../../core/paths';
import { decidersFacts, decidersLines, driftFacts, driftLines } from '../../words/drift';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import type { Row } from './row';
import { historyFor, historyRow } from './view-history';

/** A record as a row of the view, without what history says. */
type PlainRow = (record: DecisionRecord) => Row;

interface Past {
  readonly drift: ReadonlyMap<RepoPath, DecisionDrift>;
  readonly deciders: ReadonlyMap<RepoPath, DecidersNow>;
}

/**
 * The grouping *Drift*: decisions whose code changed since they were made or confirmed, most commits
 * first; those whose deciders stopped contributing or own the code no more; then all others, folded.
 * While the history is not known, a row says so above the plain list.
 */
export async function driftRows(
  repository: RepositorySession,
  records: readonly DecisionRecord[],
  plain: PlainRow,
): Promise<Row[]> {
  const history = await historyFor(repository);
  if (history.kind === 'unknown') {
    return [historyRow(repository, history.gap), ...records.map(plain)];
  }
  const { facts } = history.value;
  const past = {
    drift: await decisionDrift(repository.repository, facts),
    deciders: await decidersNow(repository.repository, facts),
  };
  const groups = groupsOf(records, past);
  return groups
    .filter(({ found }) => found.length > 0)
    .map(({ key, label, icon, found, folded }) => ({
      id: `${repository.root.toString()}#drift:${key}`,
      label,
      description: String(found.length),
      icon,
      kind: 'decisionGroup',
      ...(folded === true && { folded }),
      children: found.map((record) => {
        const row = plain(record);
        const id = `${repository.root.toString()}#drift:${key}#${record.path}`;
        return { ...withPast(repository, row, record, past), id };
      }),
    }));
}

interface Group {
  readonly key: string;
  readonly label: string;
  readonly icon: string;
  readonly found: readonly DecisionRecord[];
  readonly folded?: boolean;
}

/** A record may stand under several of the first three. */
function groupsOf(records: readonly DecisionRecord[], { drift, deciders }: Past): Group[] {
  const commits = ({ path }: DecisionRecord): number => drift.get(path)?.commits ?? -1;
  const changed = records.filter((record) => commits(record) > 0);
  const stopped = records.filter(({ path }) => (deciders.get(path)?.stopped.length ?? 0) > 0);
  const owned = records.filter(({ path }) => (deciders.get(path)?.owners.length ?? 0) > 0);
  const told = new Set([...changed, ...stopped, ...owned]);
  const rest = records.filter((record) => !told.has(record));
  return [
    {
      key: 'changed',
      label: t('The code changed since'),
      icon: 'git-commit',
      found: [...changed].sort((a, b) => commits(b) - commits(a)),
    },
    {
      key: 'stopped',
      label: t('Who decided stopped contributing'),
      icon: 'person',
      found: stopped,
    },
    { key: 'owned', label: t('Others own it now'), icon: 'organization', found: owned },
    {
      key: 'same',
      label: t('Nothing changed since'),
      icon: 'pass',
      found: rest.filter((record) => commits(record) === 0),
      folded: true,
    },
    {
      key: 'unmeasured',
      label: t('Not in force, or without a scope'),
      icon: 'circle-slash',
      found: rest.filter((record) => commits(record) < 0),
      folded: true,
    },
  ];
}

/** The facts of history in front, so that a narrow view keeps them. */
function withPast(
  { repository }: RepositorySession,
  row: Row,
  { path }: DecisionRecord,
  past: Past,
): Row {
  const today = repository.clock.today();
  const drift = past.drift.get(path);
  const deciders = past.deciders.get(path);
  const said = [
    drift && driftFacts(t, locale(), drift),
    deciders && decidersFacts(t, locale(), today, deciders),
    row.description,
  ];
  return {
    ...row,
    description: said.filter((text) => text != null && text !== '').join(' · '),
    tooltip: [
      ...(row.tooltip ?? []),
      ...(drift ? driftLines(t, locale(), today, drift) : []),
      ...(deciders ? decidersLines(t, locale(), today, deciders) : []),
    ],
    kind: (drift?.commits ?? 0) > 0 ? row.kind.replace(/\.scoped$/, '.drifted.scoped') : row.kind,
  };
}
