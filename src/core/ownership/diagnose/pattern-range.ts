import type { Range } from '../../text';
import type { OwnershipRule } from '../answer';

/** Where the pattern of a rule stands; of a rule over several lines its first line at most. */
export function patternRange({ range, pattern }: OwnershipRule): Range {
  const { start, end } = range;
  const behind = start.character + pattern.length;
  const character = end.line === start.line ? Math.min(behind, end.character) : behind;
  return { start, end: { line: start.line, character } };
}
