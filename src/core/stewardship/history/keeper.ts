import type { Breathe, Cache, HistoryAnswer, HistoryLog, HistoryTip, Release } from '../../ports';
import { HistoryBuilder } from './builder';
import { decodeIndex, encodeIndex } from './codec';
import type { HistoryIndex } from './history-index';
import { LogParser } from './log-parser';

/** What is kept of the history in a cache. */
const CACHE_KEY = 'history';

/** Bytes of the log that are read at once. */
const PORTION = 1 << 13;

/** With more commits gone than this, reading all anew is no slower. */
const MOST_LOST = 20_000;

/** How a run goes on; `read` of commits so far. */
export type Progress = (read: number) => void;

export interface Reading {
  readonly breathe: Breathe;
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
  /** The most commits to be read; the answer is `off` where it takes more. Without it there is no end. */
  readonly most?: number;
}

/**
 * Keeps the index of one repository: reads it from the cache, goes on with the commits since, and
 * makes it anew where there is none that fits. It is asked one question at a time.
 */
export class HistoryKeeper {
  private index: HistoryIndex | null = null;
  /** What the cache holds, as far as is known. */
  private saved: HistoryIndex | null = null;
  /** Ends what other processes are told: that all of the history is being read here. */
  private release: Release | null = null;

  constructor(
    private readonly log: HistoryLog,
    private readonly cache: Cache | null,
  ) {}

  /** The index of HEAD as it is now; the same object as before where HEAD did not move. */
  async current(reading: Reading): Promise<HistoryAnswer<HistoryIndex>> {
    const { breathe, signal } = reading;
    const [tip] = await Promise.all([
      this.log.tip(signal),
      this.index === null ? this.load(breathe) : null,
    ]);
    if (tip.kind === 'unknown') return tip;
    const made =
      (await this.extended(tip.value, reading)) ?? (await this.builtOnce(tip.value, reading));
    if (made.kind === 'known') this.index = made.value;
    return made;
  }

  /** Writes the index to the cache where it is not there yet; nobody need wait for it. */
  async save(breathe: Breathe): Promise<void> {
    const { index, cache } = this;
    if (index !== null && cache !== null && index !== this.saved) {
      this.saved = index;
      await cache.write(CACHE_KEY, await encodeIndex(index, breathe));
    }
    await this.unclaim();
  }

  private async load(breathe: Breathe): Promise<void> {
    const bytes = (await this.cache?.read(CACHE_KEY)) ?? null;
    const found = bytes && (await decodeIndex(bytes, breathe));
    if (found !== null) this.index = this.saved = found;
  }

  /** The index there is, with the commits since; null where it cannot be gone on with. */
  private async extended(
    tip: HistoryTip,
    reading: Reading,
  ): Promise<HistoryAnswer<HistoryIndex> | null> {
    const base = this.index;
    // Where the clone was deepened, commits that seemed to make every file did not.
    if (base === null || !isSame(base.shallow, tip.shallow)) return null;
    if (base.head === tip.head) return { kind: 'known', value: base };
    const step = await this.log.between(base.head, tip.head, reading.signal);
    if (step.kind === 'unknown') return step;
    if (step.value === null || step.value.lost.length > MOST_LOST) return null;
    if (step.value.added > (reading.most ?? Infinity)) return { kind: 'unknown', gap: 'off' };
    const read = await this.read(tip, base, new Set(step.value.lost), base.lines, reading);
    return read.kind === 'unknown' && reading.signal?.aborted !== true ? null : read;
  }

  /**
   * All of the history. Where another window reads it just now, what that one keeps is waited for, so
   * that the work and the memory it takes are not doubled.
   */
  private async builtOnce(tip: HistoryTip, reading: Reading): Promise<HistoryAnswer<HistoryIndex>> {
    const { breathe, signal, most } = reading;
    if (most !== undefined) return { kind: 'unknown', gap: 'off' };
    this.release = (await this.cache?.claim(CACHE_KEY)) ?? null;
    if (this.cache !== null && this.release === null) {
      await this.cache.whileClaimed(CACHE_KEY, signal);
      await this.load(breathe);
      const theirs = await this.extended(tip, reading);
      if (theirs !== null) return theirs;
      // It kept nothing that fits. Should a third one be quicker now, both read.
      this.release = await this.cache.claim(CACHE_KEY);
    }
    let isMade = false;
    try {
      const made = await this.built(tip, reading);
      isMade = made.kind === 'known';
      return made;
    } finally {
      // Else it ends when the index is kept.
      if (!isMade) await this.unclaim();
    }
  }

  private async unclaim(): Promise<void> {
    const { release } = this;
    this.release = null;
    await release?.();
  }

  /** All of the history; where texts are missing, without lines. */
  private async built(tip: HistoryTip, reading: Reading): Promise<HistoryAnswer<HistoryIndex>> {
    const whole = await this.read(tip, null, new Set(), true, reading);
    if (whole.kind === 'known' || whole.gap !== 'failed' || reading.signal?.aborted === true) {
      return whole;
    }
    return this.read(tip, null, new Set(), false, reading);
  }

  private async read(
    tip: HistoryTip,
    base: HistoryIndex | null,
    lost: ReadonlySet<string>,
    lines: boolean,
    { breathe, signal, progress }: Reading,
  ): Promise<HistoryAnswer<HistoryIndex>> {
    const builder = await HistoryBuilder.on(base, breathe);
    const parser = new LogParser(builder);
    const span = { head: tip.head, known: base?.head ?? null, lines };
    const filesOf = async (): ReturnType<HistoryLog['filesOf']> => {
      // To start a process takes milliseconds: the second waits for its turn.
      await breathe();
      return this.log.filesOf(tip.head, signal);
    };
    const [read, files] = await Promise.all([
      this.log.read(
        span,
        async (piece) => {
          for (let at = 0; at < piece.length; at += PORTION) {
            parser.push(piece.subarray(at, at + PORTION));
            await breathe();
          }
          progress?.(builder.count);
        },
        signal,
      ),
      filesOf(),
    ]);
    if (read.kind === 'unknown') return read;
    if (files.kind === 'unknown') return files;
    if (!parser.end()) return { kind: 'unknown', gap: 'failed' };
    const made = { ...tip, files: files.value, lines };
    return { kind: 'known', value: await builder.finish(made, lost, breathe) };
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}
