import {
  type CoverageFolder,
  type Counts,
  totalOf,
  withoutOwner,
  worstFirst,
} from '../../core/ownership/holdings/coverage';
import { withoutDetours } from '../../core/ownership/holdings/folders';
import type { Holdings } from '../../core/ownership/holdings/holdings';
import { isBelow, parentFolder, type RepoPath } from '../../core/paths';
import { coverageLevel, coverageSentences, coverageWords, filesWords } from '../../words/owners';
import { breather } from '../breathe';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import { belowFolder, plainFileRows } from './owners-files';
import type { OwnersRow, ShownOwners } from './owners-row';

/** Half a circle for a part, beside the word that says so. */
export function coverageIcon(counts: Counts): string {
  switch (coverageLevel(counts)) {
    case 'all':
      return 'pass';
    case 'some':
      return 'color-mode';
    case 'none':
      return 'circle-slash';
  }
}

/** The folders of a folder, those with the smallest share first, then its files without an owner. */
export async function coverageRows(
  shown: ShownOwners,
  folder: CoverageFolder,
): Promise<readonly OwnersRow[]> {
  const rows = worstFirst(folder.folders).map((child) => coverageRow(shown, folder, child));
  if (withoutOwner(folder.own) === 0) return rows;
  const all = await filesWithoutOwner(shown.holdings);
  const here = all.filter((path) => parentFolder(path) === folder.path);
  return [...rows, ...plainFileRows(shown, here)];
}

function coverageRow(shown: ShownOwners, parent: CoverageFolder, child: CoverageFolder): OwnersRow {
  const { repository, holdings } = shown;
  const folder = withoutDetours(child, ({ own }) => totalOf(own) === 0);
  const { path, counts } = folder;
  const complete = withoutOwner(counts) === 0;
  return {
    id: `${shown.id}/${child.path}/`,
    label: belowFolder(path, parent.path),
    description: `${coverageWords(t, locale(), counts)} · ${filesWords(t, locale(), totalOf(counts))}`,
    icon: coverageIcon(counts),
    tooltip: [path, ...coverageSentences(t, locale(), counts)],
    kind: 'ownersFolder',
    // What is covered as a whole has nothing to show below.
    ...(complete
      ? { opens: revealing(repository, path) }
      : { children: () => coverageRows(shown, folder), folded: true }),
    subject: {
      repository,
      title: t('{0}: files without an owner', path),
      files: async () => (await filesWithoutOwner(holdings)).filter((file) => isBelow(file, path)),
      sources: [],
      place: path,
    },
  };
}

function filesWithoutOwner(holdings: Holdings): Promise<readonly RepoPath[]> {
  return holdings.without(['unowned', 'unmatched'], breather());
}

function revealing(repository: RepositorySession, path: RepoPath): NonNullable<OwnersRow['opens']> {
  return { command: 'revealInExplorer', arguments: [repository.uriOf(path)] };
}
