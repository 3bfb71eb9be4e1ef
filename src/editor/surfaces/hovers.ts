import * as vscode from 'vscode';
import { resolvedAnchors } from '../../core/context/anchors';
import type { Reference } from '../../core/context/answer';
import type { DebtItem, ResolvedAnchor } from '../../core/debt/item';
import type { Marker } from '../../core/debt/marker';
import type { DelegationNote } from '../../core/delegation/note';
import { rangeHolds } from '../../core/text';
import { placeName, placeWords } from '../../words/anchors';
import { type Card, debtCard, delegationCard, markerCard } from '../../words/cards';
import { guarded } from '../log';
import { locale, t } from '../language';
import { toRange } from '../positions';
import type { RepositorySession } from '../repository-session';
import type { Place, Session } from '../session';
import { COPY_DEBT_LINK } from '../commands/copy-debt-link';
import { DISCUSS_DEBT } from '../commands/discuss-debt';
import { commandLink, type OpenTarget, openCommand } from '../commands/open-at';
import { PROMOTE_MARKER } from '../commands/promote-marker';
import { commandCard, type CommandLink } from './command-card';
import { decisionCards } from './decision-cards';

/** Places that a card tells of. */
const PLACES = 3;

/** Cards for debt ids, decision and delegation references, markers and anchored lines. */
export function registerHovers(session: Session): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { pattern: '**' },
    {
      provideHover: (document, position) =>
        guarded('hover', () => hoverAt(session, document, position), undefined),
    },
  );
}

async function hoverAt(
  session: Session,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const place = await session.placeOf(document.uri);
  if (place === null) return undefined;
  const notes = await place.session.repository.notesOf(place.path);
  const reference = notes.references.find(({ range }) => rangeHolds(range, position));
  if (reference !== undefined) {
    const cards = await referenceCards(session, place, reference);
    return cards.length === 0 ? undefined : new vscode.Hover(cards, toRange(reference.range));
  }
  const marker = notes.markers.find(({ tagRange }) => rangeHolds(tagRange, position));
  if (marker !== undefined) {
    const cards = await markerCards(session, place, marker, notes.references);
    return new vscode.Hover(cards, toRange(marker.range));
  }
  return undefined;
}

/** Of a marker that names an item the item's card, else what it is and the way into the register. */
async function markerCards(
  session: Session,
  place: Place,
  marker: Marker,
  references: readonly Reference[],
): Promise<vscode.MarkdownString[]> {
  const own = references.filter(
    ({ kind, id, range }) =>
      kind === 'debt' && marker.refs.includes(id) && rangeHolds(marker.range, range.start),
  );
  const cards = await Promise.all(own.map((one) => referenceCards(session, place, one)));
  if (cards.flat().length > 0) return cards.flat();
  const at = { ...marker.range.start, root: place.session.root.toString(), path: place.path };
  const record = { title: t('Record as debt'), command: commandLink(PROMOTE_MARKER, at) };
  return [commandCard(markerCard(t, marker), [record], [PROMOTE_MARKER])];
}

/** The cards of the items, notes or records that a reference names; none where it names nothing. */
export async function referenceCards(
  session: Session,
  place: Place,
  reference: Reference,
): Promise<vscode.MarkdownString[]> {
  const { repository } = place.session;
  const today = session.clock.today();
  if (reference.kind === 'debt') {
    const items = (await repository.debt()).byId(reference.id);
    return Promise.all(
      items.map(async (item) => {
        const anchors = await resolvedAnchors(repository, item);
        return commandCard(
          withPlaces(debtCard(t, locale(), today, item), anchors),
          [
            ...debtCommands(place, reference, item, anchors).map(opening),
            ...sharing(place.session, item),
          ],
          ['steward.openAt', DISCUSS_DEBT, COPY_DEBT_LINK],
        );
      }),
    );
  }
  if (reference.kind === 'delegation') {
    const notes = (await repository.delegations()).byId(reference.id);
    return notes.map((note) =>
      cardMarkdown(delegationCard(t, locale(), today, note), [openNote(place.session, note)]),
    );
  }
  return decisionCards(place, reference);
}

interface CardCommand {
  readonly title: string;
  readonly target: OpenTarget;
}

/** A line more for each of its first places that is not as it is written. */
function withPlaces(card: Card, anchors: readonly ResolvedAnchor[]): Card {
  const lines = anchors.flatMap((place) => {
    const words = placeWords(t, place);
    return words === null ? [] : [`${placeName(place)}: ${words}`];
  });
  return { ...card, substance: [...card.substance, ...lines.slice(0, PLACES)] };
}

/** The item, and its code where that is not the place that is hovered. */
function debtCommands(
  { session, path }: Place,
  reference: Reference,
  item: DebtItem,
  anchors: readonly ResolvedAnchor[],
): CardCommand[] {
  const open = { title: t('Open {0}', item.id), target: target(session, item.path, item.idRange) };
  const code = anchors.find(({ state }) => state !== 'lost');
  if (code === undefined) return [open];
  const line = code.lines?.first ?? 0;
  const here = reference.range.start.line;
  if (code.path === path && Math.abs(line - here) <= 1) return [open];
  const root = session.root.toString();
  const toCode = { root, path: code.path, line, character: 0 };
  return [open, { title: t('Go to the code'), target: toCode }];
}

function openNote(session: RepositorySession, note: DelegationNote): CardCommand {
  return { title: t('Open {0}', note.id), target: target(session, note.path, note.idRange) };
}

function target(
  session: RepositorySession,
  path: string,
  range: { start: { line: number; character: number } },
): OpenTarget {
  return { root: session.root.toString(), path, ...range.start };
}

function opening({ title, target: to }: CardCommand): CommandLink {
  return { title, command: openCommand(to) };
}

function sharing(session: RepositorySession, item: DebtItem): CommandLink[] {
  const to = target(session, item.path, item.idRange);
  return [
    { title: t('Discuss here'), command: commandLink(DISCUSS_DEBT, to) },
    { title: t('Copy link'), command: commandLink(COPY_DEBT_LINK, to) },
  ];
}

function cardMarkdown(card: Card, commands: readonly CardCommand[]): vscode.MarkdownString {
  return commandCard(card, commands.map(opening), ['steward.openAt']);
}
