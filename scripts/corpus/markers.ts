import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commentSpans } from '../../src/core/comments/spans';
import { DEFAULT_CONFIG } from '../../src/core/config';
import type { Marker } from '../../src/core/debt/marker';
import { findMarkers } from '../../src/core/debt/markers';
import { LabelledTexts, type LabelledPlace } from './labelled-texts';
import { type Label, MarkerTally } from './marker-tally';

/** Precision and recall of each set. */
const THRESHOLD = 0.98;

const OPTIONS = { tags: DEFAULT_CONFIG.debt.tags, prefixes: ['DEBT', 'TD'] };

interface LabelledLine extends LabelledPlace, Label {
  readonly marker: boolean;
}

interface LabelledFile extends LabelledPlace {
  readonly markers: readonly Label[];
  readonly notMarkersInDoubt: readonly number[];
}

/**
 * Scores the marker scanner against the labels of `dir`: the fixtures, and as far as `repositories`
 * holds what they speak of the labelled lines and whole files of real repositories.
 */
export async function scoreMarkers(
  dir: string,
  repositories?: string,
): Promise<{ lines: string[]; ok: boolean }> {
  const texts = new LabelledTexts(join(dir, 'fixtures'), repositories);
  const scanned = new Scanned(texts);
  const files = await rows<LabelledFile>(join(dir, 'files.ndjson'));
  const tallies = [
    lineTally(await rows<LabelledLine>(join(dir, 'markers.ndjson')), scanned),
    fileTally(
      'whole files',
      files.filter(({ repo }) => repo !== 'fixtures'),
      scanned,
    ),
    fileTally(
      'fixtures',
      files.filter(({ repo }) => repo === 'fixtures'),
      scanned,
    ),
  ];
  return {
    lines: tallies.flatMap((tally) => tally.report()),
    ok: tallies.every((tally) => tally.reaches(THRESHOLD)),
  };
}

async function rows<T>(path: string): Promise<T[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((row) => row.trim() !== '');
  return lines.map((row) => JSON.parse(row) as T);
}

/** Markers by their line (from 1), each file scanned once. */
class Scanned {
  private readonly files = new Map<string, ReadonlyMap<number, readonly Marker[]>>();

  constructor(private readonly texts: LabelledTexts) {}

  of(place: LabelledPlace): ReadonlyMap<number, readonly Marker[]> | null {
    const text = this.texts.of(place);
    if (text === null) return null;
    const key = `${place.repo}\0${place.path}`;
    const known = this.files.get(key) ?? markersByLine(place.path, text);
    this.files.set(key, known);
    return known;
  }
}

function markersByLine(path: string, text: string): ReadonlyMap<number, readonly Marker[]> {
  const found = new Map<number, Marker[]>();
  for (const marker of findMarkers(path, text, commentSpans(text, path), OPTIONS)) {
    const line = marker.tagRange.start.line + 1;
    found.set(line, [...(found.get(line) ?? []), marker]);
  }
  return found;
}

function lineTally(labels: readonly LabelledLine[], scanned: Scanned): MarkerTally {
  const tally = new MarkerTally('labelled lines');
  for (const label of labels) {
    const found = scanned.of(label);
    const place = `${label.repo}:${label.path}:${label.line}`;
    if (found === null) tally.leaveOut(label.repo);
    else tally.count(place, label.marker ? label : null, label.doubt, found.get(label.line) ?? []);
  }
  return tally;
}

function fileTally(name: string, files: readonly LabelledFile[], scanned: Scanned): MarkerTally {
  const tally = new MarkerTally(name);
  for (const file of files) {
    const found = scanned.of(file);
    if (found === null) {
      tally.leaveOut(file.repo);
      continue;
    }
    const labels = new Map(file.markers.map((label) => [label.line, label]));
    const doubtful = new Set(file.notMarkersInDoubt);
    for (const line of new Set([...labels.keys(), ...found.keys()])) {
      const label = labels.get(line) ?? null;
      const doubt = doubtful.has(line) ? 'marker' : label?.doubt;
      tally.count(`${file.repo}:${file.path}:${line}`, label, doubt, found.get(line) ?? []);
    }
  }
  return tally;
}
