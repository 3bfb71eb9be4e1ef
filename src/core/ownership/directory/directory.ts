import type { RepoPath } from '../../paths';
import type { Range } from '../../text';
import type { OwnerWord } from '../answer';

/** A person of `.steward/ownership.yml`. */
export interface DirectoryPerson {
  /** The key under `people:`. */
  readonly id: string;
  readonly name: string | null;
  readonly handles: readonly string[];
  readonly emails: readonly string[];
  readonly range: Range;
}

export interface DirectoryTeam {
  readonly id: string;
  readonly name: string | null;
  readonly handles: readonly string[];
  /** Keys under `people:`. */
  readonly lead: string | null;
  readonly members: readonly string[];
  /** `chat`, `oncall`, `email` or whatever the team wrote, in file order. */
  readonly contact: readonly { readonly kind: string; readonly value: string }[];
  readonly range: Range;
}

export interface Area {
  readonly name: string;
  readonly paths: readonly { readonly glob: string; readonly range: Range }[];
  readonly owners: readonly OwnerWord[];
  /** People keys or handles, as written. */
  readonly stewards: readonly string[];
  readonly backups: readonly string[];
  readonly reviewBy: string | null;
  readonly range: Range;
}

/** `.steward/ownership.yml` as read. */
export interface Directory {
  readonly path: RepoPath;
  readonly people: readonly DirectoryPerson[];
  readonly teams: readonly DirectoryTeam[];
  readonly areas: readonly Area[];
}
