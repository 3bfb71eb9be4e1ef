import type { Marker } from '../../core/debt/marker';

/** A line of `markers --json`. */
export function markerView(marker: Marker): object {
  const { line, character } = marker.tagRange.start;
  return {
    path: marker.path,
    line: line + 1,
    column: character + 1,
    tag: marker.tag,
    refs: marker.refs,
    text: marker.text,
    confidence: marker.confidence,
  };
}

/** As compilers print places, so that editors and terminals make a link of it. */
export function markerLine({ path, tagRange, tag, refs, text }: Marker): string {
  const { line, character } = tagRange.start;
  const named = refs.length > 0 ? `${tag}(${refs.join(', ')})` : tag;
  return `${path}:${line + 1}:${character + 1}: ${`${named} ${text}`.trimEnd()}`;
}
