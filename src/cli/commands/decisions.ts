import { type Call, type Command, DONE } from '../command';
import { columns } from '../output';
import { decisionCells, decisionView } from '../views/decision';

export const decisions: Command = {
  name: 'decisions',
  arguments: '',
  summary: 'The architecture decision records of the repository.',
  options: { all: { type: 'boolean', help: 'templates and indexes too' } },
  most: 0,
  run,
};

async function run({ repository, output, has }: Call): Promise<number> {
  const model = await repository.decisions();
  const shown = has('all') ? model.all : model.records;
  const rows = columns(shown.map(decisionCells));
  for (const [i, record] of shown.entries()) {
    await output.result(
      () => decisionView(record),
      () => rows[i] ?? '',
    );
  }
  return DONE;
}
