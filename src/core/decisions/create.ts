import type { IsoDate } from '../dates';
import { type FileChange, lineEnding, type WritePlan } from '../edits';
import type { RepoPath } from '../paths';
import { problem, type Problem, type ProblemFacts } from '../problem';
import { type Source, sourceOf, type Sources } from '../source';
import { FILE_START } from '../text';
import { linkTarget, linkTo, type LinkTarget, targetLike } from './change/link-target';
import { planSuperseded } from './change/plan';
import { wordingOf } from './change/wording';
import { type NextDecision, nextDecisionPath } from './dialect';
import type { DraftContent, Superseded } from './draft';
import { draftDecision } from './drafting';
import { cleanLine } from './escape';
import { refusal } from '../writable';
import { modelAfter } from './index-page/kept-current';
import { type DecisionsModel, parsedOnce } from './model';
import type { ParsedDecision } from './parse';
import type { DecisionStatus } from './record';
import { templateFor } from './template/find';
import { headingNumberLike } from './template/heading';

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
  /** The template of the configuration; else the folder's own is filled in where it has one. */
  readonly template?: RepoPath | null;
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
  const next = nextDecisionPath(model, input.folder, title, input.namesOnBranches, input.today);
  const { path } = next;
  if (title === '') return [refused(path, { code: 'field-missing', data: { field: 'title' } })];
  const { old, problems } = await superseded(sources, input.supersedes);
  if (problems.length > 0) return problems;
  const template = await templateFor(model, sources, next.folder, input.template ?? null);
  const neighbour = next.model && (await sources.read(next.model.path));
  const like = neighbour?.kind === 'source' ? neighbour.source : null;
  const content = contentOf(model, input, next, like, old);
  const draft = draftDecision(path, content, template, like);
  const eol = lineEnding((like ?? template)?.text ?? '');
  const text = draft.text.replace(/\r?\n/g, eol);
  const changes: FileChange[] = [{ kind: 'create', path, text }];
  const linked = await planSuperseded(
    modelAfter(model, changes),
    sources,
    old.map(({ source }) => source.path),
    sourceOf(path, text),
  );
  if (linked.problems.length > 0) return [...linked.problems];
  const label = next.label;
  return { changes: [...changes, ...linked.changes], label, open: { path, at: draft.cursor } };
}

function contentOf(
  model: DecisionsModel,
  input: DecisionInput,
  { path, id, number, format }: NextDecision,
  like: Source | null,
  old: readonly OldRecord[],
): DraftContent {
  const title = cleanLine(input.title);
  const by = format === 'nygard' ? 'heading' : 'id';
  const markup = like ? parsedOnce(like).layout.outline.markup : 'markdown';
  const headingNumber =
    like && number !== null ? headingNumberLike(parsedOnce(like).layout.headingNumber, number) : '';
  const supersedes = old.map(({ parsed }): Superseded => {
    const target = linkTarget(parsed);
    return { name: nameOf(model, target, path), link: linkTo(target, path, by, markup) };
  });
  const said = like && parsedOnce(like).record;
  const { word } = said
    ? wordingOf(model, { ...said, path }, input.status)
    : { word: input.status.replace(/^other:/, '') };
  return {
    ...cleaned(input),
    statusWord: cleanLine(word),
    title,
    codedTitle: false,
    headingNumber,
    number,
    id,
    format,
    supersedes,
  };
}

/** The records to supersede as they are now, and what keeps them from being edited. */
async function superseded(
  sources: Sources,
  paths: readonly RepoPath[],
): Promise<{ readonly old: readonly OldRecord[]; readonly problems: Problem[] }> {
  const old: OldRecord[] = [];
  const problems: Problem[] = [];
  for (const path of new Set(paths)) {
    const read = await sources.read(path);
    if (read.kind === 'unreadable') problems.push(read.problem);
    else if (read.kind === 'absent') {
      problems.push(
        refused(path, { code: 'decision-link-dangling', data: { target: path, nearest: null } }),
      );
    } else {
      const why = refusal(read.source);
      if (why === null) old.push({ source: read.source, parsed: parsedOnce(read.source) });
      else problems.push(why);
    }
  }
  return { old, problems };
}

type Entered =
  | 'status'
  | 'date'
  | 'context'
  | 'options'
  | 'outcome'
  | 'consequences'
  | 'deciders'
  | 'scope'
  | 'reviewBy';

/** What was entered, every line on one line and none of them blank. */
function cleaned(input: DecisionInput): Pick<DraftContent, Entered> {
  const lines = (texts: readonly string[]): string[] =>
    texts.map(cleanLine).filter((text) => text !== '');
  return {
    status: input.status,
    date: input.today,
    context: input.context,
    options: lines(input.options),
    outcome: input.outcome,
    consequences: input.consequences,
    deciders: lines(input.deciders),
    scope: lines(input.scope),
    reviewBy: input.reviewBy === null ? null : cleanLine(input.reviewBy) || null,
  };
}

/** An id where that leads to the record, else its path. */
function nameOf(model: DecisionsModel, target: LinkTarget, from: RepoPath): string {
  const found = model.resolve(target.id, from);
  const clear = found.length === 1 && found[0]?.path === target.path;
  return clear ? target.id : targetLike(target, from, './x.md');
}

function refused(path: RepoPath, facts: ProblemFacts): Problem {
  return problem(path, FILE_START, 'error', facts);
}
