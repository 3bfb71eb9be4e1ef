import type { WritePlan } from '../core/edits';
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
    await output.result(
      () => ({ path, text }),
      () => [path, '', ...text.split(/\r?\n/)],
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
