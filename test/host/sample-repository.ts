import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Who commits, and when. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  /** `YYYY-MM-DD`, at noon UTC. */
  readonly date: string;
}

/** A real git repository in a temporary folder. */
export class SampleRepository {
  readonly root = mkdtempSync(join(realpathSync(tmpdir()), 'steward-'));

  /** Writes files; text or bytes. */
  write(files: Readonly<Record<string, string | Uint8Array>>): this {
    for (const [path, content] of Object.entries(files)) {
      const target = join(this.root, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return this;
  }

  git(...args: readonly string[]): string {
    return this.gitAs({ name: 'Ada', email: 'ada@example.com', date: '2026-01-01' }, ...args);
  }

  gitAs({ name, email, date }: Signature, ...args: readonly string[]): string {
    const when = `${date}T12:00:00Z`;
    return execFileSync('git', [...args], {
      cwd: this.root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: this.root,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        GIT_AUTHOR_DATE: when,
        GIT_COMMITTER_NAME: name,
        GIT_COMMITTER_EMAIL: email,
        GIT_COMMITTER_DATE: when,
      },
    });
  }

  /** Makes it a repository whose branch is `main`. */
  init(): this {
    this.git('init', '-q', '-b', 'main');
    return this;
  }

  /** Commits everything as it is now; answers nothing, ids come from `git('rev-parse', …)`. */
  commit(message: string, by: Signature): this {
    this.gitAs(by, 'add', '-A');
    this.gitAs(by, 'commit', '-q', '--allow-empty', '-m', message);
    return this;
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
