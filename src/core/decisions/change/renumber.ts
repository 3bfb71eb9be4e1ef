import { type FileChange, positionIn, splice, type Splice, type WritePlan } from '../../edits';
import { joinPath, parentFolder, type RepoPath } from '../../paths';
import { problem, type Problem, type ProblemFacts } from '../../problem';
import { type Source, sourceOf, type Sources } from '../../source';
import { FILE_START } from '../../text';
import { type DecisionsModel, parsedOnce } from '../model';
import { type FileName, fileNameOf, isIndexName, withoutExtension } from '../names';
import { highestIn } from '../naming';
import { parseDecision, type ParsedDecision } from '../parse';
import { type DecisionRecord, decisionLabel } from '../record';
import { numberLike, referenceEdits, type Renumbering } from './reference-edits';
import { refusal } from '../../writable';

/**
 * Gives a record the next free number: in its file name, heading and front matter, and where other
 * records and index pages lead to this one. References by a number that another record has as well
 * stay as they are. `extra`: edits of further files, such as comments in code. Problems instead
 * where the name has no number, or stands for a folder of files.
 */
export async function planRenumber(
  model: DecisionsModel,
  sources: Sources,
  path: RepoPath,
  namesOnBranches: readonly string[],
  extra: (renumbering: Renumbering) => Promise<readonly FileChange[]> = () => Promise.resolve([]),
): Promise<WritePlan | readonly Problem[]> {
  const read = await sources.read(path);
  const record = model.byPath(path);
  if (read.kind === 'unreadable') return [read.problem];
  if (read.kind === 'absent' || record === null) {
    return [refused(path, { code: 'decision-gone', data: { path } })];
  }
  const why = refusal(read.source);
  if (why !== null) return [why];
  const next = renumbering(model, record, namesOnBranches);
  if (next === null) return [refused(path, { code: 'decision-unnumbered', data: null })];
  const own = ownChange(read.source, next);
  if (own === null) return [refused(path, { code: 'decision-edit-unsafe', data: null })];
  const others = await otherChanges(model, sources, record, next);
  if (Array.isArray(others)) return others;
  const changes = [own.change, ...others.changes, ...(await extra(next))];
  return { changes, label: own.label, open: { path: next.newPath, at: own.at } };
}

/** The new name of a record's file; null where it has no number of its own. */
function renumbering(
  model: DecisionsModel,
  record: DecisionRecord,
  namesOnBranches: readonly string[],
): Renumbering | null {
  const { path } = record;
  const folder = parentFolder(path);
  const base = path.slice(folder === '' ? 0 : folder.length + 1);
  const name = fileNameOf(path);
  if (name.digits === '' || isIndexName(withoutExtension(base))) return null;
  const names = [...(model.names.get(folder) ?? []), ...namesOnBranches];
  const newNumber = highestIn(model, folder, names, name.prefix) + 1;
  const at = base.indexOf(name.digits, digitsAt(base, name));
  const newName =
    base.slice(0, at) + numberLike(name.digits, newNumber) + base.slice(at + name.digits.length);
  return {
    record,
    newPath: joinPath(folder, newName),
    oldNumber: Number(name.digits),
    newNumber,
  };
}

/** Where the number begins: behind a day at the start, and behind the prefix. */
function digitsAt(base: string, { prefix, date }: FileName): number {
  const from = date === null ? 0 : date.length + 1;
  return from + (base.startsWith(prefix, from) ? prefix.length : 0);
}

function ownChange(
  source: Source,
  next: Renumbering,
): { change: FileChange; label: string; at: WritePlan['open']['at'] } | null {
  const { path, text: before } = source;
  const parsed = parsedOnce(source);
  const splices = [...headingEdits(parsed, next), ...idEdits(parsed, before, next)];
  const after = splice(before, splices);
  const { record } = parseDecision(sourceOf(next.newPath, after));
  if (record.kind !== 'record' || decisionLabel(record) === decisionLabel(next.record)) return null;
  const change = { kind: 'edit', path, before, splices, moveTo: next.newPath } as const;
  const at = record.title?.range.start ?? positionIn(after, 0);
  return { change, label: decisionLabel(record), at };
}

/** The number in the heading, where it is the file's. */
function headingEdits({ layout }: ParsedDecision, next: Renumbering): Splice[] {
  const title = layout.outline.title;
  return title === null ? [] : numberEdit(layout.headingNumber, title.start, next);
}

/** The id in the front matter, where it is the file's number. */
function idEdits({ layout }: ParsedDecision, text: string, next: Renumbering): Splice[] {
  const value = layout.front?.value('id', 'number', 'adr') ?? null;
  if (value?.scalar !== true) return [];
  return numberEdit(text.slice(value.span.start, value.span.end), value.span.start, next);
}

/** Replaces the last number of a text where it is the old one. */
function numberEdit(text: string, offset: number, next: Renumbering): Splice[] {
  const match = /(\d{1,9})\D*$/.exec(text.slice(0, 200));
  const digits = match?.[1] ?? '';
  if (match === null || Number(digits) !== next.oldNumber) return [];
  const start = offset + match.index;
  return [{ start, end: start + digits.length, text: numberLike(digits, next.newNumber) }];
}

async function otherChanges(
  model: DecisionsModel,
  sources: Sources,
  record: DecisionRecord,
  next: Renumbering,
): Promise<{ changes: FileChange[] } | Problem[]> {
  const changes: FileChange[] = [];
  const problems: Problem[] = [];
  for (const other of model.all) {
    if (other.path === record.path) continue;
    const read = await sources.read(other.path);
    if (read.kind !== 'source') continue;
    const { text: before } = read.source;
    const splices = referenceEdits(model, other, read.source, next);
    if (splices.length === 0) continue;
    const why = refusal(read.source);
    if (why !== null) problems.push(why);
    changes.push({ kind: 'edit', path: other.path, before, splices });
  }
  return problems.length > 0 ? problems : { changes };
}

function refused(path: RepoPath, facts: ProblemFacts): Problem {
  return problem(path, FILE_START, 'error', facts);
}
