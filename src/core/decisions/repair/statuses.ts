import type { Problem } from '../../problem';
import type { Sources } from '../../source';
import { wordEdits } from '../change/status-edits';
import { type Wording, wordingOf } from '../change/wording';
import type { DecisionsModel } from '../model';
import type { StatedStatus } from '../stated';
import { statusWord } from '../change/status-word';
import { type Held, hold, planOf } from './edits';
import type { DecisionRepair } from './repair';

/** Of two places that disagree either one is kept, and the others say the same in their own way. */
export async function statusRepairs(
  problem: Extract<Problem, { code: 'decision-status-disagrees' }>,
  model: DecisionsModel,
  sources: Sources,
): Promise<DecisionRepair[]> {
  const held = await hold(model, sources, problem.path);
  if (held === null) return [];
  const { statuses } = held.parsed.layout;
  const [first] = statuses;
  const other = statuses.find(({ span }) => {
    const { line, character } = held.source.lines.at(span.start);
    return line === problem.range.start.line && character === problem.range.start.character;
  });
  if (first === undefined || other === undefined) return [];
  return [first, other].map((kept) => keeping(model, held, kept));
}

function keeping(model: DecisionsModel, held: Held, kept: StatedStatus): DecisionRepair {
  const { parsed, source } = held;
  const text = source.text.slice(kept.span.start, kept.span.end);
  const word = statusWord(text, kept.value);
  const plain = kept.value.replace(/^other:/, '');
  const wording: Wording = {
    ...wordingOf(model, held.record, kept.value),
    word: word === null ? plain : text.slice(word.start, word.end).toLowerCase(),
    exact: false,
  };
  const splices = parsed.layout.statuses
    .filter(({ value }) => value !== kept.value)
    .flatMap((stated) => wordEdits(parsed, source.text, stated, wording));
  return { kind: 'keep-status', plan: planOf(held, splices), data: { status: kept.value, text } };
}
