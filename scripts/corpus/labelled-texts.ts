import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that labels speak of. */
export interface LabelledPlace {
  /** `OWNER/NAME`, or `fixtures` for the files beside the labels. */
  readonly repo: string;
  readonly commit?: string;
  readonly path: string;
}

/** Larger files carry no labels. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The texts of labelled files: fixtures from their folder, others from fetched repositories
 * (`REPOSITORIES/OWNER+NAME`, a git directory or a folder with one called `repo`).
 */
export class LabelledTexts {
  private readonly texts = new Map<string, string | null>();

  constructor(
    private readonly fixtures: string,
    private readonly repositories: string | undefined,
  ) {}

  /** Null where the repository was not fetched, or lacks the file. */
  of(place: LabelledPlace): string | null {
    const key = `${place.repo}\0${place.path}`;
    let text = this.texts.get(key);
    if (text === undefined) {
      text = this.read(place);
      this.texts.set(key, text);
    }
    return text;
  }

  private read({ repo, commit, path }: LabelledPlace): string | null {
    if (repo === 'fixtures') return readFileSync(join(this.fixtures, path), 'utf8');
    const folder = this.gitFolder(repo);
    if (folder === null || commit === undefined) return null;
    try {
      const show = ['--git-dir', folder, 'cat-file', 'blob', `${commit}:${path}`];
      return execFileSync('git', show, { maxBuffer: MOST_BYTES, stdio: 'pipe' }).toString('utf8');
    } catch {
      return null;
    }
  }

  private gitFolder(repo: string): string | null {
    if (this.repositories === undefined) return null;
    const folder = join(this.repositories, repo.replace('/', '+'));
    const found = [join(folder, 'repo'), join(folder, 'repo', '.git'), folder].find((one) =>
      existsSync(join(one, 'HEAD')),
    );
    return found ?? null;
  }
}
