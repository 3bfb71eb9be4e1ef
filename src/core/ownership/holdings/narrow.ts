import type { RepoPath } from '../../paths';
import type { Breathe } from '../../ports';

/** Paths looked through between two looks at the clock. */
const STEP = 2048;

/** What a search among many paths found. */
export interface Narrowed {
  readonly paths: readonly RepoPath[];
  /** There are more than the limit allowed. */
  readonly more: boolean;
}

/**
 * The first `limit` paths that hold every word of a query, in any case and order. Null when the
 * signal ended it.
 */
export async function narrowed(
  paths: readonly RepoPath[],
  query: string,
  limit: number,
  breathe: Breathe,
  signal: AbortSignal,
): Promise<Narrowed | null> {
  const words = query.toLowerCase().split(/\s+/);
  const found: RepoPath[] = [];
  for (let at = 0; at < paths.length; at++) {
    if (at % STEP === 0) {
      await breathe();
      if (signal.aborted) return null;
    }
    const path = paths[at] ?? '';
    const lower = path.toLowerCase();
    if (!words.every((word) => lower.includes(word))) continue;
    if (found.length === limit) return { paths: found, more: true };
    found.push(path);
  }
  return { paths: found, more: false };
}
