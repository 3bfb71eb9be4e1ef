import type { DialectChoice } from '../config';
import type { RepoPath } from '../paths';
import type { Sources } from '../source';
import type { Dialect } from '../dialect';
import type { DialectReason } from './answer';
import { readBitbucket } from './bitbucket/reading';
import { readGitea } from './gitea/reading';
import { readGitHub } from './github/reading';
import { readGitLab } from './gitlab/reading';
import { firstFound, NEIGHBOURS, OWNERS_NAME, SHARED_PLACES } from './places';
import { openProw, readProw } from './prow/reading';
import type { Reading } from './reading';
import { remoteHost } from './remote-host';
import { hasSections } from './section-signs';

/** The readings of a repository: the first answers, the others are shown beside it. */
export interface Readings {
  readonly readings: readonly Reading[];
  readonly reason: DialectReason;
  /** In whose name "no rule" is said. */
  readonly dialect: Dialect;
}

const READERS: Readonly<Record<Dialect, (sources: Sources) => Promise<Reading | null>>> = {
  github: readGitHub,
  gitlab: readGitLab,
  bitbucket: readBitbucket,
  gitea: readGitea,
  prow: readProw,
};

/** In this order the dialects answer where nothing says which one counts. */
const ORDER: readonly Dialect[] = ['github', 'gitlab', 'gitea', 'bitbucket', 'prow'];

/**
 * Reads the owners files of a repository. A dialect that was asked for answers alone. Else every
 * dialect answers whose file stands where only it looks, and of those that look in the root and in
 * `docs/` the one that the evidence names: sections in the file, the host the repository is pushed
 * to, or other files of a platform in the root; without evidence GitHub. The dialect of the remote
 * host goes first, then a file in its own place.
 */
export async function chooseReadings(sources: Sources, choice: DialectChoice): Promise<Readings> {
  if (choice !== 'auto') {
    const reading = await (choice === 'prow' ? openProw : READERS[choice])(sources);
    const readings = reading === null ? [] : [reading];
    return { readings, reason: { kind: 'configured' }, dialect: choice };
  }
  const [found, host] = await Promise.all([foundFiles(sources), remoteHost(sources)]);
  const own = found.filter(({ file }) => !SHARED_PLACES.includes(file));
  const shared = found.filter(({ file }) => SHARED_PLACES.includes(file));
  const meant = shared.length === 0 ? null : await whoseShared(sources, shared, own, host);
  const chosen = ORDER.filter(
    (dialect) => dialect === meant?.dialect || own.some((one) => one.dialect === dialect),
  );
  const readings = (await Promise.all(chosen.map((dialect) => READERS[dialect](sources)))).filter(
    (reading) => reading !== null,
  );
  const first = readings.find(({ dialect }) => dialect === host?.dialect) ?? readings[0];
  if (first === undefined) {
    return { readings: [], reason: { kind: 'no-codeowners' }, dialect: 'github' };
  }
  const location: DialectReason = { kind: 'location', file: first.file };
  return {
    readings: [first, ...readings.filter((reading) => reading !== first)],
    reason: first.dialect === meant?.dialect ? meant.reason : location,
    dialect: first.dialect,
  };
}

/** A file that a dialect would use. */
interface Candidate {
  readonly dialect: Dialect;
  readonly file: RepoPath;
}

async function foundFiles(sources: Sources): Promise<Candidate[]> {
  const found = await Promise.all(
    ORDER.map(async (dialect) => {
      if (dialect === 'prow') return { dialect, file: OWNERS_NAME };
      const file = await firstFound(sources, dialect);
      return file === null ? null : { dialect, file: file.path };
    }),
  );
  return found.filter((candidate) => candidate !== null);
}

interface Meant {
  readonly dialect: Dialect;
  readonly reason: DialectReason;
}

/** Whose file a CODEOWNERS in a shared place is; null where a file in GitHub's own place hides it. */
async function whoseShared(
  sources: Sources,
  shared: readonly Candidate[],
  own: readonly Candidate[],
  host: { readonly host: string; readonly dialect: Dialect } | null,
): Promise<Meant | null> {
  const file = shared[0]?.file ?? '';
  const reads = (dialect: Dialect): boolean => shared.some((one) => one.dialect === dialect);
  if (reads('gitlab') && (await hasSections(sources, file))) {
    return { dialect: 'gitlab', reason: { kind: 'sections', file } };
  }
  if (host !== null && reads(host.dialect)) {
    return { dialect: host.dialect, reason: { kind: 'remote', file, host: host.host } };
  }
  const names = new Set((await sources.list('')).map(({ name }) => name));
  const sign = NEIGHBOURS.find(({ path, dialect }) => names.has(path) && reads(dialect));
  if (sign !== undefined) {
    const reason: DialectReason = { kind: 'neighbour', file, neighbour: sign.path };
    return { dialect: sign.dialect, reason };
  }
  const hidden = own.some(({ dialect }) => dialect !== 'prow') || !reads('github');
  return hidden ? null : { dialect: 'github', reason: { kind: 'assumed', file } };
}
