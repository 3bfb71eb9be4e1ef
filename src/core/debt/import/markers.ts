import type { Marker } from '../marker';
import { titleOfMarker } from '../change/marker-title';
import type { DebtModel } from '../model';
import type { ImportCandidate } from './candidate';

/** What the markers of a file would become, without those that name an item that is on record. */
export function debtInMarkers(
  model: DebtModel,
  markers: readonly Marker[],
): readonly ImportCandidate[] {
  return markers
    .filter(({ refs }) => !refs.some((ref) => model.byId(ref).length > 0))
    .map((marker) => ({
      ...titleOfMarker(marker),
      kind: null,
      severity: null,
      status: null,
      owner: marker.refs.find((ref) => ref.startsWith('@')) ?? null,
      created: null,
      due: null,
      id: null,
      places: [
        {
          path: marker.path,
          lines: { first: marker.range.start.line, last: marker.range.end.line },
        },
      ],
      from: { path: marker.path, line: marker.range.start.line },
      marker,
    }));
}
