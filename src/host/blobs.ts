import { decodeFile } from '../core/decode';
import { type HistoryAnswer, READ_LIMIT } from '../core/ports';
import { type GitResult, readObjects, runGit } from './git-process';

/** Bytes of texts that one process gives at most, but for a single text that is larger. */
const BATCH_LIMIT = 4 * READ_LIMIT;

type Answer = HistoryAnswer<string | null>;

interface Question {
  /** `commit:./path`, without a line break. */
  readonly name: string;
  readonly answer: (answer: Answer) => void;
}

/** A blob that is to be read, and who asked for it. */
interface Wanted {
  readonly id: string;
  readonly bytes: number;
  readonly questions: Question[];
}

/**
 * Texts of files in commits. Those asked for at once are read by the same two processes: one for
 * what there is and how large, one for what is no larger than a file we read from disk.
 */
export class Blobs {
  private questions: Question[] = [];

  constructor(private readonly root: string) {}

  /** Null where there is no such file, or no text in it. */
  text(name: string): Promise<Answer> {
    return new Promise((answer) => {
      if (this.questions.push({ name, answer }) === 1) setImmediate(() => void this.answerAll());
    });
  }

  private async answerAll(): Promise<void> {
    const questions = this.questions.splice(0);
    const wanted = await this.wanted(questions);
    if (wanted.kind === 'gap') {
      for (const { answer } of questions) answer({ kind: 'unknown', gap: wanted.gap });
      return;
    }
    for (const batch of batches(wanted.output)) await this.readBatch(batch);
  }

  /** What there is of the names; questions about all else are answered. */
  private async wanted(questions: readonly Question[]): Promise<GitResult<Iterable<Wanted>>> {
    const input = questions.map(({ name }) => `${name}\n`).join('');
    const checked = await runGit(this.root, ['cat-file', '--batch-check'], { input });
    if (checked.kind === 'gap') return checked;
    const lines = checked.output.split('\n');
    const wanted = new Map<string, Wanted>();
    questions.forEach((question, at) => {
      // `<name> missing` where there is none.
      const [, id = '', size] = /^([0-9a-f]{40,64}) blob (\d+)$/.exec(lines[at] ?? '') ?? [];
      const bytes = size === undefined ? Infinity : Number(size);
      const known = wanted.get(id);
      if (bytes > READ_LIMIT) question.answer({ kind: 'known', value: null });
      else if (known) known.questions.push(question);
      else wanted.set(id, { id, bytes, questions: [question] });
    });
    return { kind: 'done', output: wanted.values() };
  }

  private async readBatch(batch: readonly Wanted[]): Promise<void> {
    const ids = batch.map(({ id }) => id);
    const read = await readObjects(this.root, ids);
    let at = 0;
    for (const { bytes, questions } of batch) {
      let answer: Answer;
      if (read.kind === 'gap') answer = { kind: 'unknown', gap: read.gap };
      else {
        const start = read.output.indexOf(10, at) + 1;
        answer = { kind: 'known', value: textOf(read.output.subarray(start, start + bytes)) };
        at = start + bytes + 1;
      }
      for (const question of questions) question.answer(answer);
    }
  }
}

function* batches(wanted: Iterable<Wanted>): Generator<Wanted[]> {
  let batch: Wanted[] = [];
  let bytes = 0;
  for (const one of wanted) {
    if (batch.length > 0 && bytes + one.bytes > BATCH_LIMIT) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(one);
    bytes += one.bytes;
  }
  if (batch.length > 0) yield batch;
}

function textOf(bytes: Uint8Array): string | null {
  const read = decodeFile(bytes);
  return read.kind === 'text' ? read.text : null;
}
