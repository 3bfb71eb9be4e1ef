import type { DebtItem, ResolvedAnchor } from '../debt/item';
import type { Marker } from '../debt/marker';
import type { DecisionRecord } from '../decisions/record';
import type { DelegationNote } from '../delegation/note';
import type { OwnershipAnswer } from '../ownership/answer';
import type { DirectoryPerson, DirectoryTeam } from '../ownership/directory/directory';
import type { RepoPath } from '../paths';
import type { Problem } from '../problem';
import type { StewardsAnswer } from '../stewardship/answer';
import type { Range } from '../text';

/** A debt id or decision id named in the text of a file. */
export interface Reference {
  readonly kind: 'debt' | 'decision' | 'delegation';
  /** As written: `DEBT-12`, `ADR 0012`, `@adr 0012`. */
  readonly text: string;
  readonly range: Range;
  /** The id to look up: `DEBT-12`, `DEL-3`, `ADR-12`, a decision's own id or its path. */
  readonly id: string;
  /** Between backticks: an example of how it is spelled, more often than not. */
  readonly quoted: boolean;
}

export interface GoverningDecision {
  readonly record: DecisionRecord;
  readonly because: 'scope' | 'reference';
  /** The glob of its scope that covers the file, null where none does. */
  readonly glob: string | null;
  /** Where the file names it. */
  readonly references: readonly Range[];
}

export interface DebtHere {
  readonly item: DebtItem;
  readonly because: 'anchor' | 'reference' | 'scope';
  readonly anchors: readonly ResolvedAnchor[];
  readonly references: readonly Range[];
}

export interface DelegationHere {
  readonly note: DelegationNote;
  readonly because: 'scope' | 'decision' | 'debt';
}

/** An owner or steward with what `ownership.yml` knows about them. */
export interface Contact {
  readonly handle: string;
  readonly person: DirectoryPerson | null;
  readonly team: DirectoryTeam | null;
}

/** The joined answer for a path, narrowed to a line where one is given. */
export interface ContextAnswer {
  readonly path: RepoPath;
  /** Zero-based; null for the file as a whole. */
  readonly line: number | null;
  readonly ownership: OwnershipAnswer;
  readonly contacts: readonly Contact[];
  readonly stewards: StewardsAnswer;
  readonly decisions: readonly GoverningDecision[];
  readonly debt: readonly DebtHere[];
  readonly markers: readonly Marker[];
  readonly delegations: readonly DelegationHere[];
  /** What is wrong with the files behind this answer. */
  readonly problems: readonly Problem[];
}
