import type { Config } from '../config';
import { remoteUrls } from '../remotes';
import type { Sources } from '../source';
import { type Forge, forgeOf } from './forge';
import { readRemote, type Remote } from './remote';

/** A repository on a code host; `forge` is null where nobody knows what the host runs. */
export interface Hosted {
  readonly remote: Remote;
  readonly forge: Forge | null;
}

/**
 * Where a repository is kept: the remote `origin`, else the first that is no folder. Null where
 * there is none. What a host with a name of its own runs is told by `ownership.dialect`.
 */
export async function hostedAt(sources: Sources, config: Config): Promise<Hosted | null> {
  const [remote] = await remotesOf(sources);
  if (remote === undefined) return null;
  const { dialect } = config.ownership;
  const told = dialect === 'auto' || dialect === 'prow' ? null : dialect;
  return { remote, forge: forgeOf(remote.host) ?? told };
}

/** Every place a repository is kept at, `origin` first. */
export async function remotesOf(sources: Sources): Promise<readonly Remote[]> {
  const urls = await remoteUrls(sources);
  const origin = urls.get('origin');
  return [...(origin === undefined ? [] : [origin]), ...urls.values()]
    .map(readRemote)
    .filter((remote) => remote !== null);
}
