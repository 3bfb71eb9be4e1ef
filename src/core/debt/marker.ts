import type { RepoPath } from '../paths';
import type { Range } from '../text';

/** A TODO-like note in a comment. */
export interface Marker {
  readonly path: RepoPath;
  readonly tag: string;
  readonly tagRange: Range;
  /** From the tag to the end of its text. */
  readonly range: Range;
  /** As written in parentheses or before a colon: `DEBT-12`, `#34`, `@user`. */
  readonly refs: readonly string[];
  /** What follows tag, refs and separator, with continuation lines joined by a blank. */
  readonly text: string;
  /** Low where the language is unknown and only the comment's lead was recognised. */
  readonly confidence: 'high' | 'low';
}
