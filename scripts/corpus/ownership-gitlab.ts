import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadOwnership, type OwnershipModel } from '../../src/core/ownership/model';
import { Sources } from '../../src/core/source';
import {
  FilesInMemory,
  FilesOnDisk,
  isRight,
  lineOf,
  linesOf,
  type Score,
} from './ownership-score';

interface Case {
  readonly id: string;
  readonly tier: 'core' | 'corner';
  readonly files: Readonly<Record<string, string>>;
  readonly expect: Readonly<Record<string, Expected>>;
  readonly source?: string | null;
}

interface Expected {
  readonly owners: readonly string[];
  readonly state: string;
  readonly sections: readonly ExpectedSection[];
}

interface ExpectedSection {
  readonly name: string;
  readonly optional: boolean;
  readonly approvals: number;
  readonly owners: readonly string[];
  readonly line: number | null;
}

/**
 * Scores GitLab's CODEOWNERS against the conformance data in `dir` (its `gitlab-cases.json` and
 * `real/`). `ok`: every check of tier `core` and every line of the real repositories is right.
 */
export async function scoreGitLab(dir: string): Promise<{ lines: string[]; ok: boolean }> {
  const text = await readFile(join(dir, 'gitlab-cases.json'), 'utf8');
  const { cases } = JSON.parse(text) as { readonly cases: readonly Case[] };
  const core = await scoreCases('core', cases);
  const corner = await scoreCases('corner', cases);
  const real: Score[] = [];
  for (const name of (await readdir(join(dir, 'real'))).sort()) {
    const folder = join(dir, 'real', name);
    if (existsSync(join(folder, 'expected.gitlab.ndjson'))) {
      real.push(await scoreReal(name, folder));
    }
  }
  const ok = real.length > 0 && [core, ...real].every(isRight);
  return { lines: [core, corner, ...real].flatMap(linesOf), ok };
}

async function scoreCases(tier: Case['tier'], cases: readonly Case[]): Promise<Score> {
  const score: Score = { name: `gitlab, ${tier}`, checks: 0, failures: [] };
  for (const { id, tier: other, files, expect, source } of cases) {
    if (other !== tier) continue;
    const contents = Object.entries(files).map(([path, text]): [string, Uint8Array] => [
      path,
      Buffer.from(text),
    ]);
    const sources = new Sources(new FilesInMemory(new Map(contents)));
    const model = await loadOwnership(sources, 'gitlab');
    if (source !== undefined && model.file !== source) {
      score.failures.push(`${id}: chose ${String(model.file)}`);
    }
    for (const [path, expected] of Object.entries(expect)) {
      score.checks++;
      const found = JSON.stringify(sorted(answerOf(model, path)));
      if (found !== JSON.stringify(sorted(expected))) {
        score.failures.push(`${id} on ${path}: ${found}`);
      }
    }
  }
  return score;
}

async function scoreReal(name: string, folder: string): Promise<Score> {
  const score: Score = { name: `gitlab, real, ${name}`, checks: 0, failures: [] };
  const model = await loadOwnership(new Sources(new FilesOnDisk(join(folder, 'root'))), 'gitlab');
  const expected = await readFile(join(folder, 'expected.gitlab.ndjson'), 'utf8');
  for (const line of expected.split('\n').filter((text) => text !== '')) {
    const { path } = JSON.parse(line) as { readonly path: string };
    const { owners, rules } = model.verdict(path);
    score.checks++;
    const found = JSON.stringify({ path, owners, lines: rules.map(lineOf) });
    if (found !== line) score.failures.push(`expected ${line}, found ${found}`);
  }
  return score;
}

function answerOf(model: OwnershipModel, path: string): Expected {
  const { owners, rules, excludedBy, state } = model.verdict(path);
  const sections = rules.map((rule): ExpectedSection => {
    return {
      name: rule.section?.name ?? '',
      optional: rule.section?.optional ?? false,
      approvals: rule.section?.approvals ?? 0,
      owners: rule.owners.map(({ text }) => text),
      line: lineOf(rule),
    };
  });
  const isExcluded = state === 'unmatched' && excludedBy.length > 0;
  return { owners, state: isExcluded ? 'excluded' : state, sections };
}

/**
 * Owners are compared as sets. The conformance data calls a path excluded also where nothing but an
 * exclusion matches it, which is `unmatched` for Steward.
 */
function sorted({ owners, state, sections }: Expected): Expected {
  return {
    owners: [...owners].sort(),
    state: state === 'excluded' ? 'unmatched' : state,
    sections: sections.map(({ name, optional, approvals, owners: named, line }) => {
      return { name, optional, approvals, owners: [...new Set(named)].sort(), line };
    }),
  };
}
