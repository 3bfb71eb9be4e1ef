import type { RepoPath } from './paths';
import { Lines, type Position } from './text';

/** Replaces the units from `start` up to `end` (offsets in a text without byte order mark). */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One file of a plan. An edit names the text it was made for: if that changed, it is refused. */
export type FileChange =
  | { readonly kind: 'create'; readonly path: RepoPath; readonly text: string }
  | {
      readonly kind: 'edit';
      readonly path: RepoPath;
      readonly before: string;
      readonly splices: readonly Splice[];
      /** The file's new place; nothing may stand there yet. */
      readonly moveTo?: RepoPath;
    };

/** Everything one act of the user writes: applied as a whole, undone as a whole. */
export interface WritePlan {
  readonly changes: readonly FileChange[];
  /** What the act made, as people name it: `ADR-13`, `DEL-4`, `DEBT-9`, `CODEOWNERS`. */
  readonly label: string;
  /** Where to put the cursor afterwards. */
  readonly open: { readonly path: RepoPath; readonly at: Position };
}

/** Applies splices that do not overlap. */
export function splice(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.start - b.start);
  let result = '';
  let done = 0;
  for (const part of ordered) {
    result += text.slice(done, part.start) + part.text;
    done = part.end;
  }
  return result + text.slice(done);
}

/** The line ending a text uses: that of its first line, LF where it has one line only. */
export function lineEnding(text: string): '\n' | '\r\n' {
  const lf = text.indexOf('\n');
  return lf > 0 && text.charCodeAt(lf - 1) === 13 ? '\r\n' : '\n';
}

/** The position of an offset in a text that is about to be written. */
export function positionIn(text: string, offset: number): Position {
  return new Lines(text).at(offset);
}
