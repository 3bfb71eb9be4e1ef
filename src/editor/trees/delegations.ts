import type * as vscode from 'vscode';
import { type DelegationNote, isDue, isInEffect } from '../../core/delegation/note';
import { delegationCard } from '../../words/cards';
import {
  checkInWords,
  delegationFacts,
  delegationStatusWord,
  limitWords,
  whoDecidesSentence,
} from '../../words/delegation';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { registerRepositoryTree, type RepositoryRows, targetOf } from './repositories';
import { exactDate, type Row } from './row';

/** The view *Delegations*: notes with who decides; those in effect first. */
export function registerDelegationsTree(session: Session): vscode.Disposable {
  return registerRepositoryTree('steward.delegations', session, 'delegations', delegationRows);
}

export async function delegationRows(
  session: Session,
  repository: RepositorySession,
): Promise<RepositoryRows> {
  const { notes } = await repository.repository.delegations();
  const today = session.clock.today();
  const inEffect = notes.filter((note) => isInEffect(note, today));
  const others = notes.filter((note) => !isInEffect(note, today));
  const rows = [...inEffect, ...others].map((note) => delegationRow(session, repository, note));
  return { rows, count: notes.length };
}

/** One note as a row, wherever it is shown. */
function delegationRow(session: Session, repository: RepositorySession, note: DelegationNote): Row {
  const today = session.clock.today();
  const card = delegationCard(t, locale(), today, note);
  const facts = [
    whoDecidesSentence(t, note),
    note.status === 'active' ? null : delegationStatusWord(t, note.status),
    limitWords(t, locale(), today, note),
    isDue(note, today) ? checkInWords(t, locale(), today, note) : null,
  ];
  return {
    id: `${repository.root.toString()}#${note.path}`,
    label: card.title,
    description: facts.filter((text) => text !== null).join(' · '),
    icon: noteIcon(note, today),
    tooltip: [
      card.title,
      card.facts,
      ...card.substance,
      exactDate(note.until ?? note.reviewBy),
      note.path,
    ],
    kind: 'delegation',
    opens: targetOf(repository, note.path, note.idRange.start),
  };
}

function noteIcon(note: DelegationNote, today: string): string {
  if (isDue(note, today)) return 'clock';
  return isInEffect(note, today) ? 'account' : 'circle-outline';
}

/** A note as it concerns the active file: who decides comes first. */
export function delegationHereRow(
  session: Session,
  repository: RepositorySession,
  note: DelegationNote,
): Row {
  return {
    ...delegationRow(session, repository, note),
    label: whoDecidesSentence(t, note),
    description: delegationFacts(t, locale(), session.clock.today(), note),
  };
}
