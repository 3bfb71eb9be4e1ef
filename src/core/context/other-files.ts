import type { OtherFile } from '../debt/anchor-texts';
import type { Anchor } from '../debt/item';
import { quoteOf } from '../debt/quote';
import { lineKey } from '../line-map';
import type { RepoPath } from '../paths';
import { FormerFiles } from './former-files';
import type { Repository } from './repository';
import type { TextStamp } from './text-changes';

/** Shorter lines stand everywhere: no other file is searched for them. */
export const TELLING = 12;
/** Lines looked for at once, and files that are then read. */
const WORDS_LIMIT = 1000;
const FILES_LIMIT = 2000;
/** A line that so many files hold tells nothing. */
const COMMON = 20;
/** Larger files are data. */
const SEARCHED_BYTES = 1024 * 1024;

/** Files of the repository that hold the first line of an anchor's quote; each line is looked for once. */
export class OtherFiles {
  private readonly texts = new Map<RepoPath, { text: string; stamp: TextStamp }>();
  private readonly found = new Map<string, readonly OtherFile[]>();

  constructor(private readonly repository: Repository) {}

  /** One search of the working tree for all; nothing is found where git has no answer. */
  async look(anchors: readonly Anchor[], signal?: AbortSignal): Promise<void> {
    await this.reread();
    const wanted = anchors.filter((anchor) => !this.found.has(keyOf(anchor)));
    const byKey = anchorsByLine(wanted);
    const words = [...new Set(wanted.map(firstLine))].filter((word) => byKey.has(lineKey(word)));
    const holders = new Map<Anchor, RepoPath[]>();
    for (const path of await this.pathsWith(words, signal)) {
      const stamp = this.repository.changes.stamp(path);
      const read = await this.repository.files.read(path, SEARCHED_BYTES);
      if (signal?.aborted === true) return;
      if (read.kind === 'text') this.note(path, { text: read.text, stamp }, byKey, holders);
    }
    const formers = FormerFiles.of(this.repository);
    await Promise.all(
      wanted.map(async (anchor) => {
        const held = holders.get(anchor) ?? [];
        const { commit } = anchor;
        const files = (held.length > COMMON ? [] : held).map(async (path) => {
          return { path, former: commit === null ? null : await formers.textAt(commit, path) };
        });
        this.found.set(keyOf(anchor), await Promise.all(files));
      }),
    );
  }

  of(anchor: Anchor): readonly OtherFile[] {
    return this.found.get(keyOf(anchor)) ?? [];
  }

  text(path: RepoPath): string | null {
    return this.texts.get(path)?.text ?? null;
  }

  /** How far a text follows its file; null for a text that is not held. */
  stamp(path: RepoPath): TextStamp | null {
    return this.texts.get(path)?.stamp ?? null;
  }

  private async pathsWith(
    words: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<readonly RepoPath[]> {
    if (words.length === 0) return [];
    const { history } = this.repository;
    const listed = await history.filesContaining(words.slice(0, WORDS_LIMIT), signal);
    return listed.kind === 'known' ? listed.value.slice(0, FILES_LIMIT) : [];
  }

  /** What is typed changes no file that git searches, but the lines in it. */
  private async reread(): Promise<void> {
    const { changes, files } = this.repository;
    for (const [path, known] of this.texts) {
      if (changes.since(path, known.stamp)?.length === 0) continue;
      const stamp = changes.stamp(path);
      const read = await files.read(path, SEARCHED_BYTES);
      this.texts.set(path, { text: read.kind === 'text' ? read.text : '', stamp });
    }
  }

  private note(
    path: RepoPath,
    known: { text: string; stamp: TextStamp },
    byKey: ReadonlyMap<string, readonly Anchor[]>,
    holders: Map<Anchor, RepoPath[]>,
  ): void {
    const keys = new Set(known.text.split(/[\r\n]+/).map(lineKey));
    for (const key of keys) {
      for (const anchor of byKey.get(key) ?? []) {
        this.texts.set(path, known);
        const held = holders.get(anchor);
        if (held) held.push(path);
        else holders.set(anchor, [path]);
      }
    }
  }
}

function anchorsByLine(anchors: readonly Anchor[]): Map<string, Anchor[]> {
  const byKey = new Map<string, Anchor[]>();
  for (const anchor of anchors) {
    const [key = ''] = quoteOf(anchor)?.lines ?? [];
    if (key.length < TELLING) continue;
    const known = byKey.get(key);
    if (known) known.push(anchor);
    else byKey.set(key, [anchor]);
  }
  return byKey;
}

/** The first line of a quote that is not blank, without the blanks around it. */
function firstLine({ quote }: Anchor): string {
  return (
    quote
      ?.split(/\r\n|\n|\r/)
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  );
}

/** An item that is read anew asks for the same. */
function keyOf(anchor: Anchor): string {
  return `${anchor.commit ?? ''}:${firstLine(anchor)}`;
}
