import * as vscode from 'vscode';
import type { Named } from '../../core/fields/shape';
import { pathChoices } from '../../core/ownership/document/paths';
import { resolveWritten } from '../../core/paths';
import { debtName } from '../../words/debt';
import { decisionName } from '../../words/decisions';
import { oneLine } from '../../words/line';
import { breather } from '../breathe';
import { t } from '../language';
import type { ItemDocument } from './document';

/** Something of the repository that a field may name. */
export interface NamedValue {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
  readonly kind: vscode.CompletionItemKind;
  /** A folder is rarely the end of a path. */
  readonly goesOn: boolean;
}

/** More than anybody looks through; typing on asks again. */
const LIMIT = 1000;

/** What the repository has for the kinds of names a field takes; `typed` is the beginning of one. */
export async function namedValues(
  document: ItemDocument,
  names: readonly Named[],
  typed: string,
  signal: AbortSignal,
): Promise<readonly NamedValue[]> {
  const found: NamedValue[] = [];
  for (const name of names) found.push(...(await valuesOf(document, name, typed, signal)));
  return found.slice(0, LIMIT);
}

async function valuesOf(
  document: ItemDocument,
  name: Named,
  typed: string,
  signal: AbortSignal,
): Promise<readonly NamedValue[]> {
  switch (name) {
    case 'debt':
      return debtIds(document);
    case 'owner':
    case 'person':
      return owners(document);
    case 'record':
      return records(document);
    case 'path':
    case 'glob':
      return paths(document, name, typed, signal);
    case 'day': {
      const today = document.place.session.repository.clock.today();
      return [named(today, t('today'), vscode.CompletionItemKind.Constant)];
    }
  }
}

async function debtIds({ place: { session, path } }: ItemDocument): Promise<NamedValue[]> {
  const { items } = await session.repository.debt();
  const others = items.filter((item) => item.path !== path || !path.endsWith(`/${item.id}.yml`));
  return others.map((item) => ({
    ...named(item.id, oneLine(item.title), vscode.CompletionItemKind.Reference),
    label: debtName(item),
  }));
}

async function owners({ place: { session } }: ItemDocument): Promise<NamedValue[]> {
  const [model, config] = await Promise.all([
    session.repository.ownership(),
    session.repository.config(),
  ]);
  const known = model.knownOwners().map((word) => {
    const { person, team } = model.contact(word);
    const kind = word.includes('/')
      ? vscode.CompletionItemKind.Module
      : vscode.CompletionItemKind.User;
    return named(word, oneLine((person ?? team)?.name ?? ''), kind);
  });
  const authors = config.people === 'names' ? await session.repository.authors() : null;
  if (authors?.kind !== 'known') return known;
  const taken = new Set(known.flatMap(({ value, detail }) => [value, detail]));
  const others = authors.value.map((author) => oneLine(author.name));
  const writers = [...new Set(others)].filter((author) => !taken.has(author));
  const { User } = vscode.CompletionItemKind;
  return [...known, ...writers.map((author) => named(author, t('from history'), User))];
}

async function records({ place: { session } }: ItemDocument): Promise<NamedValue[]> {
  const { records } = await session.repository.decisions();
  return records.map((record) => ({
    ...named(record.path, oneLine(record.path), vscode.CompletionItemKind.Reference),
    label: decisionName(record),
  }));
}

async function paths(
  { place: { session } }: ItemDocument,
  name: 'path' | 'glob',
  typed: string,
  signal: AbortSignal,
): Promise<NamedValue[]> {
  const before = typed.slice(0, typed.lastIndexOf('/') + 1);
  const folder = resolveWritten(before.replace(/^\/+/, '').replace(/\/$/, '') || '.');
  // A wildcard before the last slash names no one folder, and nothing lies outside.
  if (folder === null || /[*?[{]/.test(folder)) return [];
  const start = { folder, nameStart: before.length, isBare: true };
  const tree = await session.repository.tree();
  const choices = await pathChoices(tree, start, 'gitea', breather(), signal);
  const begun = typed.slice(before.length).toLowerCase();
  const fitting = choices.filter(({ name: one }) => one.toLowerCase().startsWith(begun));
  return fitting.slice(0, LIMIT).flatMap(({ name: one, isFolder }) => {
    const { File, Folder } = vscode.CompletionItemKind;
    if (!isFolder) return [{ ...named(before + one, '', File), label: one }];
    const inside = { ...named(`${before}${one}/`, '', Folder), label: `${one}/`, goesOn: true };
    const all = { ...named(`${before}${one}/**`, '', Folder), label: `${one}/**` };
    return name === 'glob' ? [inside, all] : [inside];
  });
}

function named(value: string, detail: string, kind: vscode.CompletionItemKind): NamedValue {
  return { value, label: value, detail, kind, goesOn: false };
}
