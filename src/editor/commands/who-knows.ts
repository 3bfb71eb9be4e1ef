import * as vscode from 'vscode';
import { type LinesAnswer, stewardsOfLines } from '../../core/context/line-stewards';
import { stewardsOf } from '../../core/context/stewards';
import type { StewardsAnswer } from '../../core/stewardship/answer';
import type { LineSpan } from '../../core/text';
import { lineFacts, linesWords } from '../../words/line-stewards';
import { stewardFacts } from '../../words/steward-facts';
import { changesWords, declaredSentence, stewardNoteSentence } from '../../words/stewards';
import { locale, t } from '../language';
import { guarded } from '../log';
import { selectedLines } from '../selected-lines';
import type { Place, Session } from '../session';
import { activeUri } from '../shown-uri';
import { showGrowing } from './growing-pick';
import { plain } from './plain';

/** People who changed a path lately, while not all of the history is read. */
const PEOPLE = 5;

const ICONS = { work: 'account', declared: 'organization', knowledge: 'book', note: 'info' };

/** What is asked about; `lines` are selected ones of a file. */
interface Asked {
  readonly place: Place;
  readonly lines: LineSpan | null;
}

/** *Who knows this?*: a file or folder of the Explorer, else the selected lines and their file. */
export function registerWhoKnows(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('steward.whoKnows', (uri: unknown) =>
    guarded('who knows this', () => whoKnows(session, uri), undefined),
  );
}

async function whoKnows(session: Session, given: unknown): Promise<void> {
  const asked = await askedAbout(session, given);
  if (asked === null) {
    void vscode.window.showInformationMessage(t('Open a file of the repository first.'));
    return;
  }
  const { place } = asked;
  const pick = vscode.window.createQuickPick();
  pick.title = plain(place.path === '' ? place.session.name : place.path);
  pick.placeholder = t('Enter copies the line');
  pick.matchOnDescription = true;
  pick.onDidAccept(() => {
    const { label = '', description = '' } = pick.selectedItems[0] ?? {};
    pick.hide();
    const fact = label.replace(/^\$\([\w-]+\) /, '');
    void vscode.env.clipboard.writeText(description === '' ? fact : `${fact}: ${description}`);
  });
  const rows = (signal: AbortSignal): AsyncIterable<vscode.QuickPickItem[]> =>
    knowingItems(session, asked, signal);
  await showGrowing(pick, rows, (items) => {
    pick.items = items;
  });
}

async function askedAbout(session: Session, given: unknown): Promise<Asked | null> {
  const uri = given instanceof vscode.Uri ? given : activeUri();
  const place = (await session.placeShownBy(uri)) ?? rootPlace(session, uri);
  if (place === null) return null;
  const editor = vscode.window.activeTextEditor;
  const isShown = uri?.toString() === editor?.document.uri.toString();
  return { place, lines: isShown && editor ? selectedLines(editor.selection) : null };
}

/** The root of a repository, which is no file of it. */
function rootPlace(session: Session, uri: vscode.Uri | undefined): Place | null {
  const root = uri?.toString();
  for (const one of session.opened) {
    if (one.root.toString() === root) return { session: one, path: '' };
  }
  return null;
}

/**
 * The rows, again when more is known: first what is quickly said, then what the whole history says.
 * Exported for the tests of what is said; a pick cannot be read from outside.
 */
export async function* knowingItems(
  session: Session,
  { place, lines }: Asked,
  signal: AbortSignal,
): AsyncGenerator<vscode.QuickPickItem[]> {
  const { reading, repository } = place.session;
  const stale = (): boolean => signal.aborted;
  const own = lines
    ? lineItems(session, await stewardsOfLines(repository, place.path, lines, signal))
    : [];
  const answer = (): Promise<StewardsAnswer> =>
    stewardsOf(repository, place.path, { whole: false, signal });
  const first = await answer();
  yield [...own, ...(await pathItems(session, place, first))];
  if (first.knowledge !== null || stale()) return;
  const { kind } = await reading.whole();
  if (kind === 'known' && !stale()) {
    yield [...own, ...(await pathItems(session, place, await answer()))];
  }
}

function lineItems(session: Session, answer: LinesAnswer): vscode.QuickPickItem[] {
  const facts = lineFacts(t, locale(), session.clock.today(), answer);
  const heading = t('The selection: {0}', linesWords(t, locale(), answer.lines));
  return [separator(heading), ...facts.map((fact) => item(ICONS[fact.kind], fact))];
}

async function pathItems(
  session: Session,
  { session: { repository }, path }: Place,
  stewards: StewardsAnswer,
): Promise<vscode.QuickPickItem[]> {
  const today = session.clock.today();
  const model = await repository.ownership();
  await model.ready([path]);
  const { owners } = model.verdict(path);
  const declared = declaredSentence(t, locale(), stewards);
  const known = stewardFacts(t, locale(), today, { stewards, owners });
  const lately = known.length > 0 ? [] : (stewards.actual ?? []).slice(0, PEOPLE);
  return [
    separator(t('What history shows')),
    ...(declared === null ? [] : [item('person', { label: declared })]),
    ...known.map((fact) => item(ICONS[fact.kind], fact)),
    ...lately.map((person) => {
      const description = changesWords(t, locale(), today, person);
      return item(ICONS.work, { label: person.who, description });
    }),
    ...stewards.notes.map((note) => item(ICONS.note, { label: stewardNoteSentence(t, note) })),
  ];
}

function item(
  icon: string,
  { label, description = '' }: { readonly label: string; readonly description?: string },
): vscode.QuickPickItem {
  return { label: `$(${icon}) ${plain(label)}`, description: plain(description) };
}

function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
