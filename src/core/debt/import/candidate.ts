import type { IsoDate } from '../../dates';
import type { RepoPath } from '../../paths';
import type { LineSpan } from '../../text';
import type { DebtKind, DebtSeverity, DebtStatus } from '../item';
import type { Marker } from '../marker';

/** Debt that somebody wrote down elsewhere, before it is on record: for a list to choose from. */
export interface ImportCandidate {
  readonly title: string;
  readonly summary: string;
  readonly kind: DebtKind | null;
  readonly severity: DebtSeverity | null;
  readonly status: DebtStatus | null;
  readonly owner: string | null;
  readonly created: IsoDate | null;
  readonly due: IsoDate | null;
  /** The id it has in the document, null where it has none. */
  readonly id: string | null;
  /** Paths it names; zero-based lines, null for a whole file. */
  readonly places: readonly { readonly path: RepoPath; readonly lines: LineSpan | null }[];
  /** Where it stands: the document and the zero-based line. */
  readonly from: { readonly path: RepoPath; readonly line: number };
  /** The comment it was made of; null where a document tells of it. */
  readonly marker: Marker | null;
}
