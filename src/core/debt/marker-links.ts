import type { Lines, Range } from '../text';
import type { Marker } from './marker';
import { isDebtId } from './references';

/** What a ref of a marker names, before anybody knows where that lives. */
export type RefTarget =
  | { readonly kind: 'debt'; readonly id: string }
  /** `#12` of this repository (`repository` null), or `owner/name#12`. */
  | { readonly kind: 'issue'; readonly repository: string | null; readonly number: number }
  /** `PAY-9`: an item of a tracker that the repository has to name. */
  | { readonly kind: 'key'; readonly key: string }
  /** `b/123`: a number of a tracker that goes by a letter. */
  | { readonly kind: 'tracker'; readonly tracker: string; readonly number: number }
  /** An address of the web, always with `http:` or `https:`. */
  | { readonly kind: 'url'; readonly url: string }
  /** A person or team, without the `@`. */
  | { readonly kind: 'user'; readonly name: string }
  | { readonly kind: 'label'; readonly name: string };

/** A part of a marker that leads somewhere. */
export interface MarkerLink {
  readonly range: Range;
  readonly target: RefTarget;
}

/**
 * What a ref as written means; null for one that leads nowhere, such as an address that is not of
 * the web: nothing in a comment may name a program to run.
 */
export function readRef(ref: string, prefixes: readonly string[]): RefTarget | null {
  if (isDebtId(ref, prefixes)) return { kind: 'debt', id: ref };
  const issue = /^([\w.-]{1,64}\/[\w.-]{1,64})?#(\d{1,12})$/.exec(ref);
  if (issue) return { kind: 'issue', repository: issue[1] ?? null, number: Number(issue[2]) };
  const tracker = /^([a-z])\/(\d{1,12})$/.exec(ref);
  if (tracker) return { kind: 'tracker', tracker: tracker[1] ?? '', number: Number(tracker[2]) };
  if (/^[A-Z][A-Z0-9_]{0,31}(?:-[A-Za-z0-9]{1,32}){0,5}-\d{1,12}$/.test(ref)) {
    return { kind: 'key', key: ref };
  }
  if (/^[a-z][a-z0-9+.-]{0,20}:/i.test(ref)) return webAddress(ref);
  if (/^[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}\/[^\s(),]{1,400}$/.test(ref)) {
    return webAddress(`https://${ref}`);
  }
  if (ref.startsWith('!')) return { kind: 'label', name: ref.slice(1) };
  const name = ref.startsWith('@') ? ref.slice(1) : ref;
  return /^[\p{L}\p{N}_][\p{L}\p{N}_.+/-]{0,127}$/u.test(name) ? { kind: 'user', name } : null;
}

/** Refs, then addresses and numbers of issues in the words of a marker, with their places. */
export function markerLinks(
  marker: Marker,
  lines: Lines,
  prefixes: readonly string[],
): readonly MarkerLink[] {
  const links: MarkerLink[] = [];
  const end = lines.offset(marker.range.end);
  let at = lines.offset(marker.tagRange.end);
  for (const ref of marker.refs) {
    const start = lines.text.slice(at, end).indexOf(ref) + at;
    if (start < at) continue;
    at = start + ref.length;
    const target = readRef(ref, prefixes);
    if (target) links.push({ range: lines.range(start, at), target });
  }
  for (const { 0: written, index } of lines.text.slice(at, end).matchAll(IN_TEXT)) {
    const bare = written.replace(/[.,;:!?'")\]]+$/, '');
    const target = readRef(bare, prefixes);
    if (target === null || target.kind === 'user') continue;
    links.push({ range: lines.range(at + index, at + index + bare.length), target });
  }
  return links;
}

/** What is told from words without being set apart: addresses, and numbers with a `#`. */
const IN_TEXT =
  /\bhttps?:\/\/[^\s<>"'`]{1,400}|(?<![\w/#&.-])(?:[\w.-]{1,64}\/[\w.-]{1,64})?#\d{1,12}(?!\w)/g;

function webAddress(url: string): RefTarget | null {
  return /^https?:\/\/[^\s/]/i.test(url) ? { kind: 'url', url } : null;
}
