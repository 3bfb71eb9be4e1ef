import type { DebtHere } from '../../core/context/answer';
import { isUnrecorded } from '../../core/context/kept-markers';
import type { Marker } from '../../core/debt/marker';
import type { DebtModel } from '../../core/debt/model';
import { placeWords } from '../../words/anchors';
import { debtFacts } from '../../words/debt';
import { oneLine } from '../../words/line';
import { facts } from '../../words/lists';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import type { Place, Session } from '../session';
import { debtRow } from './debt';
import { targetOf } from './repositories';
import type { Row } from './row';

/** More markers than this in one file are not read one by one. */
const MARKERS = 200;

/**
 * An item as it concerns the active file: the line in it instead of the path, and how far that line
 * can be trusted.
 */
export function debtHereRow(
  session: Session,
  repository: RepositorySession,
  { item, anchors, references }: DebtHere,
): Row {
  const anchored = anchors.find(({ lines }) => lines !== null);
  const line = anchored?.lines?.first ?? references[0]?.start.line ?? null;
  // Where the file names the item, nobody needs to look for its lines.
  const place = anchored ?? (line === null ? anchors[0] : undefined);
  const state = place === undefined ? null : placeWords(t, place);
  return {
    ...debtRow(session, repository, item),
    description: facts([debtFacts(t, locale(), session.clock.today(), item, line), state]),
  };
}

/** The TODO-like notes of the file, in text order; one on record says so by its kind. */
export function markerRows(
  { session }: Place,
  markers: readonly Marker[],
  model: DebtModel,
): Row[] {
  return markers.slice(0, MARKERS).map((marker) => {
    const row = markerRow(session, marker);
    return isUnrecorded(marker, model) ? row : { ...row, kind: 'markerRecorded' };
  });
}

/** A TODO-like note, wherever it is shown; Enter opens its line. */
export function markerRow(
  repository: RepositorySession,
  { path, tag, text, refs, range }: Marker,
): Row {
  const label = oneLine(`${tag} ${text}`);
  const line = t('line {0}', range.start.line + 1);
  const named = refs.map(oneLine).join(', ');
  return {
    id: `marker:${range.start.line}:${range.start.character}`,
    label,
    description: named === '' ? line : `${named} · ${line}`,
    tooltip: [label, named, `${path}:${range.start.line + 1}`],
    icon: 'comment',
    kind: 'marker',
    opens: targetOf(repository, path, range.start),
  };
}
