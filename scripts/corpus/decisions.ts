import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_CONFIG } from '../../src/core/config';
import { loadDecisions } from '../../src/core/decisions/loader';
import type { DecisionRecord } from '../../src/core/decisions/record';
import { parentFolder } from '../../src/core/paths';
import { Sources } from '../../src/core/source';
import { DiskFiles } from '../../src/host/files';
import { FIELDS, type Field, isRight, type Label, linksFound } from './decision-fields';
import { EXPLAINED } from './decision-misses';

/** How much of each field must be read right, over all records. */
const HELD: Readonly<Record<Field, number>> = {
  kind: 0.99,
  id: 0.99,
  title: 0.99,
  status: 0.98,
  date: 0.97,
  deciders: 0.97,
  links: 0.95,
};

/** The same for links alone: few records have any. */
const HELD_LINKS = 0.95;

/**
 * The same for records found without being told where. Some are fixtures of tests, and some lie in
 * folders that only a configuration can name.
 */
const HELD_FOUND = 0.9;

class Tally {
  private readonly right = new Map<Field, number>();
  private readonly all = new Map<Field, number>();

  count(field: Field, right: boolean): void {
    this.all.set(field, (this.all.get(field) ?? 0) + 1);
    if (right) this.right.set(field, (this.right.get(field) ?? 0) + 1);
  }

  rate(field: Field): number {
    const all = this.all.get(field) ?? 0;
    return all === 0 ? 1 : (this.right.get(field) ?? 0) / all;
  }

  cell(field: Field): string {
    const all = this.all.get(field) ?? 0;
    return (all === 0 ? '-' : `${this.right.get(field) ?? 0}/${all}`).padStart(9);
  }

  row(name: string): string {
    return `${name.padEnd(17)}${FIELDS.map((field) => this.cell(field)).join('')}`;
  }
}

class Scores {
  private readonly families = new Map<string, Tally>();
  private readonly all = new Tally();
  private readonly misses: string[] = [];
  private wantedLinks = 0;
  private foundLinks = 0;
  private records = 0;
  private discovered = 0;
  private readonly undiscovered = new Map<string, number>();

  add(label: Label, record: DecisionRecord | null, found: boolean): void {
    const family = this.families.get(label.family) ?? new Tally();
    this.families.set(label.family, family);
    const fields = label.kind === 'record' ? FIELDS : (['kind'] as const);
    for (const field of fields) {
      if (label.unscored?.includes(field) === true) continue;
      const right = record !== null && isRight(field, label, record);
      for (const tally of [family, this.all]) tally.count(field, right);
      if (!right && (record !== null || field === 'kind')) {
        this.misses.push(miss(field, label, record));
      }
    }
    if (label.kind !== 'record') return;
    const [wanted, named] = linksFound(label, record);
    this.wantedLinks += wanted;
    this.foundLinks += named;
    this.records++;
    if (found) this.discovered++;
    else this.undiscovered.set(label.repo, (this.undiscovered.get(label.repo) ?? 0) + 1);
  }

  report(): { lines: string[]; ok: boolean } {
    const short = FIELDS.filter((field) => this.all.rate(field) < HELD[field]);
    const links = this.foundLinks / this.wantedLinks;
    const found = this.discovered / this.records;
    const elsewhere = [...this.undiscovered].map(([repo, count]) => `  ${repo}: ${count}`);
    const lines = [
      `decisions: ${''.padEnd(6)}${FIELDS.map((field) => field.padStart(9)).join('')}`,
      ...[...this.families].map(([name, family]) => family.row(name)),
      this.all.row('all'),
      `supersede links: ${this.foundLinks}/${this.wantedLinks}`,
      `records found without being told where: ${this.discovered}/${this.records}; not found:`,
      ...elsewhere,
      ...short.map((field) => `BELOW ${HELD[field]}: ${field}`),
      ...(links < HELD_LINKS ? [`BELOW ${HELD_LINKS}: supersede links`] : []),
      ...(found < HELD_FOUND ? [`BELOW ${HELD_FOUND}: records found`] : []),
      ...this.misses,
    ];
    return { lines, ok: short.length === 0 && links >= HELD_LINKS && found >= HELD_FOUND };
  }
}

/** Scores the reader of decisions against the labels of `dir` (`labels.ndjson`, work trees). */
export async function scoreDecisions(dir: string): Promise<{ lines: string[]; ok: boolean }> {
  const labels = await readLabels(join(dir, 'labels.ndjson'));
  const scores = new Scores();
  for (const repo of new Set(labels.map((label) => label.repo))) {
    const root = join(dir, repo.replace('/', '+'));
    const here = labels.filter((label) => label.repo === repo);
    const told = await recordsOf(root, [...new Set(here.map(({ path }) => parentFolder(path)))]);
    const discovered = await recordsOf(root, null);
    for (const label of here) {
      const found = discovered.get(label.path)?.kind === 'record';
      scores.add(label, told.get(label.path) ?? null, found);
    }
  }
  return scores.report();
}

export async function readLabels(path: string): Promise<Label[]> {
  const rows = (await readFile(path, 'utf8')).split('\n').filter((row) => row.trim() !== '');
  return rows.map((row) => JSON.parse(row) as Label);
}

/** By path; from all decision folders of the repository where none are given. */
async function recordsOf(
  root: string,
  folders: readonly string[] | null,
): Promise<Map<string, DecisionRecord>> {
  const config = { ...DEFAULT_CONFIG, decisions: { ...DEFAULT_CONFIG.decisions, folders } };
  const model = await loadDecisions(new Sources(new DiskFiles(root)), config);
  return new Map(model.all.map((record) => [record.path.normalize('NFC'), record]));
}

function miss(field: Field, label: Label, record: DecisionRecord | null): string {
  const place = `${field} ${label.repo}/${label.path}`;
  const why = EXPLAINED.get(place) ?? 'UNEXPLAINED';
  if (record === null) return `  ${place} was not read: ${why}`;
  const actual = {
    kind: record.kind,
    id: record.id,
    title: record.title?.value,
    status: record.status?.value,
    date: record.date?.value,
    deciders: record.deciders.map(({ value }) => value),
    links: [record.supersedes, record.supersededBy].map((side) => side.map((one) => one.target)),
  }[field];
  const wanted = field === 'links' ? [label.supersedes, label.superseded_by] : label[field];
  const words = [JSON.stringify(wanted), JSON.stringify(actual ?? null)];
  return `  ${place} wanted ${words.join(' got ')}: ${why}`;
}
