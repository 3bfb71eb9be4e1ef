import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SampleRepository } from './sample-repository';

export interface Developer {
  readonly name: string;
  readonly email: string;
}

/** A change as it was made: who had a part in it, and whether it is to count. */
export interface Entry {
  readonly people: readonly string[];
  readonly counts: boolean;
}

/** A file, whatever it was called over time, with what was done to it, oldest first. */
export interface LedgerFile {
  readonly entries: Entry[];
}

export interface Step {
  readonly write?: readonly string[];
  /** Former path to new path; the file is changed a little as well. */
  readonly rename?: Readonly<Record<string, string>>;
  readonly remove?: readonly string[];
  readonly with?: readonly Developer[];
  /** Whether what it does counts; true where nothing is said. */
  readonly counts?: boolean;
}

/**
 * Makes a repository commit by commit and keeps book of it by hand: nothing here reads git's log, so
 * what it says is a calculation of its own. Every commit is a day after the last.
 */
export class Ledger {
  readonly repository = new SampleRepository().init();
  files = new Map<string, LedgerFile>();
  private side = this.files;
  private onSide = false;
  private readonly removed = new Map<string, LedgerFile>();
  private day = 0;
  private lines = 0;

  commit(by: Developer, step: Step): string {
    const names = new Set([by, ...(step.with ?? [])].map(({ name }) => name));
    const people = [...names].filter((name) => !name.endsWith('[bot]'));
    const entry: Entry = { people, counts: step.counts ?? true };
    for (const [from, to] of Object.entries(step.rename ?? {})) this.rename(from, to);
    for (const path of step.write ?? []) this.write(path);
    for (const path of step.remove ?? []) {
      rmSync(join(this.repository.root, path));
      const file = this.files.get(path)!;
      file.entries.push(entry);
      this.removed.set(path, file);
      this.files.delete(path);
    }
    const touched = [...(step.write ?? []), ...Object.values(step.rename ?? {})];
    for (const path of new Set(touched)) this.files.get(path)?.entries.push(entry);
    const trailers = (step.with ?? []).map(
      ({ name, email }) => `Co-authored-by: ${name} <${email}>`,
    );
    const message = trailers.length === 0 ? 'change' : `change\n\n${trailers.join('\n')}`;
    this.repository.commit(message, { ...by, date: this.nextDay() });
    return this.repository.git('rev-parse', 'HEAD').trim();
  }

  /** Does the work on a branch of its own, then goes back to `main`, which knows nothing of it. */
  branch(work: () => void): void {
    const main = new Map(this.files);
    this.repository.git('checkout', '-q', '-b', 'side');
    this.onSide = true;
    work();
    this.onSide = false;
    this.side = this.files;
    this.repository.git('checkout', '-q', 'main');
    this.files = main;
  }

  /** Merges the branch: what it renamed and added is so on `main` as well. */
  merge(by: Developer): void {
    const signature = { ...by, date: this.nextDay() };
    this.repository.gitAs(signature, 'merge', '-q', '--no-ff', '-m', 'merge', 'side');
    this.repository.git('branch', '-q', '-D', 'side');
    const names = this.repository.git('ls-files', '-z').split('\0').filter(Boolean);
    const known = new Map([...this.files, ...this.side]);
    this.files = new Map(names.map((path) => [path, known.get(path)!]));
  }

  dispose(): void {
    this.repository.dispose();
  }

  private write(path: string): void {
    if (!this.files.has(path)) {
      // A path that came back is the same file.
      this.files.set(path, this.removed.get(path) ?? { entries: [] });
      const own = Array.from({ length: 30 }, () => `line ${this.lines++} of ${path}`);
      this.repository.write({ [path]: `${own.join('\n')}\n` });
    } else this.append(path);
  }

  private rename(from: string, to: string): void {
    const file = this.files.get(from);
    if (file === undefined) throw new Error(`nothing to rename at ${from}`);
    const text = readFileSync(join(this.repository.root, from), 'utf8');
    this.repository.write({ [to]: text });
    renameSync(join(this.repository.root, from), join(this.repository.root, to));
    this.files.delete(from);
    this.files.set(to, file);
    this.append(to);
  }

  private append(path: string): void {
    const text = readFileSync(join(this.repository.root, path), 'utf8');
    const line = `line ${this.lines++}\n`;
    // At one end on one branch and at the other on the other, so that a merge finds no conflict.
    this.repository.write({ [path]: this.onSide ? line + text : text + line });
  }

  private nextDay(): string {
    const day = new Date(Date.UTC(2025, 0, 1 + this.day++));
    return day.toISOString().slice(0, 10);
  }
}

export interface NaiveDegree {
  readonly who: string;
  readonly degree: number;
  readonly author: boolean;
}

/** Avelino et al. 2016, written out once more. */
export function naiveDegrees({ entries }: LedgerFile): NaiveDegree[] {
  const counted = entries.filter(({ counts }) => counts);
  const people = [...new Set(counted.flatMap((entry) => entry.people))];
  const [first] = entries;
  const degrees = people.map((who) => {
    const FA = first?.counts === true && first.people.includes(who) ? 1 : 0;
    const DL = counted.filter((entry) => entry.people.includes(who)).length;
    const AC = counted.filter((entry) => !entry.people.includes(who)).length;
    return { who, degree: 3.293 + 1.098 * FA + 0.164 * DL - 0.321 * Math.log(1 + AC) };
  });
  const greatest = Math.max(...degrees.map(({ degree }) => degree));
  return degrees.map((one) => ({
    ...one,
    author: one.degree / greatest > 0.75 && one.degree >= 3.293,
  }));
}

/** Takes away one person after the other and counts the files anew each time. */
export function naiveTruckFactor(files: readonly LedgerFile[]): number | null {
  const known = files.filter(({ entries }) => entries.some(({ counts }) => counts));
  if (known.length === 0) return null;
  let authors = known.map((file) =>
    naiveDegrees(file)
      .filter(({ author }) => author)
      .map(({ who }) => who),
  );
  let gone = 0;
  while (authors.filter((list) => list.length > 0).length >= known.length / 2) {
    const people = [...new Set(authors.flat())].sort();
    const filesOf = (who: string): number => authors.filter((list) => list.includes(who)).length;
    const [top] = people.sort((a, b) => filesOf(b) - filesOf(a));
    if (top === undefined) break;
    authors = authors.map((list) => list.filter((who) => who !== top));
    gone++;
  }
  return gone;
}
