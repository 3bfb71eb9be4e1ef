import type { IsoDate } from '../../core/dates';
import { type DelegationNote, isDue } from '../../core/delegation/note';

/** A line of `delegations --json`. */
export function delegationView(note: DelegationNote, today: IsoDate): object {
  return {
    id: note.id,
    title: note.title,
    from: note.from,
    to: note.to,
    level: note.level,
    status: note.status,
    path: note.path,
    reviewBy: note.reviewBy,
    nextCheckIn: note.checkIn?.next ?? null,
    due: isDue(note, today),
    scope: {
      paths: note.scope.paths.map(({ glob }) => glob),
      adrs: note.scope.adrs,
      debt: note.scope.debt,
    },
  };
}

/** Cells for people: id, status, level, giver and taker, title, path. */
export function delegationCells(note: DelegationNote, today: IsoDate): string[] {
  const status = isDue(note, today) ? `${note.status}, due` : note.status;
  const people = `${note.from ?? '?'} → ${note.to ?? '?'}`;
  return [note.id, status, note.level ?? '', people, note.title, note.path];
}
