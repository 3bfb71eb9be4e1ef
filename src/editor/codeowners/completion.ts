import * as vscode from 'vscode';
import {
  acceptsOwner,
  handleOfAddress,
  ROLE_WORDS,
} from '../../core/ownership/document/owner-name';
import { pathChoices, pathStart } from '../../core/ownership/document/paths';
import { type Slot, slotAt } from '../../core/ownership/document/spot';
import { sectionsOf } from '../../core/ownership/gitlab/sections';
import { sourceOf } from '../../core/source';
import { isIgnored } from '../../core/stewardship/authors';
import { facts } from '../../words/lists';
import { oneLine } from '../../words/line';
import { breather } from '../breathe';
import { t } from '../language';
import { guarded } from '../log';
import type { Session } from '../session';
import { signalOf } from './cancel';
import { CODEOWNERS, type OwnersDocument, ownersDocument } from './owners-document';

/** More than anybody looks through; typing on asks again. */
const LIMIT = 1000;

/** The part of a line that an item is put in place of. */
interface Gap {
  readonly inserting: vscode.Range;
  readonly replacing: vscode.Range;
}

/** Paths in the pattern, owners behind it, GitLab's sections between brackets. */
export function registerCompletion(session: Session): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    CODEOWNERS,
    {
      provideCompletionItems: (document, position, token) =>
        guarded('completion', () => completionsAt(session, document, position, token), undefined),
    },
    '/',
    '@',
    '[',
  );
}

async function completionsAt(
  session: Session,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.CompletionList | undefined> {
  const owners = await ownersDocument(session, document.uri);
  if (owners === null) return undefined;
  const { text } = document.lineAt(position.line);
  const slot = slotAt(text, position.character, owners.dialect);
  if (slot === null) return undefined;
  const gap = gapOf(position, slot.start, slot.end);
  switch (slot.kind) {
    case 'pattern':
      return pathItems(owners, text.slice(slot.start, position.character), position, slot, token);
    case 'owner':
      return list(withoutTyped(await ownerItems(owners, ownersOf(slot), gap), document, gap));
    case 'section':
      return list(sectionItems(owners, document, gap, slot.isClosed));
  }
}

async function pathItems(
  { session, dialect }: OwnersDocument,
  written: string,
  position: vscode.Position,
  slot: Slot,
  token: vscode.CancellationToken,
): Promise<vscode.CompletionList | undefined> {
  const start = pathStart(written, dialect);
  if (start === null) return undefined;
  const gap = gapOf(position, slot.start + start.nameStart, slot.end);
  const paths = await session.repository.tree();
  const choices = await pathChoices(paths, start, dialect, breather(), signalOf(token));
  const typed = written.slice(start.nameStart).toLowerCase();
  const fitting =
    choices.length <= LIMIT
      ? choices
      : choices.filter(({ name }) => name.toLowerCase().startsWith(typed));
  const items = fitting.slice(0, LIMIT).map(({ name, isFolder, written: text }, at) => {
    const kind = isFolder ? vscode.CompletionItemKind.Folder : vscode.CompletionItemKind.File;
    const item = itemOf(isFolder ? `${name}/` : name, kind, text, gap, at);
    item.filterText = text.replace(/^\//, '');
    // A folder is rarely the end of a path.
    if (isFolder) item.command = { command: 'editor.action.triggerSuggest', title: '' };
    return item;
  });
  return new vscode.CompletionList(items, choices.length > LIMIT);
}

/** Owners that stand on the line already. */
function ownersOf({ line }: Extract<Slot, { kind: 'owner' }>): ReadonlySet<string> {
  const words = line.kind === 'rule' || line.kind === 'heading' ? line.words : [];
  return new Set(words.map(({ text }) => text.toLowerCase()));
}

async function ownerItems(
  { session, model, dialect }: OwnersDocument,
  present: ReadonlySet<string>,
  gap: Gap,
): Promise<vscode.CompletionItem[]> {
  const items: vscode.CompletionItem[] = [];
  const known = new Set<string>();
  const add = (word: string, kind: vscode.CompletionItemKind, detail: string): void => {
    const key = word.toLowerCase();
    if (known.has(key) || items.length === LIMIT || !acceptsOwner(word, dialect)) return;
    known.add(key);
    // The word that is being completed stands on the line as well.
    const isTyped = gap.replacing.end.character - gap.replacing.start.character === key.length;
    if (present.has(key) && !isTyped) return;
    const item = itemOf(word, kind, word, gap, items.length);
    item.detail = detail;
    items.push(item);
  };
  for (const word of model.knownOwners()) {
    const { person, team } = model.contact(word);
    const named = person ?? team;
    const kind = word.includes('/')
      ? vscode.CompletionItemKind.Module
      : vscode.CompletionItemKind.User;
    add(word, kind, facts([named?.name ? oneLine(named.name) : null]));
  }
  if (dialect === 'gitlab') {
    for (const role of ROLE_WORDS) {
      add(role, vscode.CompletionItemKind.EnumMember, t('Everyone with this role'));
    }
  }
  for (const { handle, name } of await authorHandles(session.repository, dialect)) {
    add(handle, vscode.CompletionItemKind.User, t('{0}, from history', oneLine(name)));
  }
  return items;
}

/** The beginning of an owner stands in the file as well by now: nobody wants that completed. */
function withoutTyped(
  items: readonly vscode.CompletionItem[],
  document: vscode.TextDocument,
  { replacing }: Gap,
): readonly vscode.CompletionItem[] {
  const typed = document.getText(replacing).toLowerCase();
  const word = ({ label }: vscode.CompletionItem): string =>
    (typeof label === 'string' ? label : label.label).toLowerCase();
  const goesOn = items.some((item) => word(item) !== typed && word(item).startsWith(typed));
  return goesOn ? items.filter((item) => word(item) !== typed) : items;
}

/** Authors whose address tells their handle; names alone are no owners. */
async function authorHandles(
  repository: OwnersDocument['session']['repository'],
  dialect: OwnersDocument['dialect'],
): Promise<{ readonly handle: string; readonly name: string }[]> {
  const { people, history } = await repository.config();
  const authors = people === 'names' ? await repository.authors() : null;
  if (authors?.kind !== 'known') return [];
  return authors.value.flatMap((author) => {
    const handle = handleOfAddress(author.email, dialect);
    const isShown = handle !== null && !isIgnored(author, history.ignoreAuthors);
    return isShown ? [{ handle, name: author.name }] : [];
  });
}

/** Sections of the file, to go on with one, and areas of `ownership.yml`. */
function sectionItems(
  { path, model }: OwnersDocument,
  document: vscode.TextDocument,
  gap: Gap,
  isClosed: boolean,
): vscode.CompletionItem[] {
  const names = new Map<string, string>();
  const sections = sectionsOf(sourceOf(path, document.getText()));
  const here = gap.replacing.start.line;
  for (const { section, heading } of sections) {
    if (heading.start.line !== here) names.set(section.toLowerCase(), section);
  }
  for (const { name } of model.directory.areas) {
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return [...names.values()]
    .filter((name) => name.trim() !== '' && !/[\]\r\n]/.test(name))
    .map((name, at) => {
      const text = isClosed ? name : `${name}]`;
      const item = itemOf(name, vscode.CompletionItemKind.Struct, text, gap, at);
      item.filterText = name;
      return item;
    });
}

function itemOf(
  label: string,
  kind: vscode.CompletionItemKind,
  text: string,
  gap: Gap,
  at: number,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(label, kind);
  item.insertText = text;
  item.filterText = text;
  item.range = { ...gap };
  item.sortText = String(at).padStart(5, '0');
  return item;
}

function gapOf({ line, character }: vscode.Position, start: number, end: number): Gap {
  const from = Math.min(start, character);
  return {
    inserting: new vscode.Range(line, from, line, character),
    replacing: new vscode.Range(line, from, line, Math.max(end, character)),
  };
}

function list(items: readonly vscode.CompletionItem[]): vscode.CompletionList {
  return new vscode.CompletionList([...items], items.length >= LIMIT);
}
