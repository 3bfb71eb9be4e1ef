import type { ContextAnswer } from '../../core/context/answer';
import { contextOf } from '../../core/context/context';
import type { IsoDate } from '../../core/dates';
import { contextLines } from '../../words/context';
import { type Call, type Command, DONE } from '../command';
import { placeOf, requiredPath } from '../given-paths';
import { noteMissing } from '../path-there';
import { UsageError } from '../io';
import { columns } from '../output';
import { translate } from '../translate';
import { contextView } from '../views/context';
import { markerLine } from '../views/marker';

export const context: Command = {
  name: 'context',
  arguments: 'PATH[:LINE]',
  summary: 'Everything Steward knows about a file, or about one of its lines.',
  options: {},
  most: 1,
  run,
};

async function run(call: Call): Promise<number> {
  const { repository, output, positionals, io } = call;
  const [given] = positionals;
  if (given === undefined) throw new UsageError('context needs a PATH or PATH:LINE');
  const { path: written, line } = placeOf(given);
  const path = requiredPath(call, written);
  await noteMissing(call, path);
  const answer = await contextOf(repository, path, line, { history: 'whole' });
  const today = io.clock.today();
  await output.result(
    () => contextView(answer, today),
    () => linesOf(answer, today),
  );
  return DONE;
}

/** The joined answer as the editor shows it, then the markers, which the editor shows in place. */
function linesOf(answer: ContextAnswer, today: IsoDate): string[] {
  const joined = contextLines(translate, 'en', today, answer);
  const rows = columns(joined.map(({ left, right }) => [left, right]));
  return [...rows.map((row) => row.trimEnd()), ...answer.markers.map(markerLine)];
}
