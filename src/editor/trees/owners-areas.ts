import { totalOf } from '../../core/ownership/holdings/coverage';
import type { AreaHeld, Holdings } from '../../core/ownership/holdings/holdings';
import { baseName, type RepoPath } from '../../core/paths';
import { oneLine } from '../../words/line';
import { andList } from '../../words/lists';
import { coverageSentences, coverageWords, filesWords } from '../../words/owners';
import { breather } from '../breathe';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import { fileRows } from './owners-files';
import type { OwnersRow, OwnersSource, ShownOwners } from './owners-row';
import { targetOf } from './repositories';

/** The areas of `ownership.yml`, each with its files, and last the files outside all of them. */
export function areaRows(shown: ShownOwners): readonly OwnersRow[] {
  return shown.holdings.areas
    .filter(({ area, counts }) => area !== null || totalOf(counts) > 0)
    .map((held, at) => areaRow(shown, held, at));
}

function areaRow({ id, repository, holdings }: ShownOwners, held: AreaHeld, at: number): OwnersRow {
  const { area, counts } = held;
  const label = area === null ? t('Outside every area') : oneLine(area.name);
  const rowId = `${id}#area:${at}`;
  const total = totalOf(counts);
  const files = (): Promise<readonly RepoPath[]> => holdings.inArea(held, breather());
  const sources = area === null ? [] : [areaSource(repository, holdings, area)];
  return {
    id: rowId,
    label,
    description:
      total === 0
        ? filesWords(t, locale(), 0)
        : `${filesWords(t, locale(), total)} · ${coverageWords(t, locale(), counts)}`,
    icon: area === null ? 'circle-outline' : 'symbol-namespace',
    tooltip: [
      label,
      ...(area !== null && area.stewards.length > 0 ? [stewardLine(holdings, area.stewards)] : []),
      ...(total === 0
        ? [t('No file of this repository belongs to it.')]
        : coverageSentences(t, locale(), counts)),
    ],
    kind: area === null ? 'ownersWithout' : 'ownersOwner',
    ...(total === 0
      ? { opens: sources[0]?.target }
      : { children: () => fileRows({ id: rowId, repository, holdings, files }), folded: true }),
    subject: { repository, title: label, files, sources, place: null },
  };
}

function stewardLine({ model }: Holdings, stewards: readonly string[]): string {
  const names = stewards.map((word) => oneLine(model.roster.shown(word)));
  return t('Stewards: {0}', andList(locale(), names));
}

function areaSource(
  repository: RepositorySession,
  { model }: Holdings,
  area: NonNullable<AreaHeld['area']>,
): OwnersSource {
  const { path } = model.directory;
  return {
    label: oneLine(area.name),
    place: `${baseName(path)}:${area.range.start.line + 1}`,
    target: targetOf(repository, path, area.range.start),
  };
}
