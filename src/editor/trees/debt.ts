import * as vscode from 'vscode';
import { resolvedAnchors } from '../../core/context/anchors';
import {
  DEBT_SEVERITIES,
  type DebtItem,
  type DebtSeverity,
  isSettled,
  type ResolvedAnchor,
} from '../../core/debt/item';
import { FILE_START } from '../../core/text';
import { placeName, placeWords } from '../../words/anchors';
import { debtCard } from '../../words/cards';
import { dueWords, severityWord } from '../../words/debt';
import type { OpenTarget } from '../commands/open-at';
import { registerOpenCode } from '../commands/open-code';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { severityIcon } from './icons';
import { registerRepositoryTree, type RepositoryRows, targetOf } from './repositories';
import { exactDate, type Row } from './row';

/** The view *Debt*: open items by severity, each with the places in the code below it. */
export function registerDebtTree(session: Session): vscode.Disposable {
  return vscode.Disposable.from(
    registerRepositoryTree('steward.debt', session, 'debt', debtRows),
    registerOpenCode(),
  );
}

export async function debtRows(
  session: Session,
  repository: RepositorySession,
): Promise<RepositoryRows> {
  const model = await repository.repository.debt();
  const open = model.items.filter((item) => !isSettled(item));
  const rows: Row[] = [];
  for (const severity of [...DEBT_SEVERITIES, null]) {
    const items = open.filter((item) => item.severity === severity);
    if (items.length > 0) rows.push(severityRow(session, repository, severity, items));
  }
  return { rows, count: open.length };
}

function severityRow(
  session: Session,
  repository: RepositorySession,
  severity: DebtSeverity | null,
  items: readonly DebtItem[],
): Row {
  return {
    id: `${repository.root.toString()}#severity:${severity ?? ''}`,
    label: severity === null ? t('No severity') : asHeading(severityWord(t, severity)),
    description: String(items.length),
    icon: severityIcon(severity),
    kind: 'debtSeverity',
    children: items.map((item) => ({
      ...debtRow(session, repository, item),
      ...(item.anchors.length > 0 && {
        children: () => anchorRows(repository, item),
        folded: true,
      }),
    })),
  };
}

function asHeading(word: string): string {
  return word.charAt(0).toLocaleUpperCase(locale()) + word.slice(1);
}

/** One item as a row, wherever it is shown; Enter opens its file, the inline action its code. */
export function debtRow(session: Session, repository: RepositorySession, item: DebtItem): Row {
  const today = session.clock.today();
  const card = debtCard(t, locale(), today, item);
  const facts = [
    item.severity === null ? null : severityWord(t, item.severity),
    dueWords(t, locale(), today, item),
    firstPlace(item),
  ];
  return {
    id: debtRowId(repository, item),
    label: card.title,
    description: facts.filter((text) => text !== null).join(' · '),
    icon: severityIcon(item.severity),
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

async function anchorRows(repository: RepositorySession, item: DebtItem): Promise<Row[]> {
  const anchors = await resolvedAnchors(repository.repository, item);
  return anchors.map((anchor, index) => {
    const lost = anchor.state === 'lost';
    return {
      id: `${debtRowId(repository, item)}@${index}`,
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
async function codeOf(repository: RepositorySession, item: DebtItem): Promise<OpenTarget | null> {
  const anchors = await resolvedAnchors(repository.repository, item);
  const found = anchors.find(({ state }) => state !== 'lost');
  return found === undefined ? null : placeOf(repository, found);
}

function placeOf(repository: RepositorySession, { path, lines }: ResolvedAnchor): OpenTarget {
  return targetOf(repository, path, lines ? { line: lines.first, character: 0 } : FILE_START.start);
}
