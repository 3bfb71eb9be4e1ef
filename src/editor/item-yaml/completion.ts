import * as vscode from 'vscode';
import { type Expected, expectedAt, offersOf } from '../../core/fields/expected';
import { asMap, elementOf, type Field, type Named, type Shape } from '../../core/fields/shape';
import { onOneLine, quotedLike } from '../../core/yaml-write';
import { debtValueMeaning } from '../../words/debt-meanings';
import { debtFieldMeaning } from '../../words/field-meanings';
import { signalOf } from '../codeowners/cancel';
import { t } from '../language';
import { guarded } from '../log';
import type { Session } from '../session';
import { hasYamlExtension, type ItemDocument, itemDocument, YAML_FILES } from './document';
import { type NamedValue, namedValues } from './named-values';

/**
 * In files of debt: fields, words, and what only the repository knows (ids, owners, records, paths,
 * today). Where the YAML extension is active, the last alone: it has the others from our schemas.
 */
export function registerItemCompletion(session: Session): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    YAML_FILES,
    {
      provideCompletionItems: (document, position, token) =>
        guarded('completion', () => completionsAt(session, document, position, token), undefined),
    },
    ...[' ', '-', '@', '/', '[', ',', '"', "'"],
  );
}

async function completionsAt(
  session: Session,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.CompletionList | undefined> {
  const item = await itemDocument(session, document);
  if (item === null) return undefined;
  const expected = expectedAt(item.source, item.shape, document.offsetAt(position));
  if (expected === null) return undefined;
  const gap = {
    inserting: new vscode.Range(document.positionAt(expected.start), position),
    replacing: new vscode.Range(
      document.positionAt(expected.start),
      document.positionAt(expected.end),
    ),
  };
  const typed = document.getText(gap.inserting);
  const items = [
    ...(hasYamlExtension() ? [] : [...wordItems(expected), ...fieldItems(expected)]),
    ...(await valueItems(item, expected, typed, signalOf(token))),
  ];
  for (const [at, one] of items.entries()) {
    one.range = gap;
    one.sortText = String(at).padStart(5, '0');
  }
  return new vscode.CompletionList(items, items.length > 0 && typed.includes('/'));
}

function fieldItems({ fields, colon, path }: Expected): vscode.CompletionItem[] {
  const own = path === '' ? '' : `${path}.`;
  return fields.map((field) => {
    const item = new vscode.CompletionItem(field.name, vscode.CompletionItemKind.Property);
    item.insertText = colon ? field.name : `${field.name}:${isBlock(field.shape) ? '' : ' '}`;
    item.documentation = debtFieldMeaning(t, own + field.name) ?? undefined;
    if (field.required) item.detail = t('needed');
    if (!colon && hasOffers(field)) {
      item.command = { command: 'editor.action.triggerSuggest', title: '' };
    }
    return item;
  });
}

/** A map or list that people begin on the next line. */
function isBlock(shape: Shape): boolean {
  return asMap(shape) !== null && offersOf(shape).words.length === 0 && elementOf(shape) === null;
}

function hasOffers({ shape }: Field): boolean {
  const { words, names } = offersOf(shape);
  return words.length > 0 || names.length > 0;
}

function wordItems({ value, path, quote }: Expected): vscode.CompletionItem[] {
  return (value === null ? [] : offersOf(value).words).map((word) => {
    const item = new vscode.CompletionItem(word, vscode.CompletionItemKind.EnumMember);
    item.insertText = written(word, quote);
    item.documentation = debtValueMeaning(t, path, word) ?? undefined;
    return item;
  });
}

async function valueItems(
  document: ItemDocument,
  { value, quote, others }: Expected,
  typed: string,
  signal: AbortSignal,
): Promise<vscode.CompletionItem[]> {
  const names: readonly Named[] = value === null ? [] : offersOf(value).names;
  const values = await namedValues(document, names, typed, signal);
  const there = new Set(others.map((other) => other.toLowerCase()));
  return values
    .filter((one) => !there.has(one.value.toLowerCase()))
    .map((one) => itemOf(one, quote));
}

function itemOf(named: NamedValue, quote: Expected['quote']): vscode.CompletionItem {
  const { value, label, detail, kind, goesOn } = named;
  const item = new vscode.CompletionItem(label, kind);
  item.insertText = written(value, quote);
  // What is typed is a part of the value, or of what people call it.
  item.filterText = `${value} ${label}`;
  item.detail = detail;
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

/** A text as it stands in the file: inside quotes that are there, in quotes where it needs them. */
function written(text: string, quote: Expected['quote']): string {
  if (quote === null) return onOneLine(text);
  const quoted = quotedLike(text, quote) ?? onOneLine(text);
  return quoted.startsWith(quote) ? quoted.slice(1, -1) : text;
}
