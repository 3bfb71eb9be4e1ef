import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Calendar } from './sample/dates';
import { type Commit, history } from './sample/history';
import { maya } from './sample/people';

/**
 * Makes the repository demo, screenshots and end-to-end tests show: a small shop with two years of
 * history. Always the same but for its dates, which count from `now`. The folder must be empty.
 */
export function makeSampleRepository(folder: string, now = new Date()): void {
  mkdirSync(folder, { recursive: true });
  const git = (args: readonly string[], input?: string): string =>
    execFileSync('git', args, { cwd: folder, input, encoding: 'utf8', env: gitEnvironment() });
  git(['-c', 'init.defaultBranch=main', 'init', '--quiet']);
  git(['config', 'user.name', maya.name]);
  git(['config', 'user.email', maya.email]);
  git(['config', 'core.autocrlf', 'false']);
  const marks = new Marks();
  try {
    importHistory(git, marks, new Calendar(now));
  } finally {
    marks.dispose();
  }
  git(['reset', '--quiet', '--hard', 'main']);
}

/** What a person's or a test run's git is told must not change the sample. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
  );
  return { ...env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
}

/** One `git fast-import` for as many commits as possible: a process for each would take seconds. */
function importHistory(
  git: (args: readonly string[], input?: string) => string,
  marks: Marks,
  calendar: Calendar,
): void {
  const names = new Map<string, number>();
  let stream = '';
  const flush = (): void => {
    if (stream) git(['fast-import', '--quiet', ...marks.arguments()], stream);
    stream = '';
  };
  history(calendar).forEach((commit, index) => {
    if (commit.needsCommits) flush();
    const commitOf = (name: string): string => marks.commit(names.get(name));
    stream += streamOf(commit, index, calendar, commit.files(commitOf));
    if (commit.name) names.set(commit.name, index + 1);
  });
  flush();
}

/** A commit in the format of git-fast-import(1), section "INPUT FORMAT". */
function streamOf(
  commit: Commit,
  index: number,
  calendar: Calendar,
  files: Record<string, string | null>,
): string {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const who = `${commit.author.name} <${commit.author.email}>`;
  const when = `${calendar.seconds(commit.day, index % 400)} +0000`;
  const parent = index > 0 ? `from :${index}\n` : '';
  const changes = Object.entries(files).map(([path, text]) => {
    const mode = path.endsWith('.sh') ? '100755' : '100644';
    return text === null ? `D ${path}\n` : `M ${mode} inline ${path}\n${data(text)}`;
  });
  return [
    `commit refs/heads/main\nmark :${index + 1}\n`,
    `author ${who} ${when}\ncommitter ${who} ${when}\n`,
    data(commit.message),
    parent,
    ...changes,
    '\n',
  ].join('');
}

/** The ids git gave to the commits of earlier imports. */
class Marks {
  private readonly folder = mkdtempSync(join(tmpdir(), 'steward-marks-'));
  private readonly file = join(this.folder, 'marks');

  arguments(): string[] {
    return [`--import-marks-if-exists=${this.file}`, `--export-marks=${this.file}`];
  }

  commit(mark: number | undefined): string {
    const lines = readFileSync(this.file, 'utf8').split('\n');
    const id = lines.find((line) => line.startsWith(`:${mark} `))?.split(' ')[1];
    if (!id) throw new Error(`No commit has mark ${mark}`);
    return id;
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
