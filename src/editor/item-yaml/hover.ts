import * as vscode from 'vscode';
import type { Reference } from '../../core/context/answer';
import { type NamedWord, namedAt } from '../../core/fields/named';
import { resolveWritten } from '../../core/paths';
import { ownerCard } from '../../words/codeowners-cards';
import { debtValueMeaning } from '../../words/debt-meanings';
import { debtFieldMeaning } from '../../words/field-meanings';
import { signalOf } from '../codeowners/cancel';
import { knownOwner } from '../codeowners/known-owner';
import { locale, t } from '../language';
import { guarded } from '../log';
import type { Session } from '../session';
import { commandCard } from '../surfaces/command-card';
import { referenceCards } from '../surfaces/hovers';
import { escapeMarkdown } from '../surfaces/markdown';
import { hasYamlExtension, type ItemDocument, itemDocument, YAML_FILES } from './document';

/** In files of debt: what a field or word means, and the card of the item, record or owner named. */
export function registerItemHovers(session: Session): vscode.Disposable {
  return vscode.languages.registerHoverProvider(YAML_FILES, {
    provideHover: (document, position, token) =>
      guarded(
        'hover of an item',
        () => hoverAt(session, document, position, signalOf(token)),
        undefined,
      ),
  });
}

async function hoverAt(
  session: Session,
  document: vscode.TextDocument,
  position: vscode.Position,
  signal: AbortSignal,
): Promise<vscode.Hover | undefined> {
  const item = await itemDocument(session, document);
  const word = item && namedAt(item.source, item.shape, document.offsetAt(position));
  if (item === null || word === null) return undefined;
  const range = new vscode.Range(document.positionAt(word.start), document.positionAt(word.end));
  const contents = await contentsOf(session, item, word, signal);
  return contents.length === 0 ? undefined : new vscode.Hover(contents, range);
}

async function contentsOf(
  session: Session,
  item: ItemDocument,
  word: NamedWord,
  signal: AbortSignal,
): Promise<vscode.MarkdownString[]> {
  if (word.role === 'key') return helpOf(word);
  const cards = await cardsOf(session, item, word, signal);
  return cards.length > 0 ? cards : helpOf(word);
}

/** One line about the field, and the words it takes; nothing where the YAML extension says it. */
function helpOf({ role, path, text, words }: NamedWord): vscode.MarkdownString[] {
  if (hasYamlExtension()) return [];
  const meaning =
    role === 'key' ? debtFieldMeaning(t, path) : debtValueMeaning(t, path, text.toLowerCase());
  if (meaning === null) return [];
  const offered = role === 'key' && words.length > 0 ? [words.join(' · ')] : [];
  return [new vscode.MarkdownString([meaning, ...offered].map(escapeMarkdown).join('\n\n'))];
}

async function cardsOf(
  session: Session,
  { place, source }: ItemDocument,
  { names, text, start, end }: NamedWord,
  signal: AbortSignal,
): Promise<vscode.MarkdownString[]> {
  const range = source.lines.range(start, end);
  const reference = (kind: Reference['kind'], id: string): Reference => {
    return { kind, id, text, range, quoted: false };
  };
  if (names.includes('debt')) return referenceCards(session, place, reference('debt', text));
  if (names.includes('record')) {
    const { records } = await place.session.repository.decisions();
    const path = resolveWritten(text);
    const id = records.some((record) => record.path === path) && path !== null ? path : text;
    return referenceCards(session, place, reference('decision', id));
  }
  if (!names.includes('owner')) return [];
  const known = await knownOwner(place.session, text, signal);
  return known === null ? [] : [commandCard(ownerCard(t, locale(), known), [], [])];
}
