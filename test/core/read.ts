import { type Source, sourceOf } from '../../src/core/source';
import type { Problem } from '../../src/core/problem';

/** A source of a text, for parsers under test. */
export function source(text: string, path = 'file'): Source {
  return sourceOf(path, text);
}

/** Problems as `code@line:character`, one-based, for readable comparisons. */
export function places(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ code, range }) => `${code}@${range.start.line + 1}:${range.start.character + 1}`,
  );
}
