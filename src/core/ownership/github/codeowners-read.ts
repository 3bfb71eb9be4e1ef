import type { Problem } from '../../problem';
import type { Source } from '../../source';
import type { OwnershipRule } from '../answer';

/** What reading a CODEOWNERS file gave. */
export interface CodeownersRead {
  readonly source: Source;
  /** In file order. */
  readonly rules: readonly OwnershipRule[];
  readonly problems: readonly Problem[];
  /** All lines of the file. */
  readonly lines: readonly LineRead[];
}

/** What one line gave. */
export interface LineRead {
  readonly text: string;
  readonly rule: OwnershipRule | null;
  readonly problems: readonly Problem[];
}
