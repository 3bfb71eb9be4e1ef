import type { RepoPath } from '../../paths';
import type { Problem } from '../../problem';
import type { Source, Sources } from '../../source';
import type { OwnershipRule, Verdict } from '../answer';
import { type CompiledBefore, regexCompiler, regexProblem } from '../patterns/linear-regex';
import { firstFound } from '../places';
import type { Reading } from '../reading';
import { decidedBy, unmatched } from '../verdicts';
import { readLines } from './codeowners';
import { shapeOf } from './expression';
import { type GiteaMatcher, GiteaRules } from './rules';

/**
 * The reading of Gitea and Forgejo of the CODEOWNERS file they would use; null where there is none.
 * They ask everybody whom any matching rule names.
 */
export async function readGitea(sources: Sources): Promise<Reading | null> {
  const found = await firstFound(sources, 'gitea');
  if (found === null) return null;
  const { path, read, shadowed } = found;
  if (read.kind === 'source') {
    const { rules, matchers, problems } = await parsedOf(sources, read.source);
    return new GiteaReading(path, rules, matchers, [...problems, ...shadowed]);
  }
  const problems = read.kind === 'unreadable' ? [read.problem] : [];
  return new GiteaReading(path, [], [], [...problems, ...shadowed]);
}

class GiteaReading implements Reading {
  readonly dialect = 'gitea';
  private readonly matcher: GiteaRules;
  private readonly verdicts = new Map<string, Verdict>();

  constructor(
    readonly file: RepoPath,
    readonly rules: readonly OwnershipRule[],
    matchers: readonly GiteaMatcher[],
    readonly problems: readonly Problem[],
  ) {
    this.matcher = new GiteaRules(matchers);
  }

  ready(): Promise<void> {
    return Promise.resolve();
  }

  verdict(path: RepoPath): Verdict {
    const numbers = this.matcher.matching(path);
    const key = numbers.join();
    let verdict = this.verdicts.get(key);
    if (verdict === undefined) {
      const rules = this.numbered(numbers);
      verdict = rules.length > 0 ? decidedBy('gitea', rules) : unmatched('gitea');
      this.verdicts.set(key, verdict);
    }
    return verdict;
  }

  /** Nothing is overridden: all that match decide. */
  matching(path: RepoPath): readonly OwnershipRule[] {
    return this.numbered(this.matcher.matching(path));
  }

  private numbered(numbers: readonly number[]): OwnershipRule[] {
    return numbers.map((number) => this.rules[number]).filter((rule) => rule !== undefined);
  }
}

interface Parsed {
  readonly rules: readonly OwnershipRule[];
  /** One for each rule. */
  readonly matchers: readonly GiteaMatcher[];
  readonly problems: readonly Problem[];
  readonly compiled: CompiledBefore;
}

/** What was parsed last in a repository, so that an edit compiles only what it changed. */
const lastParsed = new WeakMap<
  Sources,
  { readonly source: Source; readonly parsed: Promise<Parsed> }
>();

function parsedOf(sources: Sources, source: Source): Promise<Parsed> {
  const last = lastParsed.get(sources);
  if (last?.source === source) return last.parsed;
  const parsed = parse(source, last?.parsed);
  lastParsed.set(sources, { source, parsed });
  return parsed;
}

async function parse(source: Source, before: Promise<Parsed> | undefined): Promise<Parsed> {
  const { entries, problems: found } = readLines(source);
  const problems: Problem[] = [...source.problems, ...found];
  const shapes = entries.map(({ expression }) => shapeOf(expression));
  const compiler = shapes.every(({ complete }) => complete)
    ? null
    : await regexCompiler((await before)?.compiled);
  const rules: OwnershipRule[] = [];
  const matchers: GiteaMatcher[] = [];
  entries.forEach(({ rule, expression, patternRange }, number) => {
    const shape = shapes[number];
    if (shape === undefined) return;
    const { negated } = rule;
    if (shape.complete || compiler === null) {
      rules.push(rule);
      matchers.push({ shape, isFoundIn: null, negated });
      return;
    }
    // As written there: no group around it, so `a|b` is `^a` or `b$`.
    const regex = compiler.compile(`^${expression}$`);
    if (regex.kind === 'regex') {
      rules.push(rule);
      matchers.push({ shape, isFoundIn: regex.isFoundIn, negated });
    } else {
      const place = { path: source.path, range: patternRange };
      problems.push(regexProblem(regex.kind, rule.pattern, 'gitea', place));
    }
  });
  return { rules, matchers, problems, compiled: compiler?.compiled ?? new Map() };
}
