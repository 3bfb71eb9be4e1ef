import type { RepoPath } from '../../paths';

/**
 * Whether prow leaves a folder out. By default (`owners_dir_denylist` of its configuration)
 * it skips folders whose path ends in `.git` or `_output` or goes two levels below `vendor/`, and all
 * that they hold.
 */
export function isSkipped(folder: RepoPath): boolean {
  for (let end = folder.indexOf('/'); ; end = folder.indexOf('/', end + 1)) {
    const above = end < 0 ? folder : folder.slice(0, end);
    if (above.endsWith('.git') || above.endsWith('_output')) return true;
    if (end < 0) break;
  }
  const vendor = folder.indexOf('vendor/');
  return vendor >= 0 && folder.includes('/', vendor + 'vendor/'.length);
}
