import { isoDate, type IsoDate } from '../core/dates';
import { resolveWritten } from '../core/paths';
import { UsageError } from './io';

/** An option that must be given. Throws `UsageError`. */
export function requiredText(option: string, given: string): string {
  const text = given.trim();
  if (text === '') throw new UsageError(`--${option} is needed`);
  return text;
}

/** A date option. Throws `UsageError`. */
export function dateOf(option: string, given: string | null): IsoDate | null {
  if (given === null) return null;
  const date = isoDate(given);
  if (date === null) throw new UsageError(`--${option} ${given} is no date like 2027-03-01`);
  return date;
}

/** Scope globs; a slash in front means the root. Throws `UsageError` where one leads out. */
export function globsOf(given: readonly string[]): readonly string[] {
  const globs = unique(given);
  const leaving = globs.find((glob) => resolveWritten(glob.replace(/^\/+/, '')) === null);
  if (leaving !== undefined) throw new UsageError(`outside the repository: ${leaving}`);
  return globs;
}

/** Without blank and repeated ones. */
export function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}

/** One of several words. Throws `UsageError`. */
export function choiceOf<T extends string>(
  option: string,
  given: string | null,
  choices: readonly T[],
): T | null {
  if (given === null) return null;
  const wanted = given.trim().toLowerCase();
  const choice = choices.find((known) => known === wanted);
  if (choice === undefined) {
    throw new UsageError(`unknown ${option} ${given}; one of: ${choices.join(', ')}`);
  }
  return choice;
}
