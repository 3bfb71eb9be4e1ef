import { baseName, type RepoPath } from '../paths';
import { problem, type Problem } from '../problem';
import type { SourceRead, Sources } from '../source';
import { FILE_START } from '../text';
import type { Dialect } from '../dialect';

export const DIRECTORY_PATH: RepoPath = '.steward/ownership.yml';

/** The dialects that keep one CODEOWNERS file. */
type OneFileDialect = Exclude<Dialect, 'prow'>;

/** Where each platform looks, first found wins. */
export const PLACES: Readonly<Record<OneFileDialect, readonly RepoPath[]>> = {
  github: ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'],
  gitlab: ['CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'],
  bitbucket: ['.bitbucket/CODEOWNERS'],
  gitea: ['CODEOWNERS', 'docs/CODEOWNERS', '.gitea/CODEOWNERS', '.forgejo/CODEOWNERS'],
};

/** Where several platforms look; the rest of the repository says for whom the file is. */
export const SHARED_PLACES: readonly RepoPath[] = ['CODEOWNERS', 'docs/CODEOWNERS'];

/** Entries of the root that say for whom a shared CODEOWNERS file is (see `choice.ts`). */
export const NEIGHBOURS: readonly { readonly path: RepoPath; readonly dialect: Dialect }[] = [
  { path: '.github', dialect: 'github' },
  { path: '.gitlab-ci.yml', dialect: 'gitlab' },
  { path: '.gitlab', dialect: 'gitlab' },
  { path: '.gitea', dialect: 'gitea' },
  { path: '.forgejo', dialect: 'gitea' },
];

export const OWNERS_NAME = 'OWNERS';
export const ALIASES_PATH: RepoPath = 'OWNERS_ALIASES';

/** "CODEOWNERS files must be under 3 MB in size" (GitHub), taken as 3 × 1024 × 1024 bytes. */
export const SIZE_LIMIT = 3 * 1024 * 1024;

const WATCHED = new Set([
  DIRECTORY_PATH,
  ALIASES_PATH,
  ...Object.values(PLACES).flat(),
  ...NEIGHBOURS.map(({ path }) => path),
]);

/** Whether what Steward knows about owners may change with this file. */
export function isOwnershipFile(path: RepoPath): boolean {
  return WATCHED.has(path) || baseName(path) === OWNERS_NAME;
}

/** Whether a CODEOWNERS file stands where some platform looks for it. */
export function isCodeownersPlace(path: RepoPath): boolean {
  return Object.values(PLACES).some((places) => places.includes(path));
}

/** The file a dialect uses among its places. */
export interface FoundFile {
  readonly path: RepoPath;
  readonly read: SourceRead;
  /** Files in later places, which the platform ignores. */
  readonly shadowed: readonly Problem[];
}

/**
 * The first of a dialect's places that holds a file, loaded or not: one that cannot be loaded still
 * hides those after it. Null where there is none.
 */
export async function firstFound(
  sources: Sources,
  dialect: OneFileDialect,
): Promise<FoundFile | null> {
  // One byte below the limit is the most that is loaded.
  const reads = await Promise.all(
    PLACES[dialect].map(async (path) => ({ path, read: await sources.read(path, SIZE_LIMIT - 1) })),
  );
  const [used, ...rest] = reads.filter(({ read }) => read.kind !== 'absent');
  if (used === undefined) return null;
  const data = { used: used.path, dialect };
  const shadowed = rest.map(({ path }) =>
    problem(path, FILE_START, 'info', { code: 'codeowners-shadowed-file', data }),
  );
  return { ...used, shadowed };
}

/** What a file that could not be loaded gives instead of rules. GitHub's limit has a name. */
export function unreadableProblem(found: Problem): Problem {
  if (found.code !== 'file-too-large') return found;
  const data = { bytes: found.data.bytes, limit: SIZE_LIMIT };
  return problem(found.path, found.range, 'error', { code: 'codeowners-too-large', data });
}
