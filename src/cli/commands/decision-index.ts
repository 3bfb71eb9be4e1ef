import { type IndexState, planIndex } from '../../core/decisions/index-page/page';
import { type Call, type Command, DONE, FOUND_ERRORS } from '../command';
import { requiredPath } from '../given-paths';
import { UsageError } from '../io';
import { refusedFor, writeAll } from '../written';

export const index: Command = {
  name: 'index',
  arguments: '',
  summary:
    'Makes the Markdown index of decisions current: the table between <!-- steward:index --> and <!-- /steward:index -->, begun in a README where there is none.',
  options: {
    check: { type: 'boolean', help: 'write nothing; exit code 1 where an index is not current' },
    folder: { type: 'string', value: 'DIR', help: 'only the index of this folder of decisions' },
  },
  most: 0,
  run,
};

async function run(call: Call): Promise<number> {
  const { repository, output, text, has, root } = call;
  const given = text('folder');
  const folder = given === null ? null : requiredPath(call, given);
  const planned = await planIndex(await repository.decisions(), repository.sources, folder);
  if (!('pages' in planned)) throw new UsageError(refusedFor(planned));
  const { pages, plan } = planned;
  if (plan !== null && !has('check')) await writeAll(root, plan);
  for (const page of pages) {
    const state = has('check') || page.state === 'current' ? page.state : 'written';
    await output.result(
      () => ({ path: page.path, state }),
      () => `${page.path}  ${state}`,
    );
  }
  if (pages.length === 0) await output.lines('no decisions');
  return has('check') && pages.some(isBehind) ? FOUND_ERRORS : DONE;
}

function isBehind({ state }: IndexState): boolean {
  return state !== 'current';
}
