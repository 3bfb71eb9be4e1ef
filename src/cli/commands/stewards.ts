import { stewardsOf, stewardsOfArea } from '../../core/context/stewards';
import type { StewardsAnswer } from '../../core/stewardship/answer';
import { type Call, type Command, DONE } from '../command';
import { stewardLines } from '../../words/stewards';
import { requiredPath } from '../given-paths';
import { type Io, UsageError } from '../io';
import { noteMissing } from '../path-there';
import { translate } from '../translate';
import { stewardsView } from '../views/stewards';

/** Milliseconds between two notes. */
const NOTE_EACH = 5000;

export const stewards: Command = {
  name: 'stewards',
  arguments: '[PATH…]',
  summary: 'Who declares to look after a file or folder, and who changed it lately.',
  options: {
    area: {
      type: 'string',
      multiple: true,
      value: 'NAME',
      help: 'an area of .steward/ownership.yml, by all its files; may be repeated',
    },
  },
  most: Infinity,
  run,
};

async function run(call: Call): Promise<number> {
  const { repository, output, positionals, io } = call;
  const asking = { whole: true, progress: progressNotes(io) };
  const tell = (answer: StewardsAnswer): Promise<void> =>
    output.result(
      () => stewardsView(answer),
      () => stewardLines(translate, 'en', io.clock.today(), answer),
    );
  const areas = call.texts('area');
  for (const name of areas) {
    const answer = await stewardsOfArea(repository, name, asking);
    if (answer === null) throw new UsageError(`there is no area named ${name}`);
    await tell(answer);
  }
  for (const given of positionals.length + areas.length > 0 ? positionals : ['.']) {
    const path = requiredPath(call, given);
    await noteMissing(call, path);
    await tell(await stewardsOf(repository, path, asking));
  }
  return DONE;
}

/** Says now and then how far it is: a long history is read for minutes when it is read first. */
function progressNotes(io: Io): (read: number) => void {
  let last = io.clock.now();
  return (read) => {
    if (io.clock.now() - last < NOTE_EACH) return;
    last = io.clock.now();
    io.note(`steward: reading the history, ${read} commits so far\n`);
  };
}
