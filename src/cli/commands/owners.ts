import type { DialectChoice } from '../../core/config';
import { loadOwnership, type OwnershipModel } from '../../core/ownership/model';
import type { RepoPath } from '../../core/paths';
import { trackedFiles } from '../../host/tracked';
import { type Call, type Command, DONE, USAGE } from '../command';
import { argumentPath, pathList, repoPathOf } from '../given-paths';
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
  for await (const { given, path } of givenPaths(call)) {
    if (path === null) {
      call.io.note(`steward: outside the repository: ${given}\n`);
      code = USAGE;
      continue;
    }
    await model.ready([path]);
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
  return loadOwnership(repository.sources, dialect, 'command-line');
}

interface GivenPath {
  readonly given: string;
  /** Null outside the repository. */
  readonly path: RepoPath | null;
}

/** Arguments first, then standard input; every tracked file where neither was asked for. */
async function* givenPaths(call: Call): AsyncGenerator<GivenPath> {
  const { root, positionals, has, io } = call;
  for (const given of positionals) yield { given, path: argumentPath(call, given) };
  if (has('stdin')) {
    for await (const given of pathList(io.input)) yield { given, path: repoPathOf(root, given) };
  } else if (positionals.length === 0) {
    for (const path of await trackedFiles(root)) yield { given: path, path };
  }
}
