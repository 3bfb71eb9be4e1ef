import { DEBT_KINDS, DEBT_SEVERITIES } from '../../core/debt/item';
import { type DebtInput, planDebt } from '../../core/debt/create';
import type { Call, Command } from '../command';
import { placeOf, requiredPath } from '../given-paths';
import { UsageError } from '../io';
import { choiceOf, requiredText } from '../log-options';
import { DRY_RUN, longTexts, writePlanned } from '../written';

export const logDebt: Command = {
  name: 'log debt',
  arguments: '[PATH[:LINE]]',
  summary: 'Writes a debt item, for a place in the code where one is given.',
  options: {
    title: { type: 'string', value: 'TEXT', help: 'what is wrong, in a few words; needed' },
    summary: { type: 'string', value: 'TEXT', help: 'more about it; - reads standard input' },
    kind: { type: 'string', value: 'WORD', help: DEBT_KINDS.join(', ') },
    severity: { type: 'string', value: 'WORD', help: DEBT_SEVERITIES.join(', ') },
    owner: { type: 'string', value: 'NAME', help: 'who looks after it' },
    'dry-run': DRY_RUN,
  },
  most: 1,
  run,
};

async function run(call: Call): Promise<number> {
  const { repository, text } = call;
  const title = requiredText('title', text('title') ?? '');
  const { summary } = await longTexts(call, ['summary']);
  const [model, config] = await Promise.all([repository.debt(), repository.config()]);
  const plan = planDebt(model, config, {
    title,
    summary: summary.trim(),
    kind: choiceOf('kind', text('kind'), DEBT_KINDS),
    severity: choiceOf('severity', text('severity'), DEBT_SEVERITIES),
    owner: text('owner'),
    anchor: await anchorOf(call),
    today: repository.clock.today(),
    namesOnBranches: await repository.namesOnBranches(config.debt.folder),
  });
  return writePlanned(call, plan);
}

async function anchorOf(call: Call): Promise<DebtInput['anchor']> {
  const [given] = call.positionals;
  if (given === undefined) return null;
  const { path: written, line } = placeOf(given);
  const path = requiredPath(call, written);
  const text = await call.repository.textOf(path);
  if (text === null) throw new UsageError(`no file ${path}`);
  const first = line ?? 0;
  const last = line ?? text.split(/\r\n?|\n/).length;
  return { path, first, last, text, commit: null };
}
