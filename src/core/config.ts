import type { RepoPath } from './paths';
import type { Problem } from './problem';

export const CONFIG_PATH: RepoPath = '.steward/config.yml';

export type DialectChoice = 'auto' | 'github' | 'gitlab' | 'bitbucket' | 'gitea' | 'prow';

/** How much of what history knows about people may be shown. */
export type PeopleChoice = 'names' | 'teams' | 'off';

/** `.steward/config.yml` with its defaults filled in. */
export interface Config {
  readonly ownership: { readonly dialect: DialectChoice };
  readonly decisions: {
    /** Null: look in the usual places. */
    readonly folders: readonly RepoPath[] | null;
    readonly template: RepoPath | null;
  };
  readonly debt: {
    readonly prefix: string;
    /** Further prefixes that count as debt ids. */
    readonly prefixes: readonly string[];
    readonly folder: RepoPath;
    readonly tags: readonly string[];
    readonly exclude: readonly string[];
  };
  readonly delegation: { readonly prefix: string; readonly folder: RepoPath };
  readonly history: {
    readonly halfLifeDays: number;
    readonly ignoreAuthors: readonly string[];
    readonly maxFilesPerCommit: number;
  };
  readonly people: PeopleChoice;
}

export const DEFAULT_CONFIG: Config = {
  ownership: { dialect: 'auto' },
  decisions: { folders: null, template: null },
  debt: {
    prefix: 'DEBT',
    prefixes: [],
    folder: '.steward/debt',
    tags: ['TODO', 'FIXME', 'HACK', 'XXX', 'DEBT', 'TECHDEBT', 'TECH_DEBT'],
    exclude: [],
  },
  delegation: { prefix: 'DEL', folder: '.steward/delegations' },
  history: { halfLifeDays: 180, ignoreAuthors: ['*[bot]*'], maxFilesPerCommit: 100 },
  people: 'names',
};

export interface ConfigRead {
  readonly config: Config;
  readonly problems: readonly Problem[];
}
