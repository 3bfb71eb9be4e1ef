import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadOwnership } from '../../src/core/ownership/model';
import { githubPattern } from '../../src/core/ownership/github/pattern';
import { Sources } from '../../src/core/source';
import {
  FilesInMemory,
  FilesOnDisk,
  isRight,
  lineOf,
  linesOf,
  type Score,
} from './ownership-score';

interface Expected {
  readonly owners: readonly string[];
  readonly line: number | null;
  readonly state?: string;
}

interface Patterns {
  readonly upstream: { readonly cases: readonly UpstreamCase[] };
  readonly ours: { readonly cases: readonly Case[] };
}

interface UpstreamCase {
  readonly name: string;
  readonly pattern: string;
  readonly paths: Readonly<Record<string, boolean>>;
}

interface Case {
  readonly id: string;
  readonly tier: 'core' | 'corner';
  readonly files: Readonly<Record<string, string>>;
  readonly expect: Readonly<Record<string, Expected>>;
  readonly source?: string | null;
  readonly pad_to_bytes?: Readonly<Record<string, number>>;
}

/**
 * Scores GitHub ownership against the conformance data in `dir` (its `github-patterns.json` and
 * `real/`). `ok`: every check of tier `core` and every line of the real repositories is right.
 */
export async function scoreOwnership(dir: string): Promise<{ lines: string[]; ok: boolean }> {
  const text = await readFile(join(dir, 'github-patterns.json'), 'utf8');
  const patterns = JSON.parse(text) as Patterns;
  const upstream = scoreUpstream(patterns.upstream.cases);
  const core = await scoreCases('core', patterns.ours.cases);
  const corner = await scoreCases('corner', patterns.ours.cases);
  const real: Score[] = [];
  for (const name of (await readdir(join(dir, 'real'))).sort()) {
    const folder = join(dir, 'real', name);
    if (existsSync(join(folder, 'expected.github.ndjson')))
      real.push(await scoreReal(name, folder));
  }
  const lines = [upstream, core, corner, ...real].flatMap(linesOf);
  const needed = [upstream, core, ...real];
  return { lines, ok: real.length > 0 && needed.every(isRight) };
}

function scoreUpstream(cases: readonly UpstreamCase[]): Score {
  const score: Score = { name: 'patterns, upstream', checks: 0, failures: [] };
  for (const { pattern, paths } of cases) {
    const compiled = githubPattern(pattern);
    for (const [path, expected] of Object.entries(paths)) {
      score.checks++;
      if (compiled.matches(path) !== expected) {
        score.failures.push(`${pattern} on ${path}: expected ${String(expected)}`);
      }
    }
  }
  return score;
}

async function scoreCases(tier: Case['tier'], cases: readonly Case[]): Promise<Score> {
  const score: Score = { name: `patterns, ${tier}`, checks: 0, failures: [] };
  for (const one of cases) {
    if (one.tier !== tier) continue;
    const files = new FilesInMemory(filesOf(one));
    const model = await loadOwnership(new Sources(files), 'github');
    if (one.source !== undefined && model.file !== one.source) {
      score.failures.push(`${one.id}: chose ${String(model.file)}`);
    }
    for (const [path, expected] of Object.entries(one.expect)) {
      score.checks++;
      const { owners, rule, state } = model.answer(path);
      const found = { owners, line: lineOf(rule), state };
      if (!same(found, expected) || found.state !== expected.state) {
        score.failures.push(`${one.id} on ${path}: ${JSON.stringify(found)}`);
      }
    }
  }
  return score;
}

function filesOf({ files, pad_to_bytes: padded = {} }: Case): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  for (const [path, text] of Object.entries(files)) {
    const bytes = padded[path];
    const full = bytes === undefined ? text : text + '# pad pad\n'.repeat(bytes / 10 + 1);
    contents.set(path, Buffer.from(full).subarray(0, bytes));
  }
  return contents;
}

async function scoreReal(name: string, folder: string): Promise<Score> {
  const score: Score = { name: `real, ${name}`, checks: 0, failures: [] };
  const model = await loadOwnership(new Sources(new FilesOnDisk(join(folder, 'root'))), 'github');
  const expected = await readFile(join(folder, 'expected.github.ndjson'), 'utf8');
  for (const line of expected.split('\n').filter((text) => text !== '')) {
    const wanted = JSON.parse(line) as Expected & { path: string };
    const { owners, rule } = model.answer(wanted.path);
    score.checks++;
    const found = JSON.stringify({ path: wanted.path, owners, line: lineOf(rule) });
    if (found !== line) score.failures.push(`expected ${line}, found ${found}`);
  }
  return score;
}

function same(found: Expected, expected: Expected): boolean {
  const sorted = (owners: readonly string[]): string => [...owners].sort().join(' ');
  return found.line === expected.line && sorted(found.owners) === sorted(expected.owners);
}
