import type { IsoDate } from '../dates';
import { type FileChange, lineEnding, type WritePlan } from '../edits';
import type { RepoPath } from '../paths';
import { problem, type Problem, type ProblemFacts } from '../problem';
import { type Source, sourceOf, type Sources } from '../source';
import { FILE_START } from '../text';
import { composeDecision, type Draft, type DraftContent } from './compose';
import { type NextDecision, nextDecisionPath } from './dialect';
import { cleanLine, escapeInline } from './escape';
import { type DecisionsModel, parsedOnce } from './model';
import { parseDecision, type ParsedDecision } from './parse';
import { type DecisionStatus, decisionLabel } from './record';
import { linkTo, type LinkTarget, supersedeEdits } from './supersede';

/** What a person enters to log a decision. */
export interface DecisionInput {
  readonly title: string;
  /** Context, outcome and consequences are Markdown. */
  readonly context: string;
  readonly options: readonly string[];
  readonly outcome: string;
  readonly consequences: string;
  readonly status: DecisionStatus;
  readonly deciders: readonly string[];
  readonly scope: readonly string[];
  readonly supersedes: readonly RepoPath[];
  readonly reviewBy: string | null;
  /** Null: the folder most records are in. */
  readonly folder: RepoPath | null;
  readonly today: IsoDate;
  /** File names in that folder on any branch. */
  readonly namesOnBranches: readonly string[];
}

interface OldRecord {
  readonly source: Source;
  readonly parsed: ParsedDecision;
}

/**
 * The new record in its folder's own format, and the edits of those it supersedes. Problems
 * instead where there is no title, or where a superseded file is gone or has conflict markers.
 */
export async function planDecision(
  model: DecisionsModel,
  sources: Sources,
  input: DecisionInput,
): Promise<WritePlan | Problem[]> {
  const title = cleanLine(input.title);
  const next = nextDecisionPath(model, input.folder, title, input.namesOnBranches);
  if (title === '')
    return [refused(next.path, { code: 'field-missing', data: { field: 'title' } })];
  const old: OldRecord[] = [];
  const problems: Problem[] = [];
  for (const path of new Set(input.supersedes)) {
    const read = await sources.read(path);
    if (read.kind === 'unreadable') problems.push(read.problem);
    else if (read.kind === 'absent') {
      problems.push(refused(path, { code: 'decision-link-dangling', data: { target: path } }));
    } else if (read.source.conflicted) {
      problems.push(refused(path, { code: 'conflict-markers', data: null }));
    } else old.push({ source: read.source, parsed: parsedOnce(read.source) });
  }
  if (problems.length > 0) return problems;
  const neighbour = next.model && (await sources.read(next.model.path));
  const like = neighbour?.kind === 'source' ? neighbour.source : null;
  return planFrom(input, title, next, like, old);
}

function planFrom(
  input: DecisionInput,
  title: string,
  next: NextDecision,
  like: Source | null,
  old: readonly OldRecord[],
): WritePlan {
  const number = like ? headingNumberLike(parsedOnce(like).layout.headingNumber, next.number) : '';
  const target: LinkTarget = {
    path: next.path,
    id: linkId(next.id),
    heading: `${number === '' ? `${next.number}. ` : number}${title}`,
  };
  const by = next.format === 'nygard' ? 'heading' : 'id';
  const links = old.map(({ parsed }) => linkTo(targetOf(parsed), next.path, by));
  const draft = drafted(input, title, number, next, links);
  const eol = like === null ? '\n' : lineEnding(like.text);
  const changes: FileChange[] = [
    { kind: 'create', path: next.path, text: draft.text.replaceAll('\n', eol) },
  ];
  for (const { source, parsed } of old) {
    const splices = supersedeEdits(parsed, source.text, target);
    changes.push({ kind: 'edit', path: source.path, before: source.text, splices });
  }
  return { changes, label: next.label, open: { path: next.path, at: draft.cursor } };
}

/** The draft whose heading reads back as the title, whatever number that begins with. */
function drafted(
  input: DecisionInput,
  title: string,
  number: string,
  next: NextDecision,
  supersedes: readonly string[],
): Draft {
  const lines = (texts: readonly string[]): string[] =>
    texts.map(cleanLine).filter((text) => text !== '');
  const content = (heading: string): DraftContent => ({
    ...input,
    format: next.format,
    heading,
    status: cleanLine(input.status.replace(/^other:/, '')),
    date: input.today,
    options: lines(input.options),
    deciders: lines(input.deciders),
    scope: lines(input.scope),
    reviewBy: input.reviewBy === null ? null : cleanLine(input.reviewBy) || null,
    supersedes,
  });
  const draft = composeDecision(content(number + escapeInline(title)));
  const read = parseDecision(sourceOf(next.path, draft.text)).record.title?.value;
  return read === title ? draft : composeDecision(content(withCodedStart(title)));
}

/** A heading that cannot be taken for one with a number: its first letter is spelled as a code. */
function withCodedStart(title: string): string {
  const first = String.fromCodePoint(title.codePointAt(0) ?? 32);
  return `&#${title.codePointAt(0) ?? 32};${escapeInline(title.slice(first.length))}`;
}

/** `12. ` for 13 is `13. `, `ADR012: ` is `ADR013: `. */
function headingNumberLike(model: string, number: number): string {
  return model.replace(/\d+/, (digits) =>
    digits.startsWith('0') ? String(number).padStart(digits.length, '0') : String(number),
  );
}

function targetOf({ record, layout }: ParsedDecision): LinkTarget {
  const title = record.title?.value ?? decisionLabel(record);
  const number = record.number === null ? '' : `${record.number}. `;
  return {
    path: record.path,
    id: record.id === null ? title : linkId(record.id),
    heading: (layout.headingNumber || number) + title,
  };
}

/** A bare number is named `ADR-0013`; an id with letters stands for itself. */
function linkId(id: string): string {
  return /^\d+$/.test(id) ? `ADR-${id}` : id;
}

function refused(path: RepoPath, facts: ProblemFacts): Problem {
  return problem(path, FILE_START, 'error', facts);
}
