import { commentSpans, type CommentSpans } from '../comments/spans';
import type { Config } from '../config';
import type { Marker } from '../debt/marker';
import { findMarkers } from '../debt/markers';
import type { DecisionNames } from '../decisions/own-names';
import { compileGlob } from '../glob';
import type { RepoPath } from '../paths';
import type { Breathe, Files } from '../ports';
import { Lines } from '../text';
import type { Reference } from './answer';
import { findReferences, referencesIn } from './references';

/** What the text of one file names. */
export interface FileReferences {
  /** Null where there is no such file, or no text in it. */
  readonly text: string | null;
  /** A document for people, all of which may name something; else only comments. */
  readonly prose: boolean;
  readonly references: readonly Reference[];
}

/** What Steward found in the text of one file. */
export interface FileNotes extends FileReferences {
  readonly markers: readonly Marker[];
}

/** Files whose notes are kept: those looked at lately. */
const FILES_KEPT = 200;

/** Comments that are looked through before other work has its turn. */
const SPANS_AT_ONCE = 500;

/** Texts kept with them, in UTF-16 units altogether. */
const UNITS_KEPT = 4 * 1024 * 1024;

const NO_NOTES: FileNotes = { text: null, prose: false, references: [], markers: [] };

/** What notes are made of. */
interface NotesSource {
  readonly files: Files;
  readonly breather: () => Breathe;
  config(): Promise<Config>;
  /** The same object while the names are the same. */
  decisionNames(): Promise<DecisionNames>;
}

/** The notes of files, each read once until it changes; as many as a few large files hold. */
export class NotesCache {
  private readonly notes = new Map<RepoPath, Promise<FileNotes>>();
  /** Of the texts kept, those forgotten singly included. */
  private unitsKept = 0;
  /** What the decisions were called when the notes were made. */
  private namesKept: DecisionNames | null = null;

  constructor(private readonly repository: NotesSource) {}

  async of(path: RepoPath): Promise<FileNotes> {
    const names = await this.repository.decisionNames();
    if (names !== this.namesKept) this.forgetAll();
    this.namesKept = names;
    let notes = this.notes.get(path);
    if (notes === undefined) {
      notes = this.readNotes(path, names);
      if (this.notes.size >= FILES_KEPT || this.unitsKept >= UNITS_KEPT) this.forgetAll();
      this.notes.set(path, notes);
    }
    return notes;
  }

  /** The references alone, read anew, where the text is `wanted`: for going through many files. */
  async referencesOf(
    path: RepoPath,
    limit: number,
    wanted: (text: string) => boolean,
  ): Promise<FileReferences> {
    const read = await this.repository.files.read(path, limit);
    if (read.kind !== 'text' || !wanted(read.text)) return NO_NOTES;
    const spans = commentSpans(read.text, path);
    const [config, names] = await Promise.all([
      this.repository.config(),
      this.repository.decisionNames(),
    ]);
    const references = findReferences(path, read.text, spans, config, names);
    return { text: read.text, prose: spans.prose, references };
  }

  /** The markers alone, read anew, after `turn`: for going through many files once. */
  async markersOf(path: RepoPath, turn: Breathe = () => null): Promise<readonly Marker[]> {
    const [read, config] = await Promise.all([
      this.repository.files.read(path),
      this.repository.config(),
    ]);
    if (read.kind !== 'text') return [];
    await turn();
    return markersIn(path, read.text, commentSpans(read.text, path), config);
  }

  forget(path: RepoPath): void {
    this.notes.delete(path);
  }

  forgetAll(): void {
    this.notes.clear();
    this.unitsKept = 0;
  }

  private async readNotes(path: RepoPath, names: DecisionNames): Promise<FileNotes> {
    const read = await this.repository.files.read(path);
    if (read.kind !== 'text') return NO_NOTES;
    const config = await this.repository.config();
    const breathe = this.repository.breather();
    await breathe();
    const spans = commentSpans(read.text, path);
    this.unitsKept += read.text.length;
    const references = await this.sliced(path, read.text, spans, names);
    await breathe();
    const markers = markersIn(path, read.text, spans, config);
    await breathe();
    return { text: read.text, prose: spans.prose, references, markers };
  }

  /** The references of a file that has many comments, a part at a time. */
  private async sliced(
    path: RepoPath,
    text: string,
    spans: CommentSpans,
    names: DecisionNames,
  ): Promise<readonly Reference[]> {
    const config = await this.repository.config();
    const breathe = this.repository.breather();
    const lines = new Lines(text);
    const found: Reference[] = [];
    for (let first = 0; first < spans.spans.length; first += SPANS_AT_ONCE) {
      const part = spans.spans.slice(first, first + SPANS_AT_ONCE);
      await breathe();
      found.push(...referencesIn(path, lines, part, config, names));
    }
    return found;
  }
}

function markersIn(
  path: RepoPath,
  text: string,
  spans: CommentSpans,
  config: Config,
): readonly Marker[] {
  if (config.debt.exclude.some((glob) => compileGlob(glob).matches(path))) return [];
  const prefixes = [config.debt.prefix, ...config.debt.prefixes];
  return findMarkers(path, text, spans, { tags: config.debt.tags, prefixes });
}
