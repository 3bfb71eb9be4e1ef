import { type DebtPlace, planDebtIn } from '../../core/context/log-debt';
import { markerOn, planPromotionIn } from '../../core/context/promote-marker';
import { DEBT_KINDS, DEBT_SEVERITIES } from '../../core/debt/item';
import type { DebtInput } from '../../core/debt/create';
import { Lines } from '../../core/text';
import type { Call, Command } from '../command';
import { placeOf, requiredPath, spanOf } from '../given-paths';
import { oneLine } from '../../words/line';
import { UsageError } from '../io';
import { choiceOf, dateOf, requiredText } from '../log-options';
import { DRY_RUN, longTexts, writePlanned } from '../written';

export const logDebt: Command = {
  name: 'log debt',
  arguments: '[PATH[:LINE[-LINE]]]',
  summary: 'Writes a debt item, for a place in the code where one is given.',
  options: {
    title: {
      type: 'string',
      value: 'TEXT',
      help: 'what is wrong, in a few words; needed without --from-marker',
    },
    summary: { type: 'string', value: 'TEXT', help: 'more about it; - reads standard input' },
    kind: { type: 'string', value: 'WORD', help: DEBT_KINDS.join(', ') },
    severity: { type: 'string', value: 'WORD', help: DEBT_SEVERITIES.join(', ') },
    owner: { type: 'string', value: 'NAME', help: 'who looks after it' },
    due: { type: 'string', value: 'DATE', help: 'when it should be paid back: 2027-03-01' },
    'review-by': { type: 'string', value: 'DATE', help: 'when to look at it again' },
    anchor: { type: 'string', value: 'PLACE', help: 'PATH:LINE-LINE, the same as the argument' },
    'from-marker': {
      type: 'string',
      value: 'PLACE',
      help: 'PATH:LINE of a TODO: takes its text, and writes the id into the comment',
    },
    'dry-run': DRY_RUN,
  },
  most: 1,
  run,
};

async function run(call: Call): Promise<number> {
  const { repository, text } = call;
  const marker = text('from-marker');
  if (marker !== null) return promote(call, marker);
  const title = oneLine(requiredText('title', text('title') ?? ''));
  const place = await placeNamed(call);
  const plan = await planDebtIn(repository, { ...(await said(call)), title, place });
  if (plan === null) throw new UsageError(`no file ${place?.path ?? ''}`);
  return writePlanned(call, plan);
}

async function promote(call: Call, given: string): Promise<number> {
  const { repository, text } = call;
  if (placeGiven(call) !== null) throw new UsageError('--from-marker names the place already');
  const { path: written, line } = placeOf(given);
  const path = requiredPath(call, written);
  if (line === null) throw new UsageError(`--from-marker needs the line of a TODO: ${given}:LINE`);
  const marker = await markerOn(repository, path, line);
  if (marker === null) {
    if ((await repository.textOf(path)) === null) throw new UsageError(`no file ${path}`);
    throw new UsageError(
      `no marker at ${given}; give the line of one, "steward markers ${path}" lists them`,
    );
  }
  const { summary, ...rest } = await said(call);
  const title = oneLine(text('title') ?? '');
  const plan = await planPromotionIn(repository, marker, {
    ...rest,
    ...(title === '' ? {} : { title }),
    ...(summary === '' ? {} : { summary }),
  });
  return writePlanned(call, plan);
}

type Said = Pick<DebtInput, 'summary' | 'kind' | 'severity' | 'owner' | 'due' | 'reviewBy'>;

async function said(call: Call): Promise<Said> {
  const { text } = call;
  const { summary } = await longTexts(call, ['summary']);
  const owner = text('owner')?.trim() ?? null;
  return {
    summary: summary.trim(),
    kind: choiceOf('kind', text('kind'), DEBT_KINDS),
    severity: choiceOf('severity', text('severity'), DEBT_SEVERITIES),
    owner: owner === '' ? null : owner,
    due: dateOf('due', text('due')),
    reviewBy: dateOf('review-by', text('review-by')),
  };
}

function placeGiven({ positionals, text }: Call): string | null {
  const [first] = positionals;
  const anchor = text('anchor');
  if (first !== undefined && anchor !== null) {
    throw new UsageError('give the place once: as an argument or with --anchor');
  }
  return first ?? anchor;
}

async function placeNamed(call: Call): Promise<DebtPlace | null> {
  const given = placeGiven(call);
  if (given === null) return null;
  const { path: written, lines } = spanOf(given);
  const path = requiredPath(call, written);
  const text = lines === null ? null : await call.repository.textOf(path);
  if (lines === null || text === null) return { path, lines, quote: null };
  const count = lineCount(text);
  if (lines.last >= Math.max(1, count)) {
    throw new UsageError(`${path} ends at line ${count}: ${given}`);
  }
  return { path, lines, quote: null };
}

/** A final newline opens no further line. */
function lineCount(text: string): number {
  const lines = new Lines(text);
  return lines.startOf(lines.count - 1) === text.length ? lines.count - 1 : lines.count;
}
