import type { Holdings } from '../../core/ownership/holdings/holdings';
import type { RepoPath } from '../../core/paths';
import type { OpenTarget } from '../commands/open-at';
import type { RepositorySession } from '../repository-session';
import type { Row } from './row';

/** Where it stands that something is owned: a rule, or an area of `ownership.yml`. */
export interface OwnersSource {
  readonly label: string;
  /** `CODEOWNERS:12`. */
  readonly place: string;
  readonly target: OpenTarget;
}

/** A repository whose owners are shown, and the id that the ids of its rows begin with. */
export interface ShownOwners {
  readonly id: string;
  readonly repository: RepositorySession;
  readonly holdings: Holdings;
}

/** What the menu of a row acts on. */
export interface OwnersSubject {
  readonly repository: RepositorySession;
  /** What the row is about, as the title of a pick. */
  readonly title: string;
  /** The files the row stands for, listed when they are asked for. */
  readonly files: () => Promise<readonly RepoPath[]>;
  readonly sources: readonly OwnersSource[];
  /** The file or folder to show in the Explorer; null where the row is about neither. */
  readonly place: RepoPath | null;
}

/** A row of the view *Ownership*. */
export interface OwnersRow extends Row {
  readonly subject?: OwnersSubject;
}

/** What a command was called on from the view; null from elsewhere. */
export function subjectOf(row: unknown): OwnersSubject | null {
  if (typeof row !== 'object' || row === null || !('subject' in row)) return null;
  return (row as OwnersRow).subject ?? null;
}

/** Rows under a heading that says how many they are. */
export function headingRow(
  { id }: ShownOwners,
  name: string,
  label: string,
  children: readonly OwnersRow[],
  folded: boolean,
): OwnersRow {
  const description = String(children.length);
  return { id: `${id}#${name}`, label, description, kind: 'ownersHeading', children, folded };
}
