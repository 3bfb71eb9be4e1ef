import type { DebtHere } from '../../core/context/answer';
import type { Marker } from '../../core/debt/marker';
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

/** An item as it concerns the active file: the line in it instead of the path. */
export function debtHereRow(
  session: Session,
  repository: RepositorySession,
  { item, anchors, references }: DebtHere,
): Row {
  const anchored = anchors.find(({ lines }) => lines !== null)?.lines?.first;
  const line = anchored ?? references[0]?.start.line ?? null;
  const unsure = anchors.find(({ state }) => state === 'suggested' || state === 'lost');
  return {
    ...debtRow(session, repository, item),
    description: facts([
      debtFacts(t, locale(), session.clock.today(), item, line),
      unsure === undefined ? null : placeWords(t, unsure),
    ]),
  };
}

/** The TODO-like notes of the file, in text order. */
export function markerRows({ session, path }: Place, markers: readonly Marker[]): Row[] {
  return markers.slice(0, MARKERS).map(({ tag, text, range }) => {
    const label = oneLine(`${tag} ${text}`);
    return {
      id: `marker:${range.start.line}:${range.start.character}`,
      label,
      description: t('line {0}', range.start.line + 1),
      icon: 'comment',
      kind: 'marker',
      opens: targetOf(session, path, range.start),
    };
  });
}
