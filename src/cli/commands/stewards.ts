import { stewardsOf } from '../../core/context/stewards';
import { type Call, type Command, DONE } from '../command';
import { stewardLines } from '../../words/stewards';
import { requiredPath } from '../given-paths';
import { translate } from '../translate';
import { stewardsView } from '../views/stewards';

export const stewards: Command = {
  name: 'stewards',
  arguments: '[PATH…]',
  summary: 'Who declares to look after a file or folder, and who changed it lately.',
  options: {},
  most: Infinity,
  run,
};

async function run(call: Call): Promise<number> {
  const { repository, output, positionals, io } = call;
  for (const given of positionals.length > 0 ? positionals : ['.']) {
    const answer = await stewardsOf(repository, requiredPath(call, given));
    await output.result(
      () => stewardsView(answer),
      () => stewardLines(translate, 'en', io.clock.today(), answer),
    );
  }
  return DONE;
}
