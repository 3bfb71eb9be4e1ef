import type { RepoPath } from '../paths';
import { lineKey, LineMap } from '../line-map';
import { Lines } from '../text';
import type { Anchor, AnchorGap } from './item';

/** A file as it was in the commit of an anchor. */
export type FormerFile =
  /** `now`: where it is in the working tree, null where it was deleted. */
  | { readonly kind: 'known'; readonly now: RepoPath | null; readonly text: string }
  | { readonly kind: 'unknown'; readonly now: RepoPath | null; readonly gap: AnchorGap };

/** Another file that holds a line of an anchor's quote, now and in the anchor's commit. */
export interface OtherFile {
  readonly path: RepoPath;
  /** Null: not there then, or nobody knows. */
  readonly former: string | null;
}

/** What anchors are looked for in. Everything was read before: nothing here waits. */
export interface AnchorSources {
  /** The present text of a file; null: no such file. */
  text(path: RepoPath): string | null;
  /** Null: the anchor names no commit, or nobody asked. */
  former?(anchor: Anchor): FormerFile | null;
  /** Files that may hold what left its own file. */
  others?(anchor: Anchor): readonly OtherFile[];
}

/** A present text, with the lines of the former one that are still in it. */
export interface AnchoredText {
  readonly path: RepoPath;
  readonly lines: Lines;
  /** By line: what it is compared by. */
  readonly keys: readonly string[];
  readonly former: FormerLines | null;
}

export interface FormerLines {
  readonly keys: readonly string[];
  readonly map: LineMap;
}

/** The texts behind anchors, each split into lines once, each pair compared once. */
export class AnchorTexts {
  private readonly present = new Map<RepoPath, Split | null>();
  private readonly maps = new Map<
    string,
    { readonly before: string; readonly former: FormerLines }
  >();

  constructor(readonly sources: AnchorSources) {}

  /** The present text at `path` beside `before`, where that is known; null: no such file. */
  at(path: RepoPath, before: string | null): AnchoredText | null {
    const split = this.split(path);
    if (split === null) return null;
    return { path, ...split, former: before === null ? null : this.formerOf(path, split, before) };
  }

  private split(path: RepoPath): Split | null {
    let known = this.present.get(path);
    if (known === undefined) {
      const text = this.sources.text(path);
      known = text === null ? null : splitText(text);
      this.present.set(path, known);
    }
    return known;
  }

  private formerOf(path: RepoPath, now: Split, before: string): FormerLines {
    const key = `${path}\0${before.length}`;
    const known = this.maps.get(key);
    if (known?.before === before) return known.former;
    const { keys } = before === now.lines.text ? now : splitText(before);
    const former = { keys, map: LineMap.between(keys, now.keys) };
    this.maps.set(key, { before, former });
    return former;
  }
}

interface Split {
  readonly lines: Lines;
  readonly keys: readonly string[];
}

/** A final newline opens no further line. */
function splitText(text: string): Split {
  const lines = new Lines(text);
  const count = lines.startOf(lines.count - 1) === text.length ? lines.count - 1 : lines.count;
  const keys = Array.from({ length: count }, (_, line) => lineKey(lines.lineText(line)));
  return { lines, keys };
}
