import type { DecisionLink, DecisionRecord } from '../../src/core/decisions/record';

export const FIELDS = ['kind', 'id', 'title', 'status', 'date', 'deciders', 'links'] as const;
export type Field = (typeof FIELDS)[number];

/** One line of labels.ndjson, as far as it is scored. */
export interface Label {
  readonly repo: string;
  readonly path: string;
  readonly family: string;
  readonly kind: string;
  readonly id: string | null;
  readonly title: string | null;
  readonly status: string | null;
  readonly date: string | null;
  readonly deciders: readonly string[];
  readonly deciders_loose?: boolean;
  readonly supersedes: readonly string[];
  readonly superseded_by: readonly string[];
  readonly kind_accept?: readonly string[];
  readonly id_accept?: readonly (string | null)[];
  readonly title_accept?: readonly (string | null)[];
  readonly status_accept?: readonly (string | null)[];
  readonly date_accept?: readonly (string | null)[];
  readonly superseded_by_accept?: readonly string[];
  readonly optional_supersedes?: readonly string[];
  readonly optional_superseded_by?: readonly string[];
  readonly partly_supersedes?: readonly string[];
  readonly partly_superseded_by?: readonly string[];
  readonly date_ambiguous?: boolean;
  readonly unscored?: readonly string[];
}

/** Whether a field was read as its label says, by the rules of the corpus' own score.py. */
export function isRight(field: Field, label: Label, record: DecisionRecord): boolean {
  switch (field) {
    case 'kind':
      return kindRight(label, record);
    case 'id':
      return idRight(label, record);
    case 'title':
      return titleRight(label, record.title?.value ?? null);
    case 'status':
      return statusRight(label, record.status?.value ?? null);
    case 'date':
      return dateRight(label, record.date?.value ?? null);
    case 'deciders':
      return decidersRight(label, record);
    case 'links':
      return linksRight(label, record);
  }
}

/** Only records are told from the rest: the labels know more kinds than we do. */
function kindRight(label: Label, { kind }: DecisionRecord): boolean {
  const wanted = [label.kind, ...(label.kind_accept ?? [])];
  return kind === 'record' ? wanted.includes('record') : wanted.some((one) => one !== 'record');
}

function idRight(label: Label, { id }: DecisionRecord): boolean {
  const actual = comparableId(id);
  if ([label.id, ...(label.id_accept ?? [])].some((one) => comparableId(one) === actual))
    return true;
  return label.id === null && actual === comparableId(stem(label.path));
}

function titleRight(label: Label, title: string | null): boolean {
  const actual = comparableTitle(title);
  const accepted = [label.title, ...(label.title_accept ?? [])];
  return (
    accepted.some((one) => comparableTitle(one) === actual) ||
    (label.title === null && title === null)
  );
}

function statusRight(label: Label, status: string | null): boolean {
  return [label.status, ...(label.status_accept ?? [])].some(
    (one) => one === status || (one?.startsWith('other:') === true && status?.startsWith('other:')),
  );
}

function dateRight(label: Label, date: string | null): boolean {
  if ([label.date, ...(label.date_accept ?? [])].includes(date)) return true;
  return date === null && label.date_ambiguous === true;
}

function decidersRight(
  { deciders, deciders_loose: loose }: Label,
  record: DecisionRecord,
): boolean {
  const named = comparableTitle(record.deciders.map(({ value }) => value).join(' ')) ?? '';
  const allNamed = deciders.every((name) => named.includes(comparableTitle(name) ?? ''));
  return allNamed && (deciders.length > 0 || named === '' || loose === true);
}

/** How many links a label wants, and how many of them the record has. */
export function linksFound(label: Label, record: DecisionRecord | null): [number, number] {
  const sides = [
    [label.supersedes, record?.supersedes ?? []],
    [label.superseded_by, record?.supersededBy ?? []],
  ] as const;
  const wanted = sides.flatMap(([names, links]) => names.map((name) => ({ name, links })));
  return [
    wanted.length,
    wanted.filter(({ name, links }) => {
      const accepted = [name, ...(label.superseded_by_accept ?? [])];
      return accepted.some((one) => links.some((link) => isNamed(link, one)));
    }).length,
  ];
}

function isNamed({ target, path }: DecisionLink, name: string): boolean {
  const names = new Set([...keys(target), ...keys(path ?? target)]);
  return keys(name).some((key) => names.has(key));
}

function linksRight(label: Label, record: DecisionRecord): boolean {
  const free = (side: 'supersedes' | 'superseded_by'): string[] => [
    ...(label[`optional_${side}`] ?? []),
    ...(label[`partly_${side}`] ?? []),
  ];
  const accepted = label.superseded_by_accept ?? [];
  const by = record.supersededBy;
  const byRight = (wanted: readonly string[]): boolean =>
    linkSetRight(wanted, by, [...free('superseded_by'), ...accepted, ...label.superseded_by]);
  return (
    linkSetRight(label.supersedes, record.supersedes, free('supersedes')) &&
    (byRight(label.superseded_by) || accepted.some((one) => byRight([one])))
  );
}

function linkSetRight(
  wanted: readonly string[],
  links: readonly DecisionLink[],
  free: readonly string[],
): boolean {
  const actual = links.map(
    ({ target, path }) => new Set([...keys(target), ...keys(path ?? target)]),
  );
  const named = (set: ReadonlySet<string>, one: string): boolean =>
    keys(one).some((key) => set.has(key));
  const allFound = wanted.every((one) => actual.some((set) => named(set, one)));
  return allFound && actual.every((set) => [...wanted, ...free].some((one) => named(set, one)));
}

/** The ways a reference may be written, in one form: the text, the file's name, the id. */
function keys(reference: string): string[] {
  const text = reference.trim().toLowerCase();
  const base = (text.split('/').at(-1) ?? '').replace(/\.(md|mdx|adoc|rst)$/, '');
  const id = /^(?:odh-adr-(?:[a-z]+-)?|adr[-_ ]?|dr|[a-z]{2,6}-)?\d{1,5}(?!\d)/.exec(base)?.[0];
  return [text, `f:${base}`, ...(id === undefined ? [] : [`i:${comparableId(id) ?? ''}`])];
}

function comparableId(id: string | null): string | null {
  if (id === null) return null;
  const bare = id
    .toLowerCase()
    .replace(/^(adr|architecture decision record)(?=[\W_]*\d)[\W_#]*/, '');
  const numbers = bare.replace(/\d+/g, (digits) => String(Number(digits)));
  return numbers.replace(/[\W_]+/g, '-').replace(/^-|-$/g, '') || null;
}

function comparableTitle(title: string | null): string | null {
  if (title === null) return null;
  const text = title.normalize('NFKC').toLowerCase().replace(/[`*]/g, '');
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || null;
}

function stem(path: string): string {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  const base = /^(readme|index)\./i.test(name) ? (parts.at(-2) ?? name) : name;
  return base.replace(/\.[^.]*$/, '');
}
