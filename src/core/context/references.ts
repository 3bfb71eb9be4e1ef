import type { CommentSpans } from '../comments/spans';
import type { Config } from '../config';
import { findDebtReferences } from '../debt/references';
import { type DecisionNames, NO_NAMES } from '../decisions/own-names';
import { findDecisionReferences } from '../decisions/references';
import type { RepoPath } from '../paths';
import { Lines } from '../text';
import type { Reference } from './answer';

/**
 * The debt, decision and delegation ids named in the comments of a file (anywhere in prose), in
 * text order. A file never refers to itself: the item `DEBT-12` names its own id as a heading.
 * `names` are what the repository calls its decisions beside `ADR-12`.
 */
export function findReferences(
  path: RepoPath,
  text: string,
  spans: CommentSpans,
  config: Config,
  names: DecisionNames = NO_NAMES,
): readonly Reference[] {
  return referencesIn(path, new Lines(text), spans.spans, config, names);
}

/** As `findReferences`, in some of the comments of a file whose lines are given. */
export function referencesIn(
  path: RepoPath,
  lines: Lines,
  spans: CommentSpans['spans'],
  config: Config,
  names: DecisionNames,
): readonly Reference[] {
  const debtPrefixes = [config.debt.prefix, ...config.debt.prefixes];
  const { text } = lines;
  const found: Reference[] = [];
  for (const { start, end } of spans) {
    const add = (
      kind: Reference['kind'],
      hits: readonly { id: string; text: string; start: number; end: number }[],
    ): void => {
      for (const hit of hits) {
        const quoted = text[hit.start - 1] === '`' && text[hit.end] === '`';
        const range = lines.range(hit.start, hit.end);
        found.push({ kind, id: hit.id, text: hit.text, range, quoted });
      }
    };
    add('debt', findDebtReferences(text, start, end, debtPrefixes));
    add('delegation', findDebtReferences(text, start, end, [config.delegation.prefix]));
    add('decision', findDecisionReferences(text, start, end, names, path));
  }
  return found
    .filter(({ id }) => id !== path && !path.endsWith(`/${id}.yml`))
    .sort((a, b) => comparePositions(a.range.start, b.range.start));
}

function comparePositions(
  a: { line: number; character: number },
  b: { line: number; character: number },
): number {
  return a.line - b.line || a.character - b.character;
}
