import type { ResolvedAnchor } from '../debt/item';
import { type ContentEdit, shiftSpan } from '../debt/shift';
import type { RepoPath } from '../paths';
import type { LineSpan } from '../text';

/**
 * Places after edits of a file, given as one list for each event; the same array where none of them
 * moved. Null where shifting does not tell: the lines were taken away, or what was lost may be back.
 */
export function typedPlaces(
  places: readonly ResolvedAnchor[],
  path: RepoPath,
  events: readonly (readonly ContentEdit[])[],
): readonly ResolvedAnchor[] | null {
  if (events.length === 0) return places;
  const shifted: ResolvedAnchor[] = [];
  for (const place of places) {
    const now = place.path === path ? typedPlace(place, events) : place;
    if (now === null) return null;
    shifted.push(now);
  }
  return shifted;
}

function typedPlace(
  place: ResolvedAnchor,
  events: readonly (readonly ContentEdit[])[],
): ResolvedAnchor | null {
  if (place.state === 'lost') return null;
  let lines: LineSpan | null = place.lines;
  if (lines === null) return place;
  for (const edits of events) {
    lines = shiftSpan(lines, edits);
    if (lines === null) return null;
  }
  const stayed = place.path === place.anchor.path && lines.first === place.anchor.lines?.first;
  const state = place.state === 'suggested' ? place.state : stayed ? 'exact' : 'moved';
  return { ...place, lines, state };
}
