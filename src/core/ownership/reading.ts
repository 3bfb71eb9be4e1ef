import type { RepoPath } from '../paths';
import type { Problem } from '../problem';
import type { Dialect } from '../dialect';
import type { OwnershipRule, Verdict } from './answer';

/** How one dialect reads the owners files of a repository. Answers never throw. */
export interface Reading {
  readonly dialect: Dialect;
  /** The file in use, also where it could not be loaded; prow: the OWNERS file nearest the root. */
  readonly file: RepoPath;
  /** Every rule in file order, exclusions included; prow: of the files read so far. */
  readonly rules: readonly OwnershipRule[];
  /** prow: of the files read so far. */
  readonly problems: readonly Problem[];
  /**
   * Reads what answers for these paths need: in prow the OWNERS files of the folders above them,
   * else nothing. `verdict` and `matching` are right for paths that were named here.
   */
  ready(paths: Iterable<RepoPath>): Promise<void>;
  /** The same object for every path that the same rules decide. */
  verdict(path: RepoPath): Verdict;
  /** Every rule that matches: those that decide first, then the overridden and excluded ones. */
  matching(path: RepoPath): readonly OwnershipRule[];
}
