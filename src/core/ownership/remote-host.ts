import type { Dialect } from '../dialect';
import { forgeOf } from '../hosting/forge';
import { remoteUrls } from '../remotes';
import type { Sources } from '../source';

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
  const forge = forgeOf(host);
  // Azure DevOps has no CODEOWNERS.
  return forge === null || forge === 'azure' ? null : { host, dialect: forge };
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
