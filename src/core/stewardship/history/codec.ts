import type { Breathe, Person } from '../../ports';
import { checksum } from './checksum';
import { FORMAT_VERSION, HEADER_WORDS, MAGIC, readHeader } from './header';
import type { HistoryIndex } from './history-index';
import { isSound } from './soundness';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Names in one piece of text. */
const STEP = 2048;

/**
 * An index as bytes: a header of words (see `header.ts`), then for every section its length in words
 * and its words. Numbers stand as this machine holds them; one that holds them otherwise finds a
 * wrong first word and reads no further.
 */
export async function encodeIndex(index: HistoryIndex, breathe: Breathe): Promise<Uint8Array> {
  const { commits, changes } = index;
  const meta = JSON.stringify({
    head: index.head,
    idBytes: index.idBytes,
    lines: index.lines,
    shallow: index.shallow,
  });
  const people = index.people.flatMap(({ name, email }) => [name, email]);
  const sections = [
    textWords([meta]),
    ...[await namesOf(index.paths, breathe), await namesOf(people, breathe)].flat(),
    index.files,
    byteWords(commits.ids),
    commits.times,
    commits.ranks,
    commits.authors,
    commits.coAuthorStarts,
    commits.coAuthors,
    commits.changeStarts,
    changes.paths,
    changes.added,
    changes.deleted,
    changes.renames,
    changes.renamedFrom,
  ];
  return assemble(sections, breathe);
}

async function assemble(sections: readonly Uint32Array[], breathe: Breathe): Promise<Uint8Array> {
  const size = sections.reduce((sum, { length }) => sum + 1 + length, HEADER_WORDS);
  const words = new Uint32Array(size);
  let at = HEADER_WORDS;
  for (const section of sections) {
    await breathe();
    words[at++] = section.length;
    words.set(section, at);
    at += section.length;
  }
  const sums = await checksum(words.subarray(HEADER_WORDS), breathe);
  words.set([MAGIC, FORMAT_VERSION, size, ...sums]);
  return new Uint8Array(words.buffer);
}

/** Null for what is no index of this version, is cut, was changed by a bit, or names what it lacks. */
export async function decodeIndex(
  bytes: Uint8Array,
  breathe: Breathe,
): Promise<HistoryIndex | null> {
  const words = readHeader(bytes);
  if (words === null) return null;
  const sums = await checksum(words.subarray(HEADER_WORDS), breathe);
  if (sums[0] !== words[3] || sums[1] !== words[4]) return null;
  try {
    const index = await new SectionReader(words.subarray(HEADER_WORDS), breathe).index();
    return index !== null && (await isSound(index, breathe)) ? index : null;
  } catch {
    return null; // Text that is none: the sums were right by chance, or made so.
  }
}

class SectionReader {
  private at = 0;
  private cut = false;

  constructor(
    private readonly words: Uint32Array,
    private readonly breathe: Breathe,
  ) {}

  async index(): Promise<HistoryIndex | null> {
    const meta = readMeta(textOf(this.next()));
    const paths = await this.names();
    const people = await this.names();
    if (meta === null) return null;
    const files = this.next();
    const ids = new Uint8Array(bytesOf(this.next()));
    const commits = {
      times: this.next(),
      ranks: this.next(),
      authors: this.next(),
      coAuthorStarts: this.next(),
      coAuthors: this.next(),
      changeStarts: this.next(),
    };
    const idSize = commits.times.length * meta.idBytes;
    const changes = {
      paths: this.next(),
      added: this.next(),
      deleted: this.next(),
      renames: this.next(),
      renamedFrom: this.next(),
    };
    if (this.cut || this.at !== this.words.length || ids.length < idSize) return null;
    return {
      ...meta,
      people: pairs(people),
      paths,
      files,
      commits: { ids: ids.subarray(0, idSize), ...commits },
      changes,
    };
  }

  /** The next section; empty behind the end, and the reader then knows that it was cut. */
  private next(): Uint32Array {
    const length = this.words[this.at] ?? 0;
    const start = this.at + 1;
    if (this.at >= this.words.length || start + length > this.words.length) {
      this.cut = true;
      return new Uint32Array(0);
    }
    this.at = start + length;
    return this.words.subarray(start, this.at);
  }

  private async names(): Promise<string[]> {
    const names: string[] = [];
    const pieces = this.next()[0] ?? 0;
    for (let piece = 0; piece < pieces && !this.cut; piece++) {
      await this.breathe();
      const text = textOf(this.next());
      for (const name of text.split('\0')) names.push(name);
    }
    return names;
  }
}

type Meta = Pick<HistoryIndex, 'head' | 'idBytes' | 'lines' | 'shallow'>;

function readMeta(text: string): Meta | null {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return null;
  const { head, idBytes, lines, shallow } = value as Record<string, unknown>;
  if (typeof head !== 'string' || typeof lines !== 'boolean') return null;
  if (idBytes !== 20 && idBytes !== 32) return null;
  if (!Array.isArray(shallow)) return null;
  return { head, idBytes, lines, shallow: shallow.filter((id) => typeof id === 'string') };
}

function pairs(texts: readonly string[]): Person[] {
  const people: Person[] = [];
  for (let at = 0; at + 1 < texts.length; at += 2) {
    people.push({ name: texts[at] ?? '', email: texts[at + 1] ?? '' });
  }
  return people;
}

/** How many pieces there are, then each piece: texts with a NUL between, none in them. */
async function namesOf(names: readonly string[], breathe: Breathe): Promise<Uint32Array[]> {
  const pieces: Uint32Array[] = [];
  for (let at = 0; at < names.length; at += STEP) {
    await breathe();
    pieces.push(textWords(names.slice(at, at + STEP)));
  }
  return [Uint32Array.of(pieces.length), ...pieces];
}

/** The number of bytes, then the bytes, zeros up to a whole word. */
function textWords(texts: readonly string[]): Uint32Array {
  return byteWords(encoder.encode(texts.join('\0')));
}

function textOf(words: Uint32Array): string {
  return decoder.decode(bytesOf(words));
}

function byteWords(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(1 + Math.ceil(bytes.length / 4));
  words[0] = bytes.length;
  new Uint8Array(words.buffer).set(bytes, 4);
  return words;
}

function bytesOf(words: Uint32Array): Uint8Array {
  const start = words.byteOffset + 4;
  const length = Math.min(words[0] ?? 0, Math.max(0, words.byteLength - 4));
  return new Uint8Array(words.buffer, start, length);
}
