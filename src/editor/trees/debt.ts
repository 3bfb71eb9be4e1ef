import { resolvedAnchors } from '../../core/context/anchors';
import { type DebtItem, isOverdue, type ResolvedAnchor } from '../../core/debt/item';
import type { Clock } from '../../core/ports';
import { FILE_START } from '../../core/text';
import { placeName, placeWords } from '../../words/anchors';
import { debtCard } from '../../words/cards';
import { dueWords, severityWord } from '../../words/debt';
import type { OpenTarget } from '../commands/open-at';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import { severityIcon } from './icons';
import { targetOf } from './repositories';
import { exactDate, type Row } from './row';

/** The theme colour of what is past its day; the row says so in words. */
export const OVERDUE_COLOR = 'list.warningForeground';

/**
 * One item as a row, wherever it is shown; Enter opens its file, the inline action its code. What is
 * `said` stands in the place of severity and day.
 */
export function debtRow(
  { clock }: { readonly clock: Clock },
  repository: RepositorySession,
  item: DebtItem,
  said: readonly string[] | null = null,
): Row {
  const today = clock.today();
  const card = debtCard(t, locale(), today, item);
  const facts = [
    ...(said ?? [
      item.severity === null ? null : severityWord(t, item.severity),
      dueWords(t, locale(), today, item),
    ]),
    firstPlace(item),
  ];
  return {
    id: debtRowId(repository, item),
    label: card.title,
    description: facts.filter((text) => text !== null).join(' · '),
    icon: severityIcon(item.severity),
    ...(isOverdue(item, today) && { iconColor: OVERDUE_COLOR }),
    tooltip: [
      card.title,
      card.facts,
      ...card.substance,
      exactDate(item.status === 'accepted' ? item.acceptance?.until : item.due),
      firstPlace(item) ?? '',
      item.path,
    ],
    kind: item.anchors.length > 0 ? 'debtAnchored' : 'debt',
    opens: targetOf(repository, item.path, item.idRange.start),
    code: () => codeOf(repository, item),
  };
}

/** Two items may share an id, and a list holds many. */
function debtRowId(repository: RepositorySession, { path, idRange }: DebtItem): string {
  return `${repository.root.toString()}#${path}:${idRange.start.line}`;
}

/** As the item says; where the code moved since, the row's children know. */
function firstPlace({ anchors }: DebtItem): string | null {
  const [first] = anchors;
  if (first === undefined) return null;
  return first.lines === null ? first.path : `${first.path}:${first.lines.first + 1}`;
}

/** The places of an item in the code as it is now, below the row with this id. */
export async function anchorRows(
  repository: RepositorySession,
  item: DebtItem,
  id: string,
): Promise<Row[]> {
  const anchors = await resolvedAnchors(repository.repository, item);
  return anchors.map((anchor, index) => {
    const lost = anchor.state === 'lost';
    return {
      id: `${id}@${index}`,
      label: placeName(anchor),
      description: placeWords(t, anchor) ?? undefined,
      icon: lost ? 'error' : anchor.state === 'suggested' ? 'question' : 'go-to-file',
      kind: anchor.state === 'exact' ? 'anchor' : `anchor:${anchor.state}`,
      anchor: targetOf(repository, item.path, anchor.anchor.range.start),
      // What is lost leads to where the item says it was.
      opens: lost
        ? targetOf(repository, item.path, anchor.anchor.range.start)
        : placeOf(repository, anchor),
    };
  });
}

/** The first place in the code that is found; null where none is. */
export async function codeOf(
  repository: RepositorySession,
  item: DebtItem,
): Promise<OpenTarget | null> {
  const anchors = await resolvedAnchors(repository.repository, item);
  const found = anchors.find(({ state }) => state !== 'lost');
  return found === undefined ? null : placeOf(repository, found);
}

function placeOf(repository: RepositorySession, { path, lines }: ResolvedAnchor): OpenTarget {
  return targetOf(repository, path, lines ? { line: lines.first, character: 0 } : FILE_START.start);
}
