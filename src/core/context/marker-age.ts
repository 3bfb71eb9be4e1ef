import type { IsoDate } from '../dates';
import type { Marker } from '../debt/marker';
import { lineKey, LineMap } from '../line-map';
import { Lines } from '../text';
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
    commit: sameLines(now, head.value) ? await commitOf(repository, path, now, signal) : null,
  };
}

/** The last commit that changed the file; a merge may have made another text of it since. */
async function commitOf(
  repository: Repository,
  path: Marker['path'],
  now: string,
  signal?: AbortSignal,
): Promise<string | null> {
  const commits = await repository.commitsOf(path, signal);
  const last = commits.kind === 'known' ? commits.value[0] : undefined;
  if (last === undefined) return null;
  const then = await repository.history.textAt(last.id, path);
  return then.kind === 'known' && then.value !== null && sameLines(now, then.value)
    ? last.id
    : null;
}

function keysOf(text: string): string[] {
  const lines = new Lines(text);
  return Array.from({ length: lines.count }, (_, line) => lineKey(lines.lineText(line)));
}

/** Line endings may be another in the working tree than in the commit. */
function sameLines(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
}
