import { identify } from '../../core/context/declared-stewards';
import { planDelegation } from '../../core/delegation/create';
import { DELEGATION_LEVELS } from '../../core/delegation/note';
import type { Call, Command } from '../command';
import { UsageError } from '../io';
import { choiceOf, dateOf, globsOf, requiredText, unique } from '../log-options';
import { DRY_RUN, longTexts, writePlanned } from '../written';

export const logDelegation: Command = {
  name: 'log delegation',
  arguments: '',
  summary: 'Writes a delegation note: who may decide about what, and how far.',
  options: {
    title: { type: 'string', value: 'TEXT', help: 'what is delegated, in a few words; needed' },
    to: { type: 'string', value: 'NAME', help: 'one person; needed' },
    level: { type: 'string', value: 'WORD', help: `${DELEGATION_LEVELS.join(', ')}; needed` },
    from: { type: 'string', value: 'NAME', help: 'who delegates; default: you' },
    context: { type: 'string', value: 'TEXT', help: 'why; - reads standard input' },
    outcome: { type: 'string', value: 'TEXT', help: 'what is to come of it' },
    boundary: { type: 'string', value: 'TEXT', multiple: true, help: 'what stays out of it' },
    scope: { type: 'string', value: 'GLOB', multiple: true, help: 'files it is about' },
    'review-by': { type: 'string', value: 'DATE', help: 'when to look at it again' },
    'dry-run': DRY_RUN,
  },
  most: 0,
  run,
};

async function run(call: Call): Promise<number> {
  const { repository, text, texts } = call;
  const title = requiredText('title', text('title') ?? '');
  const to = requiredText('to', text('to') ?? '');
  const level = choiceOf('level', text('level'), DELEGATION_LEVELS);
  if (level === null) throw new UsageError('--level is needed');
  const long = await longTexts(call, ['context', 'outcome']);
  const [model, config] = await Promise.all([repository.delegations(), repository.config()]);
  const plan = planDelegation(model, config, {
    title,
    to,
    level,
    from: text('from') ?? (await writerOf(call)),
    context: long.context.trim(),
    outcome: long.outcome.trim(),
    boundaries: unique(texts('boundary')),
    escalateTo: null,
    escalateWhen: [],
    checkInEvery: null,
    checkInNext: null,
    reviewBy: dateOf('review-by', text('review-by')),
    scope: globsOf(texts('scope')),
    target: 'repository',
    today: repository.clock.today(),
    namesOnBranches: await repository.namesOnBranches(config.delegation.folder),
  });
  return writePlanned(call, plan);
}

/** The handle `ownership.yml` knows for whoever git would commit as, else the name. */
async function writerOf({ repository }: Call): Promise<string | null> {
  const writer = await repository.writer();
  if (writer.kind === 'unknown' || writer.value === null) return null;
  return identify(await repository.ownership(), writer.value.email, writer.value.name).label;
}
