import { baseName } from '../../paths';
import type { Marker } from '../marker';

/** Longest title made of a text. */
export const TITLE_LIMIT = 100;

/** What an item that is made of a marker is called, and what else the marker says. */
export function titleOfMarker({ tag, text, path }: Marker): { title: string; summary: string } {
  const said = titleOfText(text);
  return said.title === '' ? { title: `${tag} ${baseName(path)}`, summary: '' } : said;
}

/** The first sentence of a text, cut to the length of a title; the whole text where it says more. */
export function titleOfText(text: string): { title: string; summary: string } {
  const whole = text.replace(/\s+/g, ' ').trim();
  const end = /[.!?](?= |$)/.exec(whole)?.index ?? whole.length;
  const sentence = whole.slice(0, end).trim();
  const first = sentence === '' ? whole : sentence;
  if (first.length <= TITLE_LIMIT) {
    return { title: first, summary: whole.length > first.length + 1 ? whole : '' };
  }
  const blank = first.lastIndexOf(' ', TITLE_LIMIT - 1);
  const cut = first.slice(0, blank > 0 ? blank : TITLE_LIMIT - 1);
  return { title: `${cut.replace(/[\ud800-\udbff]$/, '')}…`, summary: whole };
}
