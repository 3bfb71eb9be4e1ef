import type { DecisionsModel } from '../decisions/model';
import { type Outdated, outdated } from '../decisions/outdated';
import { type DecisionRecord, decisionLabel } from '../decisions/record';
import { type DecisionSearch, decisionSearch, ownPrefixes } from '../decisions/text-search';
import { baseName, isBelow, type RepoPath } from '../paths';
import type { Breathe } from '../ports';
import { problem, type Problem } from '../problem';
import type { Reference } from './answer';
import type { FileReferences } from './file-notes';
import { filesWith } from './files-with';
import { inGroups } from './in-groups';
import type { Repository } from './repository';

/**
 * What is wrong with the decisions named in comments and prose, by path, then place: references to
 * records that no longer rule, and to ids that no record has. `only` limits it to some files;
 * without it git names the candidates, so that few files are read.
 */
export async function decisionReferenceProblems(
  repository: Repository,
  only: ReadonlySet<RepoPath> | null,
  breathe: Breathe = () => null,
): Promise<readonly Problem[]> {
  const model = await repository.decisions();
  if (model.records.length === 0) return [];
  if (only !== null) {
    // The notes of open files are at hand.
    const some = [...only].filter((path) => !keepsHistory(model, path));
    const found = await inGroups(some, async (path) =>
      problemsIn(model, path, await repository.notesOf(path)),
    );
    return found.flat();
  }
  const search = problemSearch(model);
  const paths = await filesWith(repository, search.words, { breathe });
  const some = paths.filter((path) => !keepsHistory(model, path));
  const found = await inGroups(some, async (path) => {
    await breathe();
    return problemsIn(model, path, await repository.referencesOf(path, search.mayName));
  });
  return found.flat();
}

/** How to find texts that may name a record that no longer rules, or an id that no record has. */
function problemSearch(model: DecisionsModel): DecisionSearch {
  const past = model.records.filter((record) => outdated(model, record) !== null);
  const own = model.records.filter(({ number }) => number === null);
  return decisionSearch(past, ['@adr', ...ownPrefixes(own)]);
}

function problemsIn(model: DecisionsModel, path: RepoPath, notes: FileReferences): Problem[] {
  const named = notes.references.filter(({ kind }) => kind === 'decision');
  const linesOf = new Map<DecisionRecord, Set<number>>();
  const resolved = named.map((reference) => {
    const records = model.resolve(reference.id, path);
    for (const record of records) {
      const lines = linesOf.get(record) ?? new Set();
      linesOf.set(record, lines.add(reference.range.start.line));
    }
    return { reference, records };
  });
  return resolved.flatMap(({ reference, records }) => {
    if (records.length === 0) return unknownId(model, path, reference, notes.prose);
    const [record] = records;
    const past = record && records.length === 1 ? outdated(model, record) : null;
    if (record === undefined || past === null) return [];
    // Who names the successor beside it tells the story.
    const { line } = reference.range.start;
    if (past.successors.some((next) => linesOf.get(next)?.has(line))) return [];
    return outdatedReference(path, reference, record, past, notes.prose);
  });
}

/** Text for people may speak of what was rejected or went out of use; code is seldom about that. */
function outdatedReference(
  path: RepoPath,
  { range }: Reference,
  record: DecisionRecord,
  { status, successors }: Outdated,
  prose: boolean,
): Problem[] {
  if (prose && status !== 'superseded') return [];
  const severity = status === 'superseded' && !prose ? 'warning' : 'info';
  const data = {
    label: decisionLabel(record),
    status,
    record: record.path,
    successors: successors.map((next) => ({ label: decisionLabel(next), path: next.path })),
  };
  return [problem(path, range, severity, { code: 'decision-reference-outdated', data })];
}

/**
 * Plain `ADR-99` may be the number of another project. What is spelled for tools (`@adr 99`) or like
 * this repository's own ids can only be ours, unless it is quoted to show the spelling.
 */
function unknownId(
  model: DecisionsModel,
  path: RepoPath,
  { id, text, range, quoted }: Reference,
  prose: boolean,
): Problem[] {
  const numbered = /^ADR-\d+$/.test(id);
  const ours = numbered
    ? text.startsWith('@') && model.records.some(({ number }) => number !== null)
    : true;
  if (prose || quoted || !ours) return [];
  const data = { id: text };
  return [problem(path, range, 'info', { code: 'decision-reference-unknown', data })];
}

/** Files whose purpose is to tell what was: the records and what lies beside them, change logs. */
function keepsHistory(model: DecisionsModel, path: RepoPath): boolean {
  const name = baseName(path).replace(/\.[^.]*$/, '');
  if (/^(?:change[-_]?logs?|changes|history|news|releases?|release[-_]?notes)$/i.test(name))
    return true;
  if (/(?:^|\/)\.?(?:change(?:log|set)s?|releases?|release-notes|_?archived?)\//i.test(path))
    return true;
  return model.folders.some((folder) => isBelow(path, folder.path)) || model.byPath(path) !== null;
}
