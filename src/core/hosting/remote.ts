/** Where a repository is kept on a code host, as its remote's address says. */
export interface Remote {
  /** In lower case, without user, password and port. */
  readonly host: string;
  /** `acme/shop`, groups above it included; without slashes around it and without `.git`. */
  readonly path: string;
  /** Where its pages are: `https://host`, with the port only where the address is one of the web. */
  readonly origin: string;
  /** `host/acme/shop` in lower case: the same for every address of one repository. */
  readonly key: string;
}

/** Longer addresses were not written by git. */
const LIMIT = 500;

/**
 * Reads `https://host/acme/shop.git`, `ssh://git@host:22/acme/shop` and `git@host:acme/shop`. Users
 * and passwords are dropped. Null for folders of this machine, for what is no address, and where a
 * part of it has characters that no code host allows in a name.
 */
export function readRemote(url: string): Remote | null {
  if (url.length > LIMIT) return null;
  const written = withScheme(url) ?? withColon(url);
  if (written === null || !/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])$/.test(written.host)) return null;
  const { host, path } = onAzure(written) ?? written;
  const names = path.replace(/\.git$/i, '').split('/');
  if (!names.every(isName)) return null;
  const name = names.join('/');
  const origin = `${written.scheme}://${host}${host === written.host ? written.port : ''}`;
  return { host, path: name, origin, key: `${host}/${name}`.toLowerCase() };
}

/** Whether `key` is one that `readRemote` gives: safe in a link, and no path of this machine. */
export function isRemoteKey(key: string): boolean {
  const [host = '', ...names] = key.split('/');
  if (key.length > LIMIT || key !== key.toLowerCase() || names.length === 0) return false;
  return /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])$/.test(host) && names.every(isName);
}

interface Written {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  /** `:8443`, or nothing. */
  readonly port: string;
  readonly path: string;
}

function withScheme(url: string): Written | null {
  const match = /^([a-z+]{2,10}):\/\/(?:[^/]*@)?([^/:@]+)(:\d{1,5})?\/+([^?#]+)$/i.exec(url);
  const scheme = match?.[1]?.toLowerCase() ?? '';
  if (match === null || !SCHEMES.includes(scheme)) return null;
  const ofWeb = scheme === 'http' || scheme === 'https';
  return {
    scheme: scheme === 'http' ? 'http' : 'https',
    host: (match[2] ?? '').toLowerCase(),
    port: ofWeb ? (match[3] ?? '') : '',
    path: unescaped(trimmed(match[4] ?? '')),
  };
}

const SCHEMES: readonly string[] = ['http', 'https', 'ssh', 'git', 'git+ssh', 'ssh+git'];

/** The short form of ssh. A single letter before the colon is a drive. */
function withColon(url: string): Written | null {
  const match = /^(?:[^@/:\\]{1,100}@)?([^@/:\\]{2,255}):(?!\/\/)([^?#\\]+)$/.exec(url);
  if (match === null) return null;
  const host = (match[1] ?? '').toLowerCase();
  return { scheme: 'https', host, port: '', path: trimmed(match[2] ?? '') };
}

/**
 * Azure DevOps has four addresses for one repository; its pages know `org/project/_git/name`
 * (https://learn.microsoft.com/azure/devops/repos/git/clone).
 */
function onAzure({ host, path }: Written): { host: string; path: string } | null {
  const names = path.split('/');
  const old = /^([a-z0-9-]+)\.visualstudio\.com$/.exec(host)?.[1];
  const isSsh = host === 'ssh.dev.azure.com' || old === 'vs-ssh';
  if (isSsh && names.length === 4 && names[0] === 'v3') {
    return azure(names[1], names[2], names[3]);
  }
  if (host !== 'dev.azure.com' && (old === undefined || isSsh)) return null;
  const own = old === undefined ? names.slice(1) : names.filter((name) => !isCollection(name));
  const organisation = old ?? names[0];
  if (own.length === 2 && own[0] === '_git') return azure(organisation, own[1], own[1]);
  if (own.length === 3 && own[1] === '_git') return azure(organisation, own[0], own[2]);
  return null;
}

function azure(organisation = '', project = '', name = ''): { host: string; path: string } {
  return { host: 'dev.azure.com', path: `${organisation}/${project}/_git/${name}` };
}

function isCollection(name: string): boolean {
  return name.toLowerCase() === 'defaultcollection';
}

function trimmed(path: string): string {
  let [start, end] = [0, path.length];
  while (path[start] === '/') start++;
  while (end > start && path[end - 1] === '/') end--;
  return path.slice(start, end);
}

/** Blanks in the names of projects are written `%20` in addresses of the web. */
function unescaped(path: string): string {
  return path.replaceAll('%20', ' ');
}

/** Letters, digits, `. _ ~ + -`, and single blanks inside; neither `.` nor `..`. */
function isName(name: string): boolean {
  return /^[\w.~+-]+(?: [\w.~+-]+)*$/.test(name) && !/^\.{1,2}$/.test(name);
}
