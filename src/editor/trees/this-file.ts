import * as vscode from 'vscode';
import type { ContextAnswer } from '../../core/context/answer';
import { isOwnersSource } from '../../core/context/ownership-diff';
import { baseName } from '../../core/paths';
import { governingWords } from '../../words/context';
import { facts } from '../../words/lists';
import { decisionRow } from './decisions';
import { t } from '../language';
import type { ActiveAnswer, ActiveFile } from '../active-file';
import type { OwnershipWatch } from '../ownership-edits';
import type { Place, Session } from '../session';
import { debtHereRow, markerRows } from './debt-here';
import { delegationHereRow } from './delegations';
import { offerRows } from './offers';
import { editsRow } from './ownership-diff';
import { ownerRow, peopleRows, stewardRow } from './people';
import { problemRows } from './problems-behind';
import { NO_ROWS, type Row, type Rows } from './row';
import { RowTree } from './row-tree';

/** The view *This File*: the joined answer for the active file, each row leading to its source. */
export function registerThisFileTree(
  session: Session,
  active: ActiveFile,
  watch: OwnershipWatch,
): vscode.Disposable {
  const tree = new RowTree('steward.thisFile', () => thisFileRows(session, active.current, watch));
  const tellVisible = (): void => {
    active.showsHistory('this-file', tree.visible);
  };
  tellVisible();
  return vscode.Disposable.from(
    active.onDidChange((answer) => {
      if (answer?.complete !== false) tree.changed();
    }),
    watch.onDidChange(() => {
      const path = active.current?.place.path;
      if (path !== undefined && isOwnersSource(path)) tree.changed();
    }),
    tree.onDidChangeVisibility(tellVisible),
    {
      dispose: () => {
        active.showsHistory('this-file', false);
      },
    },
    tree,
  );
}

export async function thisFileRows(
  session: Session,
  active: ActiveAnswer | null,
  watch: OwnershipWatch | null = null,
): Promise<Rows> {
  if (active === null) return NO_ROWS;
  const { place, answer, complete } = active;
  const { directory } = await place.session.repository.ownership();
  const rows = [
    ownerRow(place, answer),
    watch && editsRow(place, watch),
    stewardRow(session, place, answer.stewards, directory),
    ...(complete ? await furtherRows(session, place, answer) : []),
  ];
  return { rows: rows.filter((row) => row !== null), description: baseName(place.path) };
}

/** All that is known once every part of the repository was read. */
async function furtherRows(
  session: Session,
  place: Place,
  answer: ContextAnswer,
): Promise<(Row | null)[]> {
  const { repository } = place.session;
  const [decisions, debt] = await Promise.all([repository.decisions(), repository.debt()]);
  return [
    ...answer.delegations.map(({ note }) => delegationHereRow(session, place.session, note)),
    ...peopleRows(session, answer),
    group(
      'decisions',
      t('Decisions'),
      answer.decisions.map((here) => {
        const row = decisionRow(place.session, decisions, here.record);
        const why = governingWords(t, here);
        return { ...row, description: facts([row.description ?? null, why]) };
      }),
    ),
    group(
      'debt',
      t('Debt'),
      answer.debt.map((here) => debtHereRow(session, place.session, here)),
    ),
    group('markers', t('Markers'), markerRows(place, answer.markers, debt)),
    ...problemRows(place.session, answer.problems),
    ...(await offerRows(repository, answer)),
  ];
}

/** Rows under a heading that says how many they are; nothing where there are none. */
function group(id: string, label: string, children: readonly Row[]): Row | null {
  if (children.length === 0) return null;
  return { id, label, description: String(children.length), kind: 'group', children };
}
