import { type Call, type Command, DONE } from '../command';
import { inPlaceOrder } from '../order';
import { columns } from '../output';
import { delegationCells, delegationView } from '../views/delegation';

export const delegations: Command = {
  name: 'delegations',
  arguments: '',
  summary: 'The delegation notes of the repository: who may decide what, and how far.',
  options: {},
  most: 0,
  run,
};

async function run({ repository, output, io }: Call): Promise<number> {
  const today = io.clock.today();
  const notes = inPlaceOrder((await repository.delegations()).notes);
  const rows = columns(notes.map((note) => delegationCells(note, today)));
  for (const [i, note] of notes.entries()) {
    await output.result(
      () => delegationView(note, today),
      () => rows[i] ?? '',
    );
  }
  return DONE;
}
