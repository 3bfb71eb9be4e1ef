import { planDecisionIn } from '../../core/context/log-decision';
import type { DecisionsModel } from '../../core/decisions/model';
import { initialStatus, NEW_STATUSES } from '../../core/decisions/new-status';
import type { RepoPath } from '../../core/paths';
import type { Call, Command } from '../command';
import { repoPathOf, requiredPath } from '../given-paths';
import { UsageError } from '../io';
import { choiceOf, dateOf, globsOf, requiredText, unique } from '../log-options';
import { DRY_RUN, longTexts, writePlanned } from '../written';

export const logDecision: Command = {
  name: 'log decision',
  arguments: '',
  summary:
    'Writes an architecture decision record in the form its folder has. A long text given as - is read from standard input.',
  options: {
    title: { type: 'string', value: 'TEXT', help: 'what you decided, in a few words; needed' },
    context: { type: 'string', value: 'TEXT', help: 'what forces a decision, and why now; needed' },
    status: {
      type: 'string',
      value: 'WORD',
      help: `${NEW_STATUSES.join(', ')}; default: accepted with an outcome, else proposed`,
    },
    decider: {
      type: 'string',
      value: 'NAME',
      multiple: true,
      help: 'who decides: @handle or name',
    },
    scope: { type: 'string', value: 'GLOB', multiple: true, help: 'files it governs' },
    option: {
      type: 'string',
      value: 'TEXT',
      multiple: true,
      help: 'an option that was considered',
    },
    outcome: { type: 'string', value: 'TEXT', help: 'what was chosen, and because of what' },
    consequences: { type: 'string', value: 'TEXT', help: 'what gets easier, what gets harder' },
    supersedes: {
      type: 'string',
      value: 'ID|PATH',
      multiple: true,
      help: 'a decision it replaces; that is marked in the same step',
    },
    folder: {
      type: 'string',
      value: 'DIR',
      help: 'where the record goes; default: the folder nearest to the scope',
    },
    'review-by': { type: 'string', value: 'DATE', help: 'when to ask whether it still holds' },
    'dry-run': DRY_RUN,
  },
  most: 0,
  run,
};

async function run(call: Call): Promise<number> {
  const { repository, text, texts } = call;
  const title = requiredText('title', text('title') ?? '');
  const long = await longTexts(call, ['context', 'outcome', 'consequences']);
  const folder = text('folder');
  const plan = await planDecisionIn(repository, {
    title,
    context: requiredText('context', long.context),
    options: texts('option'),
    outcome: long.outcome.trim(),
    consequences: long.consequences.trim(),
    status: choiceOf('status', text('status'), NEW_STATUSES) ?? initialStatus(long.outcome),
    deciders: unique(texts('decider')),
    scope: globsOf(texts('scope')),
    supersedes: supersededBy(call, await repository.decisions()),
    reviewBy: dateOf('review-by', text('review-by')),
    folder: folder === null ? null : requiredPath(call, folder),
  });
  return writePlanned(call, plan);
}

/** The records that ids and paths name. Throws `UsageError` for none, and for one of several. */
function supersededBy({ root, texts }: Call, model: DecisionsModel): readonly RepoPath[] {
  return texts('supersedes').map((given) => {
    const path = repoPathOf(root, given);
    const there = path === null ? null : model.byPath(path);
    if (there?.kind === 'record') return there.path;
    const [found, ...others] = model.resolve(given, '');
    if (found === undefined) throw new UsageError(`no decision ${given}`);
    if (others.length > 0) {
      const paths = [found, ...others].map((record) => record.path).join(', ');
      throw new UsageError(`${given} may be ${paths}; give the path`);
    }
    return found.path;
  });
}
