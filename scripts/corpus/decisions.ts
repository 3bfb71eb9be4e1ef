import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_CONFIG } from '../../src/core/config';
import { loadDecisions } from '../../src/core/decisions/model';
import type { DecisionRecord } from '../../src/core/decisions/record';
import { parentFolder } from '../../src/core/paths';
import { Sources } from '../../src/core/source';
import { DiskFiles } from '../../src/host/files';
import { FIELDS, type Field, isRight, type Label } from './decision-fields';

/** Families that must be read well, and how well. */
const WANTED = ['adr-tools', 'nygard', 'nygard-own-ids', 'nygard-emoji', 'madr2', 'madr3', 'madr4'];
const HELD: readonly Field[] = ['title', 'status', 'date'];
const THRESHOLD = 0.98;

class Family {
  readonly right = new Map<Field, number>();
  readonly all = new Map<Field, number>();

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
}

/** Scores the reader of decisions against the labels of `dir` (`labels.ndjson`, work trees). */
export async function scoreDecisions(dir: string): Promise<{ lines: string[]; ok: boolean }> {
  const labels = await readLabels(join(dir, 'labels.ndjson'));
  const repositories = new Set(labels.map(({ repo }) => repo));
  const families = new Map<string, Family>();
  const misses: string[] = [];
  for (const repo of repositories) {
    const here = labels.filter((label) => label.repo === repo);
    const found = await recordsOf(join(dir, repo.replace('/', '+')), here);
    for (const label of here) {
      const family = families.get(label.family) ?? new Family();
      families.set(label.family, family);
      score(label, found.get(label.path) ?? null, family, misses);
    }
  }
  return report(families, misses);
}

export async function readLabels(path: string): Promise<Label[]> {
  const rows = (await readFile(path, 'utf8')).split('\n').filter((row) => row.trim() !== '');
  return rows.map((row) => JSON.parse(row) as Label);
}

async function recordsOf(
  root: string,
  labels: readonly Label[],
): Promise<Map<string, DecisionRecord>> {
  const folders = [...new Set(labels.map(({ path }) => parentFolder(path)))];
  const config = { ...DEFAULT_CONFIG, decisions: { folders, template: null } };
  const model = await loadDecisions(new Sources(new DiskFiles(root)), config);
  return new Map(model.all.map((record) => [record.path.normalize('NFC'), record]));
}

function score(
  label: Label,
  record: DecisionRecord | null,
  family: Family,
  misses: string[],
): void {
  const fields = label.kind === 'record' ? FIELDS : (['kind'] as const);
  for (const field of fields) {
    if (label.unscored?.includes(field) === true) continue;
    const right = record !== null && isRight(field, label, record);
    family.count(field, right);
    if (!right && record !== null) misses.push(describe(field, label, record));
  }
  if (record === null) misses.push(`${label.family}: ${label.repo}/${label.path} was not read`);
}

function describe(field: Field, label: Label, record: DecisionRecord): string {
  const links = { supersedes: record.supersedes, supersededBy: record.supersededBy };
  const actual = {
    kind: record.kind,
    id: record.id,
    title: record.title?.value,
    status: record.status?.value,
    date: record.date?.value,
    links: Object.values(links).map((side) => side.map(({ target }) => target)),
  }[field];
  const wanted = field === 'links' ? [label.supersedes, label.superseded_by] : label[field];
  const words = [JSON.stringify(wanted), JSON.stringify(actual ?? null)];
  return `${label.family} ${field}: ${label.repo}/${label.path} wanted ${words.join(' got ')}`;
}

function report(
  families: ReadonlyMap<string, Family>,
  misses: readonly string[],
): { lines: string[]; ok: boolean } {
  const lines = [`decisions: ${''.padEnd(6)}${FIELDS.map((field) => field.padStart(9)).join('')}`];
  let ok = true;
  for (const [name, family] of families) {
    const short = HELD.filter((field) => WANTED.includes(name) && family.rate(field) < THRESHOLD);
    if (short.length > 0) ok = false;
    const note = short.length > 0 ? `  below ${THRESHOLD}: ${short.join(', ')}` : '';
    lines.push(`${name.padEnd(17)}${FIELDS.map((field) => family.cell(field)).join('')}${note}`);
  }
  return { lines: [...lines, ...misses.map((miss) => `  ${miss}`)], ok };
}
