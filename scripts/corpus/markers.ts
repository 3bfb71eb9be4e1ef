import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commentSpans } from '../../src/core/comments/spans';
import { DEFAULT_CONFIG } from '../../src/core/config';
import type { Marker } from '../../src/core/debt/marker';
import { findMarkers } from '../../src/core/debt/markers';

const THRESHOLD = 0.95;
const OPTIONS = { tags: DEFAULT_CONFIG.debt.tags, prefixes: ['DEBT', 'TD'] };

interface LabelledFile {
  readonly repo: string;
  readonly path: string;
  readonly markers: readonly LabelledMarker[];
  readonly notMarkersInDoubt: readonly number[];
}

interface LabelledMarker {
  readonly line: number;
  readonly tag: string;
  readonly refs: readonly string[];
  readonly text: string;
  readonly doubt?: 'marker' | 'refs';
}

interface Tally {
  right: number;
  wrong: number;
  missed: number;
  details: number;
  detailsRight: number;
  readonly misses: string[];
}

/** Scores the marker scanner against the fixtures of `dir` (`files.ndjson`, `fixtures/`). */
export async function scoreMarkers(dir: string): Promise<{ lines: string[]; ok: boolean }> {
  const tally: Tally = { right: 0, wrong: 0, missed: 0, details: 0, detailsRight: 0, misses: [] };
  for (const file of await labelled(join(dir, 'files.ndjson'))) {
    if (file.repo === 'fixtures') await scoreFile(file, join(dir, 'fixtures'), tally);
  }
  const precision = rate(tally.right, tally.right + tally.wrong);
  const recall = rate(tally.right, tally.right + tally.missed);
  const details = rate(tally.detailsRight, tally.details);
  return {
    lines: [
      `debt markers: precision ${percent(precision)}, recall ${percent(recall)}` +
        ` (${tally.right} right, ${tally.wrong} wrong, ${tally.missed} missed);` +
        ` tag, refs and text right in ${percent(details)}`,
      ...tally.misses.map((miss) => `  ${miss}`),
    ],
    ok: precision >= THRESHOLD && recall >= THRESHOLD,
  };
}

async function labelled(path: string): Promise<LabelledFile[]> {
  const rows = (await readFile(path, 'utf8')).split('\n').filter((row) => row.trim() !== '');
  return rows.map((row) => JSON.parse(row) as LabelledFile);
}

async function scoreFile(file: LabelledFile, folder: string, tally: Tally): Promise<void> {
  const text = await readFile(join(folder, file.path), 'utf8');
  const found = new Map<number, Marker[]>();
  for (const marker of findMarkers(file.path, text, commentSpans(text, file.path), OPTIONS)) {
    const line = marker.tagRange.start.line + 1;
    found.set(line, [...(found.get(line) ?? []), marker]);
  }
  const doubtful = new Set(file.notMarkersInDoubt);
  for (const label of file.markers) {
    const actual = found.get(label.line);
    if (label.doubt === 'marker') doubtful.add(label.line);
    else if (actual) scoreMarker(file, label, actual, tally);
    else {
      tally.missed++;
      tally.misses.push(`missed ${file.path}:${label.line} ${label.tag}`);
    }
    found.delete(label.line);
  }
  for (const [line, markers] of found) {
    if (doubtful.has(line)) continue;
    tally.wrong++;
    tally.misses.push(`wrong ${file.path}:${line} ${markers.map(({ tag }) => tag).join(' ')}`);
  }
}

function scoreMarker(
  file: LabelledFile,
  label: LabelledMarker,
  actual: readonly Marker[],
  tally: Tally,
): void {
  tally.right++;
  if (label.doubt === 'refs') return;
  tally.details++;
  const marker = actual.find(({ tag }) => tag === label.tag);
  const refs = marker?.refs.join() === label.refs.join();
  if (marker && refs && sameText(marker.text, label.text)) tally.detailsRight++;
  else {
    const shown = actual
      .map(({ tag, refs, text }) => `${tag} [${refs.join()}] ${text}`)
      .join(' | ');
    tally.misses.push(
      `detail ${file.path}:${label.line} ${label.tag} [${label.refs.join()}] ${label.text} <> ${shown}`,
    );
  }
}

/** Equal, or one a cut of the other: labels stop at 80 characters and at the end of the line. */
function sameText(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) =>
    text.replace(/\s+/g, ' ').replace(/^[\W_]+|[\W_]+$/g, ''),
  ) as [string, string];
  return a === '' || b === '' ? a === b : a.startsWith(b) || b.startsWith(a);
}

function rate(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}
