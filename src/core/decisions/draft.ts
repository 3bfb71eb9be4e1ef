import type { IsoDate } from '../dates';
import type { Position } from '../text';
import type { WrittenFormat } from './dialect';
import type { DecisionStatus } from './record';

/** A record that a new one supersedes. */
export interface Superseded {
  /** As a field names it: an id where that is enough, else a path relative to the new record. */
  readonly name: string;
  /** A link to it in the markup of the new record. */
  readonly link: string;
}

/** Everything a new record says; lines are clean, texts are Markdown as written. */
export interface DraftContent {
  readonly format: WrittenFormat;
  /** Plain text. */
  readonly title: string;
  /** Whether the title must be spelled so that it cannot be taken for one with a number. */
  readonly codedTitle: boolean;
  /** As headings of the folder spell the number: `13. `; '' where they have none. */
  readonly headingNumber: string;
  /** Null where names carry a day instead. */
  readonly number: number | null;
  /** As the file name spells it: `0013`, `ADR013`. */
  readonly id: string;
  readonly status: DecisionStatus;
  /** What the folder calls it, in lower case: `accepted`, `approved`, `akzeptiert`. */
  readonly statusWord: string;
  readonly date: IsoDate;
  readonly deciders: readonly string[];
  readonly scope: readonly string[];
  readonly reviewBy: string | null;
  readonly context: string;
  readonly options: readonly string[];
  readonly outcome: string;
  readonly consequences: string;
  readonly supersedes: readonly Superseded[];
}

export interface Draft {
  /** With LF line ends, or those of the template. */
  readonly text: string;
  /** The first section that has no text yet, the title's line where there is none. */
  readonly cursor: Position;
}
