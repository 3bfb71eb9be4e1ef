import { problem, type Problem } from '../../problem';
import type { OwnershipRule, OwnerWord } from '../answer';
import type { Reading } from '../reading';
import { patternRange } from './pattern-range';

/**
 * Patterns that stand a second time in a file: at the rule without effect, or where both count at
 * the later one. Of GitLab's rules its own reading says it, since it knows equal patterns that are
 * written differently.
 */
export function duplicatePatterns({ dialect, rules }: Reading): Problem[] {
  if (dialect === 'gitlab' || dialect === 'prow') return [];
  const both = dialect === 'gitea';
  const problems: Problem[] = [];
  const seen = new Map<string, OwnershipRule>();
  for (const rule of rules) {
    const earlier = seen.get(rule.pattern);
    seen.set(rule.pattern, rule);
    if (earlier === undefined) continue;
    const [at, other] = both ? [rule, earlier] : [earlier, rule];
    const data = { pattern: rule.pattern, line: other.range.start.line, both };
    const facts = { code: 'codeowners-duplicate-pattern', data } as const;
    problems.push(problem(at.file, patternRange(at), both ? 'info' : 'warning', facts));
  }
  return problems;
}

/** Owners that a line names twice, at the second. */
export function duplicateOwners({ dialect, rules }: Reading): Problem[] {
  if (dialect === 'prow') return [];
  const problems: Problem[] = [];
  for (const { file, range, owners } of rules) {
    if (owners.length < 2) continue;
    const seen = new Set<string>();
    for (const { text, range: place } of ownersOn(range.start.line, owners)) {
      const key = text.toLowerCase();
      const facts = { code: 'codeowners-duplicate-owner', data: { word: text } } as const;
      if (seen.has(key)) problems.push(problem(file, place, 'info', facts));
      seen.add(key);
    }
  }
  return problems;
}

/** The default owners of a section stand in its heading and are the same for all its rules. */
function ownersOn(line: number, owners: readonly OwnerWord[]): OwnerWord[] {
  return owners.filter(({ range }) => range.start.line === line);
}
