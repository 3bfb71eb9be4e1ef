import type { Dialect } from '../dialect';
import { remoteUrls } from '../remotes';
import type { Sources } from '../source';

/** Hosts that are known by name, and what a self-hosted one is usually called. */
const HOSTS: readonly { readonly word: string; readonly dialect: Dialect }[] = [
  { word: 'github', dialect: 'github' },
  { word: 'gitlab', dialect: 'gitlab' },
  { word: 'bitbucket', dialect: 'bitbucket' },
  { word: 'codeberg', dialect: 'gitea' },
  { word: 'gitea', dialect: 'gitea' },
  { word: 'forgejo', dialect: 'gitea' },
];

/**
 * The host that the repository is pushed to, as its `.git/config` says: the remote `origin`, else
 * the first. Null where there is none, or where its name says nothing about the platform. A linked
 * worktree keeps its settings elsewhere and answers null.
 */
export async function remoteHost(
  sources: Sources,
): Promise<{ readonly host: string; readonly dialect: Dialect } | null> {
  const remotes = await remoteUrls(sources);
  const host = hostOf(remotes.get('origin') ?? [...remotes.values()][0] ?? '');
  const words = host.split(/[.-]/);
  const known = HOSTS.find(({ word }) => words.includes(word));
  return known === undefined ? null : { host, dialect: known.dialect };
}

/** Of `https://host/x`, `ssh://user@host:22/x` and `user@host:x`, in lower case. */
function hostOf(url: string): string {
  const [scheme, rest] = splitOnce(url, '://');
  const place = rest === '' ? splitOnce(scheme, ':')[0] : splitOnce(rest, '/')[0];
  const host = place.slice(place.lastIndexOf('@') + 1);
  return splitOnce(host, ':')[0].toLowerCase();
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
