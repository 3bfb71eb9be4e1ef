import { type GitOptions, type GitResult, runGit } from './git-process';

/** Where a branch left the one it is compared with. */
export interface Base {
  /** A commit; in a repository without any, the empty tree. */
  readonly id: string;
  /** As people name it. */
  readonly name: string;
}

/** The branch a change is merged into, where nobody says: the first of these that exists. */
const DEFAULTS = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];

type Asking = Pick<GitOptions, 'signal'>;

/**
 * The commit where HEAD left `ref` (null: the branch it is to be merged into, else HEAD itself). Where
 * the two have no common commit, as in a shallow clone, that of `ref`. `failed` where `ref` names none.
 */
export async function mergeBase(
  root: string,
  ref: string | null,
  asking: Asking,
): Promise<GitResult<Base>> {
  const head = await commitOf(root, 'HEAD', asking);
  if (head.kind === 'gap') return head;
  const from = ref === null ? await defaultBase(root, asking) : await namedBase(root, ref, asking);
  if (from.kind === 'gap') return from;
  if (head.output === null) {
    return ref === null || from.output === null ? emptyTree(root, asking) : done(from.output);
  }
  const base = from.output ?? { id: head.output, name: 'HEAD' };
  const common = await runGit(root, ['merge-base', base.id, head.output], asking);
  if (common.kind === 'gap') return common;
  return done({ id: common.output.trim() || base.id, name: base.name });
}

async function namedBase(root: string, ref: string, asking: Asking): Promise<GitResult<Base>> {
  if (ref === '' || ref.startsWith('-') || ref.includes('\0')) return FAILED;
  const commit = await commitOf(root, ref, asking);
  if (commit.kind === 'gap') return commit;
  return commit.output === null ? FAILED : done({ id: commit.output, name: ref });
}

async function defaultBase(root: string, asking: Asking): Promise<GitResult<Base | null>> {
  const format = '--format=%(refname) %(objectname) %(symref)';
  const listed = await runGit(root, ['for-each-ref', format, ...DEFAULTS], asking);
  if (listed.kind === 'gap') return listed;
  const rows = listed.output.split('\n').map((line) => line.split(' '));
  for (const name of DEFAULTS) {
    const [, id, target] = rows.find(([ref]) => ref === name) ?? [];
    if (id) return done({ id, name: shortName(target || name) });
  }
  return done(null);
}

/** `origin/main` for `refs/remotes/origin/main`. */
function shortName(ref: string): string {
  return ref.replace(/^refs\/(?:remotes|heads)\//, '');
}

/** The full id of the commit a name stands for; null where it stands for none. */
async function commitOf(
  root: string,
  name: string,
  asking: Asking,
): Promise<GitResult<string | null>> {
  const verify = ['rev-parse', '--verify', '--quiet', `${name}^{commit}`];
  const asked = await runGit(root, verify, asking);
  return asked.kind === 'gap' ? asked : done(asked.output.trim() || null);
}

/** Its id depends on the hash the repository uses; git knows it in every repository. */
async function emptyTree(root: string, asking: Asking): Promise<GitResult<Base>> {
  const format = await runGit(root, ['rev-parse', '--show-object-format'], asking);
  if (format.kind === 'gap') return format;
  return done({ id: EMPTY_TREES[format.output.trim()] ?? EMPTY_TREES.sha1, name: 'HEAD' });
}

const EMPTY_TREES: Readonly<Record<string, string>> & { readonly sha1: string } = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

function done<T>(output: T): GitResult<T> {
  return { kind: 'done', output };
}

const FAILED = { kind: 'gap', gap: 'failed' } as const;
