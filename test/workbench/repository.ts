import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a file of the workspace folder, as it is on disk now. */
export function readText(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Paths that differ from the last commit, as `git status --short` lists them. */
export function changes(folder: string): string[] {
  const args = ['status', '--short', '--untracked-files=all'];
  const output = execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  return output.split('\n').filter((line) => line !== '');
}

/** Today as the editor on this machine writes it: `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
