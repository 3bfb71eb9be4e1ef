import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RuleRole } from '../../src/core/ownership/answer';
import { loadOwnership, type OwnershipModel } from '../../src/core/ownership/model';
import { Sources } from '../../src/core/source';
import { FilesInMemory, FilesOnDisk, isRight, linesOf, type Score } from './ownership-score';

/** The repository whose OWNERS files were answered by prow itself. */
const REAL = 'kubernetes+community';

type Holders = Readonly<Record<RuleRole, readonly string[]>>;

interface Case {
  readonly id: string;
  readonly tier: 'core' | 'corner';
  readonly files: Readonly<Record<string, string>>;
  readonly expect: Readonly<Record<string, Holders>>;
}

/**
 * Scores prow's OWNERS files against the conformance data in `dir` (its `prow-cases.json` and
 * `real/`). `ok`: every check of tier `core` and every line of the real repository is right.
 */
export async function scoreProw(dir: string): Promise<{ lines: string[]; ok: boolean }> {
  const text = await readFile(join(dir, 'prow-cases.json'), 'utf8');
  const { cases } = JSON.parse(text) as { readonly cases: readonly Case[] };
  const core = await scoreCases('core', cases);
  const corner = await scoreCases('corner', cases);
  const real = await scoreReal(join(dir, 'real', REAL));
  const ok = [core, real].every(isRight);
  return { lines: [core, corner, real].flatMap(linesOf), ok };
}

async function scoreCases(tier: Case['tier'], cases: readonly Case[]): Promise<Score> {
  const score: Score = { name: `prow, ${tier}`, checks: 0, failures: [] };
  for (const { id, tier: other, files, expect } of cases) {
    if (other !== tier) continue;
    const contents = Object.entries(files).map(([path, text]): [string, Uint8Array] => [
      path,
      Buffer.from(text),
    ]);
    const sources = new Sources(new FilesInMemory(new Map(contents)));
    const model = await loadOwnership(sources, 'prow');
    for (const [path, expected] of Object.entries(expect)) {
      score.checks++;
      await model.ready([path]);
      const found = holders(model, path);
      if (JSON.stringify(found) !== JSON.stringify(expected)) {
        score.failures.push(`${id} on ${path}: ${JSON.stringify(found)}`);
      }
    }
  }
  return score;
}

async function scoreReal(folder: string): Promise<Score> {
  const score: Score = { name: `prow, real, ${REAL}`, checks: 0, failures: [] };
  const sources = new Sources(new FilesOnDisk(join(folder, 'root')));
  const model = await loadOwnership(sources, 'auto');
  const lines = (await readFile(join(folder, 'expected.prow.ndjson'), 'utf8')).split('\n');
  const expected = lines
    .filter((line) => line !== '')
    .map((line) => ({ line, path: (JSON.parse(line) as { readonly path: string }).path }));
  await model.ready(expected.map(({ path }) => path));
  for (const { line, path } of expected) {
    score.checks++;
    const { approvers: owners, ...others } = holders(model, path);
    const found = JSON.stringify({ path, owners, ...others });
    if (found !== line) score.failures.push(`expected ${line}, found ${found}`);
  }
  return score;
}

/** Who holds each role for a path, sorted. */
function holders(model: OwnershipModel, path: string): Holders {
  const { rules, owners } = model.verdict(path);
  const of = (role: RuleRole): string[] => {
    const named = rules.filter((rule) => rule.role === role).flatMap((rule) => rule.owners);
    return [...new Set(named.map(({ text }) => text))].sort();
  };
  return {
    approvers: [...owners].sort(),
    reviewers: of('reviewers'),
    required_reviewers: of('required_reviewers'),
    labels: of('labels'),
  };
}
