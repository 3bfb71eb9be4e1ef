import type { RepoPath } from '../paths';
import type { Hosted } from './hosted';

/** What a link is held at: a commit for ever, a branch as it will be then. */
export type LinkedAt =
  | { readonly kind: 'commit'; readonly commit: string }
  /** Null: the default branch, whatever it is called. */
  | { readonly kind: 'branch'; readonly branch: string | null };

/**
 * The page of a file on its code host, at a zero-based line where one is given. Null where the host
 * is not known, or has no address for a default branch without its name.
 */
export function filePage(
  { remote, forge }: Hosted,
  path: RepoPath,
  at: LinkedAt,
  line: number | null = null,
): string | null {
  const home = `${remote.origin}/${encoded(remote.path)}`;
  const file = encoded(path);
  const ref = encoded(at.kind === 'commit' ? at.commit : (at.branch ?? 'HEAD'));
  const anchor = line === null ? '' : `#L${line + 1}`;
  switch (forge) {
    case 'github':
      return `${home}/blob/${ref}/${file}${anchor}`;
    case 'gitlab':
      return `${home}/-/blob/${ref}/${file}${anchor}`;
    case 'gitea':
      if (at.kind === 'branch' && at.branch === null) return null;
      return `${home}/src/${at.kind}/${ref}/${file}${anchor}`;
    case 'bitbucket':
      return remote.host === 'bitbucket.org'
        ? `${home}/src/${ref}/${file}${line === null ? '' : `#lines-${line + 1}`}`
        : onBitbucketServer(remote, file, at, line);
    case 'azure':
      return `${home}?path=${encodeURIComponent(`/${path}`)}${azureVersion(at)}${azureLine(line)}`;
    case null:
      return null;
  }
}

/** Bitbucket Data Center: `/scm/project/name` in addresses of git, `/projects/…/repos/…` in pages. */
function onBitbucketServer(
  remote: Hosted['remote'],
  file: string,
  at: LinkedAt,
  line: number | null,
): string | null {
  const names = remote.path.replace(/^scm\//i, '').split('/');
  const [project = '', name = ''] = names;
  if (names.length !== 2) return null;
  const owner = project.startsWith('~')
    ? `users/${encoded(project.slice(1))}`
    : `projects/${encoded(project)}`;
  const ref = at.kind === 'commit' ? at.commit : at.branch && `refs/heads/${at.branch}`;
  const query = ref === null ? '' : `?at=${encodeURIComponent(ref)}`;
  const page = `${remote.origin}/${owner}/repos/${encoded(name)}/browse/${file}`;
  return `${page}${query}${line === null ? '' : `#${line + 1}`}`;
}

function azureVersion(at: LinkedAt): string {
  if (at.kind === 'commit') return `&version=GC${at.commit}`;
  return at.branch === null ? '' : `&version=GB${encodeURIComponent(at.branch)}`;
}

function azureLine(line: number | null): string {
  if (line === null) return '';
  return `&line=${line + 1}&lineEnd=${line + 2}&lineStartColumn=1&lineEndColumn=1`;
}

/** Slashes stay; everything that an address reads otherwise is escaped. */
export function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
