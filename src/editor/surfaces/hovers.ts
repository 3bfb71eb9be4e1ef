import * as vscode from 'vscode';
import { resolvedAnchors } from '../../core/context/anchors';
import type { Reference } from '../../core/context/answer';
import type { DebtItem } from '../../core/debt/item';
import type { DelegationNote } from '../../core/delegation/note';
import { rangeHolds } from '../../core/text';
import { type Card, debtCard, delegationCard, markerCard } from '../../words/cards';
import { guarded } from '../log';
import { locale, t } from '../language';
import { toRange } from '../positions';
import type { RepositorySession } from '../repository-session';
import type { Place, Session } from '../session';
import { type OpenTarget, openCommand } from '../commands/open-at';
import { commandCard } from './command-card';
import { decisionCards } from './decision-cards';

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
    return new vscode.Hover(cardMarkdown(markerCard(t, marker), []), toRange(marker.range));
  }
  return undefined;
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
      items.map(async (item) =>
        cardMarkdown(
          debtCard(t, locale(), today, item),
          await debtCommands(place, reference, item),
        ),
      ),
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

/** The item, and its code where that is not the place that is hovered. */
async function debtCommands(
  { session, path }: Place,
  reference: Reference,
  item: DebtItem,
): Promise<CardCommand[]> {
  const open = { title: t('Open {0}', item.id), target: target(session, item.path, item.idRange) };
  const anchors = await resolvedAnchors(session.repository, item);
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

function cardMarkdown(card: Card, commands: readonly CardCommand[]): vscode.MarkdownString {
  return commandCard(
    card,
    commands.map(({ title, target }) => ({ title, command: openCommand(target) })),
    ['steward.openAt'],
  );
}
