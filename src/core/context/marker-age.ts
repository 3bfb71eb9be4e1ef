import type { IsoDate } from '../dates';
import type { Marker } from '../debt/marker';
import { lineKey, LineMap } from '../line-map';
import { Lines } from '../text';
import { commitOfText, sameLines } from './commit-of-text';
import type { Repository } from './repository';

/** What history knows of a marker; null where it does not. */
export interface MarkerAge {
  /** The day its first line was written. */
  readonly created: IsoDate | null;
  /** A commit in which the file is exactly what it is now. */
  readonly commit: string | null;
}

const UNKNOWN: MarkerAge = { created: null, commit: null };

/** How old a marker is, and the commit its lines count in. Unsaved and uncommitted text is minded. */
export async function markerAge(
  repository: Repository,
  { path, range }: Marker,
  signal?: AbortSignal,
): Promise<MarkerAge> {
  const { history } = repository;
  const [now, head] = await Promise.all([repository.textOf(path), history.textAt('HEAD', path)]);
  if (now === null || head.kind === 'unknown' || head.value === null) return UNKNOWN;
  const line = LineMap.between(keysOf(head.value), keysOf(now)).from(range.start.line);
  const time = line === null ? null : await history.lineTime('HEAD', path, line, signal);
  const written = time?.kind === 'known' ? time.value : null;
  return {
    created: written === null ? null : new Date(written).toISOString().slice(0, 10),
    commit: sameLines(now, head.value) ? await commitOfText(repository, path, now, signal) : null,
  };
}

function keysOf(text: string): string[] {
  const lines = new Lines(text);
  return Array.from({ length: lines.count }, (_, line) => lineKey(lines.lineText(line)));
}
