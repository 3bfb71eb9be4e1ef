import type { DialectChoice } from '../config';
import type { RepoPath } from '../paths';
import { problem, type Problem } from '../problem';
import { oncePerSource, type SourceRead, type Sources } from '../source';
import { FILE_START } from '../text';
import { parseCodeowners } from './codeowners';
import { isForGitLab } from './gitlab-signs';
import { RuleSet } from './rule-set';

export const DIRECTORY_PATH: RepoPath = '.steward/ownership.yml';

/** Where GitHub looks, first found wins. */
const GITHUB_PLACES: readonly RepoPath[] = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** Where only GitLab looks. */
const GITLAB_PLACE: RepoPath = '.gitlab/CODEOWNERS';

/** Files of the root that say for whom a CODEOWNERS file beside them is (see `isForGitLab`). */
const SIGNS: readonly RepoPath[] = ['.gitlab-ci.yml', '.github'];

/** "CODEOWNERS files must be under 3 MB in size" (GitHub), taken as 3 × 1024 × 1024 bytes. */
const SIZE_LIMIT = 3 * 1024 * 1024;

/** Whether what Steward knows about owners may change with this file. */
export function isOwnershipFile(path: RepoPath): boolean {
  return [DIRECTORY_PATH, GITLAB_PLACE, ...GITHUB_PLACES, ...SIGNS].includes(path);
}

/** Whether CODEOWNERS is read in GitHub's way under this choice. */
export function readsGitHub(choice: DialectChoice): boolean {
  return choice === 'auto' || choice === 'github';
}

export interface CodeownersFile {
  /** The file in use, loaded or not, GitLab's too; null where there is none. */
  readonly path: RepoPath | null;
  readonly rules: RuleSet;
  readonly problems: readonly Problem[];
}

export const NO_CODEOWNERS: CodeownersFile = { path: null, rules: new RuleSet([]), problems: [] };

/**
 * Finds and reads the CODEOWNERS file. One that cannot be loaded still hides those after it, as on
 * GitHub: its paths are matched by no rule. With `auto` a file for GitLab is named and not read:
 * GitHub's reading of it would look right and be wrong.
 */
export async function findCodeowners(
  sources: Sources,
  choice: DialectChoice,
): Promise<CodeownersFile> {
  // One byte below the limit is the most that is loaded.
  const reads = await Promise.all(
    GITHUB_PLACES.map(async (path) => ({ path, read: await sources.read(path, SIZE_LIMIT - 1) })),
  );
  const [used, ...shadowed] = reads.filter(({ read }) => read.kind !== 'absent');
  if (used === undefined) return choice === 'auto' ? onlyGitLabs(sources) : NO_CODEOWNERS;
  if (choice === 'auto' && !used.path.startsWith('.github/') && used.read.kind === 'source') {
    if (await isForGitLab(sources, used.read.source)) return notRead(used.path);
  }
  const { rules, problems } = rulesOf(used.read);
  const data = { used: used.path };
  const hidden = shadowed.map(({ path }) =>
    problem(path, FILE_START, 'info', { code: 'codeowners-shadowed-file', data }),
  );
  return { path: used.path, rules, problems: [...problems, ...hidden] };
}

async function onlyGitLabs(sources: Sources): Promise<CodeownersFile> {
  const { kind } = await sources.read(GITLAB_PLACE, SIZE_LIMIT - 1);
  return kind === 'absent' ? NO_CODEOWNERS : notRead(GITLAB_PLACE);
}

function notRead(path: RepoPath): CodeownersFile {
  const found = problem(path, FILE_START, 'info', { code: 'codeowners-gitlab', data: null });
  return { path, rules: NO_CODEOWNERS.rules, problems: [found] };
}

const parsed = oncePerSource((source) => {
  const { rules, problems } = parseCodeowners(source);
  return { rules: new RuleSet(rules), problems: [...source.problems, ...problems] };
});

function rulesOf(read: SourceRead): { rules: RuleSet; problems: readonly Problem[] } {
  if (read.kind === 'source') return parsed(read.source);
  const { rules } = NO_CODEOWNERS;
  return { rules, problems: read.kind === 'unreadable' ? [tooLarge(read.problem)] : [] };
}

/** GitHub's limit has its own consequence, so it has its own problem. */
function tooLarge(found: Problem): Problem {
  if (found.code !== 'file-too-large') return found;
  const data = { bytes: found.data.bytes, limit: SIZE_LIMIT };
  return problem(found.path, found.range, 'error', { code: 'codeowners-too-large', data });
}
