import { type DialectChoice } from '../../core/config';
import { loadOwnership, type OwnershipModel } from '../../core/ownership/model';
import { trackedFiles } from '../../host/tracked';
import { type Call, type Command, DONE, USAGE } from '../command';
import { pathList, repoPathOf } from '../given-paths';
import { UsageError } from '../io';
import { ownershipLine, ownershipView } from '../views/ownership';

const DIALECTS: readonly DialectChoice[] = [
  'auto',
  'github',
  'gitlab',
  'bitbucket',
  'gitea',
  'prow',
];

export const owners: Command = {
  name: 'owners',
  arguments: '[PATH…]',
  summary:
    'Who must approve a change of each path, and which rule says so. Default: tracked files.',
  options: {
    stdin: { type: 'boolean', help: 'read paths from standard input, one a line or NUL between' },
    dialect: {
      type: 'string',
      value: 'NAME',
      help: `how CODEOWNERS is read: ${DIALECTS.join(', ')}`,
    },
  },
  most: Infinity,
  run,
};

async function run(call: Call): Promise<number> {
  const model = await modelOf(call);
  let code = DONE;
  for await (const given of givenPaths(call)) {
    const path = repoPathOf(call.root, given);
    if (path === null) {
      call.io.note(`steward: outside the repository: ${given}\n`);
      code = USAGE;
      continue;
    }
    const answer = model.answer(path);
    await call.output.result(
      () => ownershipView(answer),
      () => ownershipLine(answer),
    );
  }
  return code;
}

async function modelOf({ repository, text }: Call): Promise<OwnershipModel> {
  const asked = text('dialect');
  if (asked === null) return repository.ownership();
  const dialect = DIALECTS.find((known) => known === asked);
  if (dialect === undefined) throw new UsageError(`unknown dialect ${asked}`);
  return loadOwnership(repository.sources, dialect);
}

/** Arguments first, then standard input; every tracked file where neither was asked for. */
async function* givenPaths({ root, positionals, has, io }: Call): AsyncGenerator<string> {
  yield* positionals;
  if (has('stdin')) yield* pathList(io.input);
  else if (positionals.length === 0) yield* await trackedFiles(root);
}
