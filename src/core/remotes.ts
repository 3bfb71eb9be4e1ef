import type { RepoPath } from './paths';
import type { Sources } from './source';

const GIT_CONFIG: RepoPath = '.git/config';

/** Git's own settings of a repository; more of it than this was not written by git. */
const CONFIG_LIMIT = 256 * 1024;

/** The addresses of the remotes by name, as `.git/config` has them; empty where it cannot be read. */
export async function remoteUrls(sources: Sources): Promise<ReadonlyMap<string, string>> {
  const read = await sources.read(GIT_CONFIG, CONFIG_LIMIT);
  return read.kind === 'source' ? urlsIn(read.source.text) : new Map();
}

/** What the repository is called at its remotes: `shop` for `git@host:acme/shop.git`. */
export async function remoteNames(sources: Sources): Promise<readonly string[]> {
  const urls = [...(await remoteUrls(sources)).values()];
  const names = urls.map(
    (url) => /([^/:\\]{1,100}?)(?:\.git)?\/?$/.exec(url.slice(-200))?.[1] ?? '',
  );
  return [...new Set(names.filter((name) => name !== ''))];
}

function urlsIn(config: string): Map<string, string> {
  const urls = new Map<string, string>();
  let remote: string | null = null;
  for (const line of config.split('\n')) {
    const text = line.trim();
    if (text.startsWith('[')) remote = /^\[remote "([^"]{1,200})"\]/.exec(text)?.[1] ?? null;
    const equals = text.indexOf('=');
    if (remote === null || equals < 0 || urls.has(remote)) continue;
    if (text.slice(0, equals).trim() === 'url') urls.set(remote, text.slice(equals + 1).trim());
  }
  return urls;
}
