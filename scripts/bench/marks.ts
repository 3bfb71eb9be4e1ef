import { contextOf } from '../../src/core/context/context';
import { Repository } from '../../src/core/context/repository';
import type { FileRead, Files } from '../../src/core/ports';
import { breather } from '../../src/editor/breathe';
import { marksOf } from '../../src/editor/surfaces/marks';
import { systemClock } from '../../src/host/clock';
import { GitHistory } from '../../src/host/git';
import { type Measurement, percentile } from './statistics';

/** Lines of the file, each anchored and each naming an item. */
const LINES = 5000;
/** Items that share the lines. */
const ITEMS = 250;
const RUNS = 5;

/** No keystroke waits longer, in milliseconds. */
const LIMIT = 20;

const CODE = 'src/marked.ts';

/** The longest time in a row that the marks of a large file take, all files read before. */
export async function benchMarks(): Promise<Measurement[]> {
  const text = codeText();
  const texts = new Map([[CODE, text], ...itemTexts()]);
  const longest: number[] = [];
  const typed: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const repository = repositoryOf(texts);
    await repository.debt();
    longest.push(await longestStretch(() => marks(repository)));
    const at = { line: 0, character: 0 };
    repository.invalidate(CODE, [{ range: { start: at, end: at }, text: '\n' }]);
    typed.push(await longestStretch(() => marks(repository)));
  }
  const name = `marks of a file with ${LINES} anchored and naming lines: longest stretch`;
  return [
    { name, milliseconds: percentile(longest, 0.5), limit: LIMIT },
    { name: `${name} after typing`, milliseconds: percentile(typed, 0.5), limit: LIMIT },
  ];
}

async function marks(repository: Repository): Promise<void> {
  const answer = await contextOf(repository, CODE, null, { history: false });
  const { debtLines } = marksOf(answer);
  if (debtLines.length !== 1000) throw new Error(`${debtLines.length} lines are marked`);
}

/** How long nothing else had its turn while some work was done, in milliseconds. */
async function longestStretch(work: () => Promise<void>): Promise<number> {
  let [longest, last] = [0, performance.now()];
  let running = true;
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) setImmediate(tick);
  };
  setImmediate(tick);
  await work();
  running = false;
  tick();
  return longest;
}

function repositoryOf(texts: ReadonlyMap<string, string>): Repository {
  const files: Files = {
    read: (path): Promise<FileRead> => {
      const text = texts.get(path);
      const read: FileRead =
        text === undefined
          ? { kind: 'absent' }
          : { kind: 'text', text, bytes: text.length, invalidAt: null };
      return Promise.resolve(read);
    },
    list: (folder) => {
      const names = [...texts.keys()].filter((path) => path.startsWith(`${folder}/DEBT`));
      const prefix = folder.length + 1;
      return Promise.resolve(names.map((path) => ({ name: path.slice(prefix), kind: 'file' })));
    },
  };
  // No folder, so no process: what git takes is no time of ours.
  const history = new GitHistory('/nowhere');
  return new Repository({ files, history, clock: systemClock, breather });
}

function codeText(): string {
  const lines = Array.from({ length: LINES }, (_, at) => {
    return `  stepNumber(${at}, "of so many"); // see DEBT-${(at % ITEMS) + 1}\n`;
  });
  return lines.join('');
}

function itemTexts(): [string, string][] {
  return Array.from({ length: ITEMS }, (_, item) => {
    const anchors: string[] = [];
    for (let line = item; line < LINES; line += ITEMS) {
      const quote = `'stepNumber(${line}, "of so many"); // see DEBT-${item + 1}'`;
      anchors.push(`  - {path: ${CODE}, range: [${line + 2}, ${line + 2}], quote: ${quote}}\n`);
    }
    const text = `id: DEBT-${item + 1}\ntitle: t\nanchors:\n${anchors.join('')}`;
    return [`.steward/debt/DEBT-${item + 1}.yml`, text];
  });
}
