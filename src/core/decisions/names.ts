import { type IsoDate, isoDate } from '../dates';
import type { MarkupName } from '../markup';
import { baseName, parentFolder, type RepoPath } from '../paths';

/** The parts of a record's file name: `ADR013-use-kafka.md` is `ADR` `013` `-` `use-kafka`. */
export interface FileName {
  /** As spelled (`0013`, `ADR013`), null where nothing numbers the file. */
  readonly id: string | null;
  /** Only for ids that are a number, or `ADR` and a number. */
  readonly number: number | null;
  /** What stands before the digits, its separator included; '' for `0013-…`. */
  readonly prefix: string;
  readonly digits: string;
  readonly separator: string;
  readonly slug: string;
  /** The day in a dated name, null for others. */
  readonly date: IsoDate | null;
}

const DAY_NUMBER = /^(\d{4})(\d{2})(\d{2})(\d{4,6})?[-_](.{1,240})$/;
const DATED = /^(\d{4}-\d{2}-\d{2})[-_](.{1,240})$/;
const NUMBERED =
  /^([A-Za-z][A-Za-z-]{0,30}?)?([-_ ]?)(\d{1,5})(?![A-Za-z0-9])([-_. ]{0,3})(.{0,240})$/;

const MARKUPS: ReadonlyMap<string, MarkupName> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdx', 'markdown'],
  ['adoc', 'asciidoc'],
  ['asciidoc', 'asciidoc'],
  ['asc', 'asciidoc'],
  ['rst', 'rst'],
  ['yml', 'yaml'],
  ['yaml', 'yaml'],
]);

/** The markup that the ending of a file's name tells; null for files that are no records. */
export function markupOfName(name: string): MarkupName | null {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? null : (MARKUPS.get(name.slice(dot + 1).toLowerCase()) ?? null);
}

/**
 * Whether a file in a decision folder is read, by its name. YAML files whose name begins with a dot
 * configure a tool.
 */
export function isRecordName(name: string): boolean {
  const markup = markupOfName(name);
  return markup !== null && !(markup === 'yaml' && baseName(name).startsWith('.'));
}

/** Whether a file is named as only records are: `ADR-12-use-queues.md`, `adr-0012.md`. */
export function isAdrName(name: string): boolean {
  return /^adr[-_ ]?\d{1,5}(?!\d)/i.test(name) && isRecordName(name);
}

/** Reads the name of a record's file; that of its folder where the file is called README or index. */
export function fileNameOf(path: RepoPath): FileName {
  const stem = stemOf(path);
  const [, day = '', dayRest = ''] = DATED.exec(stem) ?? [];
  const date = isoDate(day);
  if (date !== null) return { ...numbered(dayRest), date };
  return compactDated(stem) ?? numbered(stem);
}

/** `20240305-use-queues`, whose id is all of it, and `20240305101500-…`, whose id is the time. */
function compactDated(stem: string): FileName | null {
  const match = DAY_NUMBER.exec(stem);
  if (!match) return null;
  const [, year = '', month = '', day = '', time = '', slug = ''] = match;
  const date = isoDate(`${year}-${month}-${day}`);
  if (date === null) return null;
  const id = time === '' ? stem : year + month + day + time;
  return { id, number: null, prefix: '', digits: '', separator: '-', slug, date };
}

function numbered(stem: string): FileName {
  const match = NUMBERED.exec(stem);
  const [, letters = '', gap = '', digits = '', separator = '', slug = ''] = match ?? [];
  if (!match || !isIdPrefix(letters, digits) || (letters === '' && gap !== '')) {
    return {
      id: null,
      number: null,
      prefix: '',
      digits: '',
      separator: '-',
      slug: stem,
      date: null,
    };
  }
  const prefix = letters + gap;
  const counts = letters === '' || letters.toLowerCase() === 'adr';
  const number = counts ? Number(digits) : null;
  return {
    id: prefix + digits,
    number,
    prefix,
    digits,
    separator: separator || '-',
    slug,
    date: null,
  };
}

/** Letters that make an id together with digits: `ADR`, `DR`, `ODH-ADR-EH`, `ARCH` with `001`. */
function isIdPrefix(letters: string, digits: string): boolean {
  if (letters === '' || letters.toLowerCase() === 'adr') return true;
  if (letters !== letters.toUpperCase()) return isAdrPrefix(letters);
  return digits.length >= 3 || isAdrPrefix(letters);
}

function isAdrPrefix(letters: string): boolean {
  return /^A?DR$|^ADR-|-ADR$|-ADR-/i.test(letters) && letters.includes('DR');
}

function stemOf(path: RepoPath): string {
  const stem = withoutExtension(baseName(path));
  const folder = baseName(parentFolder(path));
  return isIndexName(stem) && isRecordFolder(folder) ? folder : stem;
}

/** `2024-03-05-use-queues`, `0012-use-queues`, `ADR-012-use-queues`: a record in a folder of its own. */
function isRecordFolder(name: string): boolean {
  if (/^\d/.test(name)) return true;
  const { digits, slug } = numbered(name);
  return digits !== '' && slug !== '';
}

export function isIndexName(stem: string): boolean {
  return /^(readme|index|summary)$/i.test(stem);
}

export function withoutExtension(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** Emoji, a word for record, letters, digits, and what divides them from the title. */
const HEADING_NUMBER =
  /^((?:[^\p{L}\p{N}[\](){}<>`*_"']{1,12})?\[?(?:(?:(?:architectur(?:e|al) )?decision record|([A-Za-z][A-Za-z-]{0,30}?))[-_ #:]{0,2})?(\d{1,5})\]?)( {0,3}\\?[:.)|\u2013\u2014-] {1,3}| {1,3}|$)/iu;

/**
 * How much of a heading, as it stands in the source, is the record's number: 4 of `12. Title`, 8
 * of `ADR012: Title`, 0 where there is none. A number without punctuation counts unless the file
 * is named after it (`0013-2-phase-commit.md`).
 */
export function headingNumberLength(raw: string, file: FileName): number {
  const match = HEADING_NUMBER.exec(raw.slice(0, 80).replaceAll('\t', ' '));
  if (!match) return 0;
  const [whole, lead, letters = '', digits = '', separator = ''] = match;
  const punctuated = separator.trim() !== '';
  if (/decision record/i.test(lead ?? '')) return whole.length;
  if (letters === '') {
    if (punctuated) return whole.length;
    const named = file.slug.startsWith(digits) || file.id === null;
    return separator === '' || named ? 0 : whole.length;
  }
  return isAdrPrefix(letters.toUpperCase()) || (punctuated && isSame(file, digits))
    ? whole.length
    : 0;
}

function isSame(file: FileName, digits: string): boolean {
  return file.digits !== '' && Number(file.digits) === Number(digits);
}
