import type { ResolvedAnchor } from '../debt/item';
import { type ContentEdit, shiftSpan } from '../debt/shift';
import type { RepoPath } from '../paths';
import type { LineSpan, Range } from '../text';
import type { ContextAnswer } from './answer';
import { typedPlaces } from './typed-places';

/**
 * The answer for a file after edits of its document, until it is asked for anew: lines of debt and
 * of references are shifted, what was taken away is left out.
 */
export function typedAnswer(answer: ContextAnswer, edits: readonly ContentEdit[]): ContextAnswer {
  return {
    ...answer,
    debt: answer.debt.map((here) => ({
      ...here,
      anchors: here.anchors.flatMap((place) => typedPlace(place, answer.path, edits)),
      references: shiftRanges(here.references, edits),
    })),
    decisions: answer.decisions.map((here) => {
      return { ...here, references: shiftRanges(here.references, edits) };
    }),
  };
}

/** What was lost may be back, and is said to be lost until it is looked for. */
function typedPlace(
  place: ResolvedAnchor,
  path: RepoPath,
  edits: readonly ContentEdit[],
): readonly ResolvedAnchor[] {
  return place.state === 'lost' ? [place] : (typedPlaces([place], path, [edits]) ?? []);
}

/** By whole lines: where in them a name stands is read anew. */
function shiftRanges(ranges: readonly Range[], edits: readonly ContentEdit[]): Range[] {
  return ranges.flatMap(({ start, end }) => {
    const lines: LineSpan | null = shiftSpan({ first: start.line, last: end.line }, edits);
    if (lines === null) return [];
    return [{ start: { ...start, line: lines.first }, end: { ...end, line: lines.last } }];
  });
}
