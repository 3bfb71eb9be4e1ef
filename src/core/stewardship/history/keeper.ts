import type { Breathe, Cache, HistoryAnswer, HistoryLog, HistoryTip } from '../../ports';
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

  constructor(
    private readonly log: HistoryLog,
    private readonly cache: Cache | null,
  ) {}

  /** The index of HEAD as it is now; the same object as before where HEAD did not move. */
  async current(reading: Reading): Promise<HistoryAnswer<HistoryIndex>> {
    const { breathe, signal } = reading;
    const [tip] = await Promise.all([this.log.tip(signal), this.load(breathe)]);
    if (tip.kind === 'unknown') return tip;
    if (this.index !== null && isOf(this.index, tip.value)) {
      return { kind: 'known', value: this.index };
    }
    const made =
      (await this.extended(tip.value, reading)) ?? (await this.built(tip.value, reading));
    if (made.kind === 'known') this.index = made.value;
    return made;
  }

  /** Writes the index to the cache where it is not there yet; nobody need wait for it. */
  async save(breathe: Breathe): Promise<void> {
    const { index, cache } = this;
    if (index === null || cache === null || index === this.saved) return;
    this.saved = index;
    await cache.write(CACHE_KEY, await encodeIndex(index, breathe));
  }

  /** Takes what the cache holds, where nothing is known yet. */
  private async load(breathe: Breathe): Promise<void> {
    if (this.index !== null) return;
    const bytes = (await this.cache?.read(CACHE_KEY)) ?? null;
    this.index = this.saved = bytes && (await decodeIndex(bytes, breathe));
  }

  /** The index there is, with the commits since; null where it cannot be gone on with. */
  private async extended(
    tip: HistoryTip,
    reading: Reading,
  ): Promise<HistoryAnswer<HistoryIndex> | null> {
    const base = this.index;
    // Where the clone was deepened, commits that seemed to make every file did not.
    if (base === null || !isSame(base.shallow, tip.shallow)) return null;
    const step = await this.log.between(base.head, tip.head, reading.signal);
    if (step.kind === 'unknown') return step;
    if (step.value === null || step.value.lost.length > MOST_LOST) return null;
    if (step.value.added > (reading.most ?? Infinity)) return { kind: 'unknown', gap: 'off' };
    const read = await this.read(tip, base, new Set(step.value.lost), base.lines, reading);
    return read.kind === 'unknown' && reading.signal?.aborted !== true ? null : read;
  }

  /** All of the history; where texts are missing, without lines. */
  private async built(tip: HistoryTip, reading: Reading): Promise<HistoryAnswer<HistoryIndex>> {
    if (reading.most !== undefined) return { kind: 'unknown', gap: 'off' };
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
      this.log.filesOf(tip.head, signal),
    ]);
    if (read.kind === 'unknown') return read;
    if (files.kind === 'unknown') return files;
    if (!parser.end()) return { kind: 'unknown', gap: 'failed' };
    const made = { ...tip, files: files.value, lines };
    return { kind: 'known', value: await builder.finish(made, lost, breathe) };
  }
}

function isOf(index: HistoryIndex, tip: HistoryTip): boolean {
  return index.head === tip.head && isSame(index.shallow, tip.shallow);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}
