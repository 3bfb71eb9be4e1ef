import { commentSpans, type CommentSpans } from '../comments/spans';
import type { Config } from '../config';
import type { Marker } from '../debt/marker';
import { findMarkers } from '../debt/markers';
import type { DecisionNames } from '../decisions/own-names';
import { compileGlob } from '../glob';
import type { RepoPath } from '../paths';
import type { Breathe, Files } from '../ports';
import type { Reference } from './answer';
import { findReferences } from './references';

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

/** Texts kept with them, in UTF-16 units altogether. */
const UNITS_KEPT = 4 * 1024 * 1024;

/** Comments looked through in a row. */
const SPANS_AT_ONCE = 1000;

const NO_NOTES: FileNotes = { text: null, prose: false, references: [], markers: [] };

/** The notes of files, each read once until it changes; as many as a few large files hold. */
export class NotesCache {
  private readonly notes = new Map<RepoPath, Promise<FileNotes>>();
  /** Of the texts kept, those forgotten singly included. */
  private unitsKept = 0;
  /** What the decisions were called when the notes were made. */
  private namesKept: DecisionNames | null = null;

  constructor(
    private readonly files: Files,
    private readonly config: () => Promise<Config>,
    /** The same object while the names are the same. */
    private readonly names: () => Promise<DecisionNames>,
    private readonly breather: () => Breathe = () => () => null,
  ) {}

  async of(path: RepoPath): Promise<FileNotes> {
    const names = await this.names();
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
    const read = await this.files.read(path, limit);
    if (read.kind !== 'text' || !wanted(read.text)) return NO_NOTES;
    const spans = commentSpans(read.text, path);
    const [config, names] = await Promise.all([this.config(), this.names()]);
    const references = findReferences(path, read.text, spans, config, names);
    return { text: read.text, prose: spans.prose, references };
  }

  /** The markers alone, read anew: for going through many files once. */
  async markersOf(path: RepoPath): Promise<readonly Marker[]> {
    const read = await this.files.read(path);
    if (read.kind !== 'text') return [];
    return markersIn(path, read.text, commentSpans(read.text, path), await this.config());
  }

  forget(path: RepoPath): void {
    this.notes.delete(path);
  }

  forgetAll(): void {
    this.notes.clear();
    this.unitsKept = 0;
  }

  private async readNotes(path: RepoPath, names: DecisionNames): Promise<FileNotes> {
    const read = await this.files.read(path);
    if (read.kind !== 'text') return NO_NOTES;
    const config = await this.config();
    const spans = commentSpans(read.text, path);
    this.unitsKept += read.text.length;
    const references = await this.references(path, read.text, spans, config, names);
    const markers = markersIn(path, read.text, spans, config);
    return { text: read.text, prose: spans.prose, references, markers };
  }

  /** Of a file with thousands of comments some at a time: nobody who types waits for it. */
  private async references(
    path: RepoPath,
    text: string,
    { spans, ...rest }: CommentSpans,
    config: Config,
    names: DecisionNames,
  ): Promise<readonly Reference[]> {
    const breathe = this.breather();
    const found: Reference[] = [];
    for (let at = 0; at < spans.length; at += SPANS_AT_ONCE) {
      const some = { ...rest, spans: spans.slice(at, at + SPANS_AT_ONCE) };
      for (const one of findReferences(path, text, some, config, names)) found.push(one);
      const pause = breathe();
      if (pause !== null) await pause;
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
