import { branchDebt } from '../../core/context/branch-debt';
import { changedNotes } from '../../core/context/changed-notes';
import { changesOf } from '../../core/context/changes';
import { type Call, type Command, DONE } from '../command';
import { cannotCompare } from '../comparison';
import { UsageError } from '../io';
import { changesLines, changesMarkdownLines, changeView, summaryView } from '../views/changes';

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
    markdown: {
      type: 'boolean',
      help: 'as Markdown, for the description or a review comment; mentions nobody',
    },
  },
  most: 0,
  run,
};

async function run({ repository, output, text, has }: Call): Promise<number> {
  if (output.json && has('markdown')) throw new UsageError('choose --json or --markdown');
  const base = text('base');
  const asked = await changesOf(repository, { base });
  if (asked.kind === 'unknown') throw cannotCompare(base, asked.gap);
  const answer = asked.value;
  const notes = await changedNotes(repository, answer.changes);
  const debt = await branchDebt(repository, answer.changes.files, notes);
  if (has('markdown')) {
    await output.lines(changesMarkdownLines(answer, debt));
    return DONE;
  }
  const none = { decisions: [], debt: { touched: [], added: [], retired: [] }, formerItems: [] };
  if (output.json) {
    for (const [at, file] of answer.files.entries()) {
      await output.result(
        () => changeView(file, notes[at] ?? none),
        () => [],
      );
    }
  }
  await output.result(
    () => summaryView(answer, debt),
    () => changesLines(answer, debt),
  );
  return DONE;
}
