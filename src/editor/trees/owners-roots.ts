import type { Holdings } from '../../core/ownership/holdings/holdings';
import { totalOf, withoutOwner } from '../../core/ownership/holdings/coverage';
import type { RepoPath } from '../../core/paths';
import { coverageSentences, coverageWords, filesWords, heldFacts } from '../../words/owners';
import { breather } from '../breathe';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import { areaRows } from './owners-areas';
import { coverageIcon, coverageRows } from './owners-coverage';
import { fileRows } from './owners-files';
import { ownerRows, teamRows } from './owners-people';
import { headingRow, type OwnersRow, type ShownOwners } from './owners-row';

/** What the view has on top: everything under headings, or one of them alone. */
export const GROUPINGS = ['overview', 'owner', 'team', 'area', 'folder'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The rows of one repository on top of the view. */
export async function ownersRoots(
  repository: RepositorySession,
  holdings: Holdings,
  grouping: Grouping,
): Promise<readonly OwnersRow[]> {
  const shown = { id: `${repository.root.toString()}#${grouping}`, repository, holdings };
  switch (grouping) {
    case 'overview':
      return overviewRows(shown);
    case 'owner':
      return [...ownerRows(shown), withoutRow(shown)];
    case 'team':
      return [...teamRows(shown), withoutRow(shown)];
    case 'area':
      return [...areaRows(shown), withoutRow(shown)];
    case 'folder':
      return coverageRows(shown, holdings.coverage);
  }
}

function overviewRows(shown: ShownOwners): readonly OwnersRow[] {
  const { holdings } = shown;
  const areas = { ...shown, id: `${shown.id}#areas` };
  return [
    headingRow(shown, 'owners', t('Owners'), ownerRows(shown), false),
    ...(holdings.areas.length > 0
      ? [headingRow(shown, 'areas', t('Areas'), areaRows(areas), true)]
      : []),
    withoutRow(shown),
    coverageRoot(shown),
  ];
}

/** Files without an owner; those that a rule leaves to nobody apart from those no rule matches. */
function withoutRow(shown: ShownOwners): OwnersRow {
  const { holdings, repository } = shown;
  const { counts } = holdings;
  const label = t('Without an owner');
  const missing = withoutOwner(counts);
  const row = { id: `${shown.id}#without`, label, kind: 'ownersWithout' };
  if (missing === 0) {
    const description = t('every file has an owner');
    return { ...row, kind: 'ownersHeading', description, icon: 'pass' };
  }
  return {
    ...row,
    description: heldFacts(t, locale(), missing, totalOf(counts)),
    icon: 'circle-slash',
    tooltip: [label, ...coverageSentences(t, locale(), counts)],
    children: [
      ...stateRows(shown, 'unmatched', t('No rule matches')),
      ...stateRows(shown, 'unowned', t('A rule names nobody')),
    ],
    folded: true,
    subject: {
      repository,
      title: label,
      files: () => holdings.without(['unowned', 'unmatched'], breather()),
      sources: [],
      place: null,
    },
  };
}

function stateRows(shown: ShownOwners, state: 'unowned' | 'unmatched', label: string): OwnersRow[] {
  const { holdings, repository } = shown;
  const count = holdings.counts[state];
  if (count === 0) return [];
  const id = `${shown.id}#${state}`;
  const files = (): Promise<readonly RepoPath[]> => holdings.without([state], breather());
  return [
    {
      id,
      label,
      description: filesWords(t, locale(), count),
      kind: 'ownersWithout',
      children: () => fileRows({ id, repository, holdings, files }),
      folded: true,
      subject: { repository, title: label, files, sources: [], place: null },
    },
  ];
}

function coverageRoot(shown: ShownOwners): OwnersRow {
  const { counts } = shown.holdings.coverage;
  const label = t('Coverage');
  const below = { ...shown, id: `${shown.id}#coverage` };
  return {
    id: below.id,
    label,
    description: coverageWords(t, locale(), counts),
    icon: coverageIcon(counts),
    tooltip: [label, ...coverageSentences(t, locale(), counts)],
    kind: 'ownersHeading',
    children: () => coverageRows(below, shown.holdings.coverage),
    folded: true,
  };
}
