import type { OtherFile } from '../debt/anchor-texts';
import type { Anchor } from '../debt/item';
import { quoteOf } from '../debt/quote';
import { lineKey } from '../line-map';
import type { RepoPath } from '../paths';
import { FormerFiles } from './former-files';
import type { Repository } from './repository';

/** Shorter lines stand everywhere. */
const TELLING = 12;
/** Lines looked for at once, and files that are then read. */
const WORDS_LIMIT = 1000;
const FILES_LIMIT = 2000;
/** A line that so many files hold tells nothing. */
const COMMON = 20;
/** Larger files are data. */
const SEARCHED_BYTES = 1024 * 1024;

/** Files of the repository that hold the first line of an anchor's quote. */
export class OtherFiles {
  private readonly texts = new Map<RepoPath, string>();
  private readonly found = new Map<Anchor, readonly OtherFile[]>();

  /** One search of the working tree for all; nothing is found where git has no answer. */
  static async holding(
    repository: Repository,
    anchors: readonly Anchor[],
    signal?: AbortSignal,
  ): Promise<OtherFiles> {
    const others = new OtherFiles();
    const byKey = anchorsByLine(anchors);
    const words = [...new Set(anchors.map(firstLine))].filter((word) => byKey.has(lineKey(word)));
    if (words.length === 0) return others;
    const listed = await repository.history.filesContaining(words.slice(0, WORDS_LIMIT), signal);
    const paths = listed.kind === 'known' ? listed.value.slice(0, FILES_LIMIT) : [];
    const holders = new Map<Anchor, RepoPath[]>();
    for (const path of paths) {
      if (signal?.aborted === true) return others;
      const read = await repository.files.read(path, SEARCHED_BYTES);
      if (read.kind === 'text') others.note(path, read.text, byKey, holders);
    }
    const formers = FormerFiles.of(repository);
    await Promise.all(
      [...holders].map(async ([anchor, held]) => {
        if (held.length > COMMON) return;
        const { commit } = anchor;
        const files = held.map(async (path) => {
          return { path, former: commit === null ? null : await formers.textAt(commit, path) };
        });
        others.found.set(anchor, await Promise.all(files));
      }),
    );
    return others;
  }

  of(anchor: Anchor): readonly OtherFile[] {
    return this.found.get(anchor) ?? [];
  }

  text(path: RepoPath): string | null {
    return this.texts.get(path) ?? null;
  }

  private note(
    path: RepoPath,
    text: string,
    byKey: ReadonlyMap<string, readonly Anchor[]>,
    holders: Map<Anchor, RepoPath[]>,
  ): void {
    const keys = new Set(text.split(/[\r\n]+/).map(lineKey));
    for (const key of keys) {
      for (const anchor of byKey.get(key) ?? []) {
        this.texts.set(path, text);
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
