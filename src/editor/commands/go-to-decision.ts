import * as vscode from 'vscode';
import type { DecisionRecord } from '../../core/decisions/record';
import { type SearchedRecord, type SearchHit, searchDecisions } from '../../core/decisions/search';
import { FILE_START, Lines, type Position } from '../../core/text';
import { decisionCard } from '../../words/cards';
import { cutTo, oneLine } from '../../words/line';
import { locale, t } from '../language';
import { guarded } from '../log';
import { openFile } from '../open';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { plain } from './plain';

/** What is shown of the line a word was found in. */
const EXCERPT_LIMIT = 100;

interface Shelf {
  readonly repository: RepositorySession;
  readonly records: readonly SearchedRecord[];
}

interface HitItem extends vscode.QuickPickItem {
  readonly open?: () => Promise<void>;
}

/**
 * *Go to decision…*: searches numbers, titles, statuses, deciders and the text of every record;
 * newest first until something is typed.
 */
export function registerGoToDecision(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('steward.goToDecision', () =>
    guarded('go to decision', () => pickDecision(session), undefined),
  );
}

async function pickDecision(session: Session): Promise<void> {
  const shelves = await Promise.all((await session.repositories()).map(shelfOf));
  if (shelves.every(({ records }) => records.length === 0)) {
    void vscode.window.showInformationMessage(
      t('No decision records here yet. "Log a decision" writes the first one.'),
    );
    return;
  }
  const pick = vscode.window.createQuickPick<HitItem>();
  pick.placeholder = t('Number, title, status, person, or any word of the text');
  const search = (): void => {
    pick.items = shelves.flatMap((shelf) => itemsOf(shelf, pick.value, shelves.length > 1));
  };
  pick.onDidChangeValue(search);
  pick.onDidAccept(() => {
    const [chosen] = pick.selectedItems;
    pick.hide();
    void guarded('go to decision', async () => chosen?.open?.(), undefined);
  });
  pick.onDidHide(() => pick.dispose());
  search();
  pick.show();
}

/** The records with their texts, which were read to parse them. */
async function shelfOf(repository: RepositorySession): Promise<Shelf> {
  const { sources } = repository.repository;
  const { records } = await repository.repository.decisions();
  const searched = records.map(async (record) => {
    const read = await sources.read(record.path);
    return { record, text: read.kind === 'source' ? read.source.text : '' };
  });
  return { repository, records: await Promise.all(searched) };
}

function itemsOf({ repository, records }: Shelf, query: string, named: boolean): HitItem[] {
  const texts = new Map(records.map(({ record, text }) => [record, text]));
  const items = searchDecisions(records, query).map((hit) =>
    itemOf(repository, hit, texts.get(hit.record) ?? ''),
  );
  if (items.length === 0 || !named) return items;
  return [{ label: plain(repository.name), kind: vscode.QuickPickItemKind.Separator }, ...items];
}

function itemOf(repository: RepositorySession, { record, at }: SearchHit, text: string): HitItem {
  const card = decisionCard(t, locale(), record);
  const place = placeOf(record, at, text);
  return {
    label: plain(card.title),
    description: plain(card.facts),
    detail: plain(place.excerpt ?? record.path),
    // The words were matched already, in more than the row shows.
    alwaysShow: true,
    open: () => openFile(repository, record.path, place.position),
  };
}

/** Where to put the cursor, and the line there if the search led to it. */
function placeOf(
  record: DecisionRecord,
  at: number | null,
  text: string,
): { position: Position; excerpt: string | null } {
  if (at === null) return { position: (record.title?.range ?? FILE_START).start, excerpt: null };
  const lines = new Lines(text);
  const position = lines.at(at);
  return { position, excerpt: cutTo(oneLine(lines.lineText(position.line)), EXCERPT_LIMIT) };
}
