import { type FileChange, splice, type WritePlan } from '../core/edits';
import type { RepoPath } from '../core/paths';
import type { Problem } from '../core/problem';
import { applyWritePlan, PlanRefused } from '../host/write-plan';
import { problemSentence } from '../words/problems';
import { type Call, type CommandOption, DONE } from './command';
import { UsageError } from './io';
import { translate } from './translate';

/** For commands that write a file. */
export const DRY_RUN: CommandOption = {
  type: 'boolean',
  help: 'show what would be written, and write nothing',
};

/** Standard input that is longer was not written by a person. */
const INPUT_LIMIT = 1024 * 1024;

/** Reads the long texts of a command: the one that is given as `-` from standard input. */
export async function longTexts<K extends string>(
  { text, io }: Call,
  names: readonly K[],
): Promise<Readonly<Record<K, string>>> {
  const asked = names.filter((name) => text(name) === '-');
  if (asked.length > 1) {
    throw new UsageError(`only one of --${asked.join(', --')} can come from standard input`);
  }
  const input = asked.length === 1 ? await wholeInput(io.input) : '';
  const texts = names.map((name) => [name, text(name) === '-' ? input : (text(name) ?? '')]);
  return Object.fromEntries(texts) as Record<K, string>;
}

async function wholeInput(input: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of input) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > INPUT_LIMIT) throw new UsageError('standard input is too long');
  }
  return text + decoder.decode();
}

/** Writes a plan, or shows it with `--dry-run`, and prints the path of the file it made. */
export async function writePlanned(
  { root, output, has }: Call,
  plan: WritePlan | readonly Problem[],
): Promise<number> {
  if (!('changes' in plan)) throw new UsageError(refusedFor(plan));
  const { path } = plan.open;
  const made = plan.changes.find((change) => change.path === path);
  const text = made?.kind === 'create' ? made.text : '';
  if (has('dry-run')) {
    const changes = plan.changes.filter((change) => change !== made).map(changedLines);
    await output.result(
      () => ({ path, text, changes }),
      () => [path, '', ...linesOf(text), ...changes.flatMap(shownChange)],
    );
    return DONE;
  }
  await writeAll(root, plan);
  await output.result(
    () => ({ path }),
    () => path,
  );
  return DONE;
}

/** What a change makes of a file: the lines from the first to the last that differ. */
interface ChangedLines {
  readonly path: RepoPath;
  /** 1-based, of the first of them. */
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function changedLines(change: FileChange): ChangedLines {
  const before = change.kind === 'create' ? [] : linesOf(change.before);
  const after = linesOf(
    change.kind === 'create' ? change.text : splice(change.before, change.splices),
  );
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let same = 0;
  const most = Math.min(before.length, after.length) - start;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++;
  return {
    path: change.kind === 'edit' ? (change.moveTo ?? change.path) : change.path,
    line: start + 1,
    before: before.slice(start, before.length - same),
    after: after.slice(start, after.length - same),
  };
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

function shownChange({ path, line, before, after }: ChangedLines): string[] {
  const lines = [...before.map((text) => `- ${text}`), ...after.map((text) => `+ ${text}`)];
  return ['', `${path}:${line}`, ...lines];
}

/** Applies a plan below the root. Throws `UsageError` with what keeps it from being written. */
export async function writeAll(root: string, plan: WritePlan): Promise<void> {
  try {
    await applyWritePlan(root, plan);
  } catch (error) {
    if (!(error instanceof PlanRefused)) throw error;
    throw new UsageError(refusal(error), { cause: error });
  }
}

/** Why something cannot be planned, in one line. */
export function refusedFor(problems: readonly Problem[]): string {
  return problems
    .map((problem) => `${problem.path}: ${problemSentence(translate, problem)}`)
    .join(' ');
}

function refusal({ reason, path }: PlanRefused): string {
  switch (reason) {
    case 'exists':
      return `${path} exists already. Nothing was written.`;
    case 'changed':
      return `${path} changed meanwhile. Nothing was written; try again.`;
    case 'outside':
      return `${path} leads out of the repository. Nothing was written.`;
    case 'failed':
      return `${path} cannot be written. Nothing was written.`;
  }
}
