import { Repository } from '../../src/core/context/repository';
import type { History, HistoryAnswer } from '../../src/core/ports';
import { breather } from '../../src/editor/breathe';
import { systemClock } from '../../src/host/clock';
import { MemoryFiles } from '../../test/core/memory-files';
import type { OwnershipRepository } from './ownership-repository';
import { type Measurement, percentile } from './statistics';

const RULES = 5000;

/** Edits made before and while it is measured; the middle one counts. */
const WARM_UP = 5;
const EDITS = 25;

const FILE = '.github/CODEOWNERS';

/** Edits one rule of many again and again and asks what follows from it. */
export async function benchEdits({ paths, rules }: OwnershipRepository): Promise<Measurement[]> {
  const lines = rules(RULES);
  const files = new MemoryFiles({ [FILE]: lines.join('\n') });
  const repository = new Repository({ files, history: new TreeOnly(paths), clock: systemClock });
  const answers: number[] = [];
  const surveys: number[] = [];
  const blocks: number[] = [];
  for (let edit = 0; edit < WARM_UP + EDITS; edit++) {
    const line = (edit * 997) % RULES;
    lines[line] = `${lines[line]} @edit-${edit}`;
    files.set(FILE, lines.join('\n'));
    repository.invalidate(FILE);
    const answer = await timed(async () => {
      const model = await repository.ownership();
      model.answer(paths[(edit * 3001) % paths.length]!);
    });
    const survey = await timed(() => repository.ownershipSurvey(breather()));
    if (edit < WARM_UP) continue;
    answers.push(answer.milliseconds);
    surveys.push(survey.milliseconds);
    blocks.push(survey.block);
  }
  const after = 'after an edit of one of 5,000 rules:';
  return [
    { name: `${after} the open file`, milliseconds: percentile(answers, 0.5), limit: 5 },
    {
      name: `${after} all of ${paths.length} files`,
      milliseconds: percentile(surveys, 0.5),
      limit: 300,
    },
    {
      name: `${after} longest time without a turn of the event loop meanwhile`,
      milliseconds: percentile(blocks, 0.5),
      limit: 20,
    },
  ];
}

/** How long work takes, and the longest time between two turns of the event loop meanwhile. */
async function timed(
  work: () => Promise<unknown>,
): Promise<{ milliseconds: number; block: number }> {
  const start = performance.now();
  let last = start;
  let block = 0;
  let working = true;
  const turn = (): void => {
    const now = performance.now();
    block = Math.max(block, now - last);
    last = now;
    if (working) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  working = false;
  turn();
  return { milliseconds: last - start, block };
}

/** A history that knows the files and nothing else. */
class TreeOnly implements History {
  constructor(private readonly paths: readonly string[]) {}

  files(): Promise<HistoryAnswer<readonly string[]>> {
    return Promise.resolve({ kind: 'known', value: this.paths });
  }

  commits = unknown;
  namesOnBranches = unknown;
  authors = unknown;
  writer = unknown;
  deletedIn = unknown;
  filesContaining = unknown;
  textAt = unknown;
  lineTime = unknown;
  writtenLines = unknown;
  pathsSince = unknown;
  published = unknown;
  changes = unknown;
}

function unknown(): Promise<{ readonly kind: 'unknown'; readonly gap: 'off' }> {
  return Promise.resolve({ kind: 'unknown', gap: 'off' });
}
