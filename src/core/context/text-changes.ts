import type { ContentEdit } from '../debt/shift';
import type { RepoPath } from '../paths';

/** Edits kept of one file; who types more without saving is looked at anew. */
const EDITS_KEPT = 2000;
/** UTF-16 units of an edit that is kept. */
const UNITS_KEPT = 64 * 1024;
/** Files told apart; past that all count as changed. */
const FILES_KEPT = 10_000;

/** How far the changes of a file were followed. */
export interface TextStamp {
  readonly version: number;
  readonly edits: number;
}

interface FileChanges {
  readonly version: number;
  readonly edits: (readonly ContentEdit[])[];
}

/** What changed in the texts of files: telling it costs next to nothing, whoever asks works it out. */
export class TextChanges {
  private readonly files = new Map<RepoPath, FileChanges>();
  private count = 0;
  /** The version of files that are not told apart. */
  private floor = 0;
  private saved = 0;

  /** Another number whenever a file changed on disk. */
  get onDisk(): number {
    return this.saved;
  }

  /** A file changed, came or went away. */
  changed(path: RepoPath): void {
    this.saved++;
    this.restart(path);
  }

  /** Edits of an open document that is not saved, as the editor reports them. */
  typed(path: RepoPath, edits: readonly ContentEdit[]): void {
    const known = this.files.get(path) ?? { version: this.floor, edits: [] };
    const isLarge = edits.some(({ text }) => text.length > UNITS_KEPT);
    if (isLarge || known.edits.length >= EDITS_KEPT) {
      this.restart(path);
      return;
    }
    known.edits.push(edits);
    this.files.set(path, known);
  }

  stamp(path: RepoPath): TextStamp {
    const known = this.files.get(path);
    return { version: known?.version ?? this.floor, edits: known?.edits.length ?? 0 };
  }

  /** What was typed since, one list for each event; null where the text changed in another way. */
  since(path: RepoPath, stamp: TextStamp): readonly (readonly ContentEdit[])[] | null {
    const known = this.files.get(path);
    if ((known?.version ?? this.floor) !== stamp.version) return null;
    return known?.edits.slice(stamp.edits) ?? [];
  }

  private restart(path: RepoPath): void {
    this.count++;
    if (this.files.size >= FILES_KEPT) {
      this.files.clear();
      this.floor = this.count;
    }
    this.files.set(path, { version: this.count, edits: [] });
  }
}
