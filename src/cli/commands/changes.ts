import { changedNotes, totalDebt } from '../../core/context/changed-notes';
import { changesOf } from '../../core/context/changes';
import { type Call, type Command, DONE } from '../command';
import { cannotCompare } from '../comparison';
import { changesLines, changeView, summaryView } from '../views/changes';

export const changes: Command = {
  name: 'changes',
  arguments: '',
  summary: 'What the branch and the working tree change, by owner, and who can approve all of it.',
  options: {
    base: {
      type: 'string',
      value: 'REF',
      help: 'compare with where the branch left REF; default: the branch it is merged into',
    },
  },
  most: 0,
  run,
};

async function run({ repository, output, text }: Call): Promise<number> {
  const base = text('base');
  const asked = await changesOf(repository, { base });
  if (asked.kind === 'unknown') throw cannotCompare(base, asked.gap);
  const answer = asked.value;
  const notes = await changedNotes(repository, answer.changes);
  const none = { decisions: [], debt: { touched: [], added: [], retired: [] } };
  if (output.json) {
    for (const [at, file] of answer.files.entries()) {
      await output.result(
        () => changeView(file, notes[at] ?? none),
        () => [],
      );
    }
  }
  const debt = totalDebt(notes);
  await output.result(
    () => summaryView(answer, debt),
    () => changesLines(answer, debt),
  );
  return DONE;
}
