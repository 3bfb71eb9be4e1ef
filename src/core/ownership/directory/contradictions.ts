import { compileGlob } from '../../glob';
import type { RepoPath } from '../../paths';
import { problem, type Problem } from '../../problem';
import type { OwnershipRule, OwnerWord } from '../answer';
import type { Area, Directory } from './directory';
import type { Roster } from './roster';
import type { Reading } from '../reading';

/**
 * Areas whose owners CODEOWNERS does not ask: the rule that decides the area's folder as a whole
 * names owners, and none of them is (or belongs to) an owner of the area. Only areas that name a
 * folder by its letters are looked at, and rules that split a folder by file names never count: a
 * false alarm would be worse than a missed one. At most one for each area, at its owners, with
 * zero-based `line` of the rule.
 */
export function contradictions(directory: Directory, reading: Reading, roster: Roster): Problem[] {
  const problems: Problem[] = [];
  for (const area of directory.areas) {
    const rule = area.owners.length > 0 ? contradicting(area, reading, roster) : null;
    if (rule !== null) problems.push(contradiction(directory.path, area, rule));
  }
  return problems;
}

function contradicting(area: Area, reading: Reading, roster: Roster): OwnershipRule | null {
  for (const { glob } of area.paths) {
    const { folder } = compileGlob(glob);
    const rule = folder === null || folder === '' ? null : folderRule(folder, reading);
    if (rule !== null && !agree(area.owners, rule.owners, roster)) return rule;
  }
  return null;
}

/**
 * The rule with owners that alone decides whatever a folder holds, at any depth; null where none
 * does. prow's reading is not asked: it knows only folders that were named to it.
 */
function folderRule(folder: RepoPath, reading: Reading): OwnershipRule | null {
  if (reading.dialect === 'prow') return null;
  // Names no pattern can have meant: what matches them, matches for the folder's sake.
  const child = reading.verdict(`${folder}/\u0001`);
  const [rule, ...further] = child.rules;
  if (rule === undefined || further.length > 0 || rule.owners.length === 0) return null;
  return reading.verdict(`${folder}/\u0001/\u0001`) === child ? rule : null;
}

function agree(some: readonly OwnerWord[], others: readonly OwnerWord[], roster: Roster): boolean {
  const known = new Set(some.flatMap(({ text }) => [...roster.identities(text)]));
  return others.some(({ text }) => [...roster.identities(text)].some((name) => known.has(name)));
}

function contradiction(path: RepoPath, area: Area, rule: OwnershipRule): Problem {
  const first = area.owners[0]?.range ?? area.range;
  const last = area.owners.at(-1)?.range ?? area.range;
  const data = {
    area: area.name,
    declared: wordsOf(area.owners),
    rule: wordsOf(rule.owners),
    file: rule.file,
    line: rule.range.start.line,
  };
  const range = { start: first.start, end: last.end };
  return problem(path, range, 'warning', { code: 'ownership-contradiction', data });
}

function wordsOf(owners: readonly OwnerWord[]): string {
  return owners.map(({ text }) => text).join(' ');
}
