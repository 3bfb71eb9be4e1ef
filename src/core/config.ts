import { durationDays } from './dates';
import { isPlainId } from './ids';
import { type RepoPath, resolveWritten } from './paths';
import type { ConfigShape, Problem } from './problem';
import { oncePerSource, type Source, type Sources, YAML_LIMIT } from './source';
import { type YamlMapReader, YamlReader, type YamlText } from './yaml';

export const CONFIG_PATH: RepoPath = '.steward/config.yml';

export const DIALECTS = ['auto', 'github', 'gitlab', 'bitbucket', 'gitea', 'prow'] as const;
export const PEOPLE = ['names', 'teams', 'off'] as const;

export type DialectChoice = (typeof DIALECTS)[number];

/** How much of what history knows about people may be shown. */
export type PeopleChoice = (typeof PEOPLE)[number];

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

/**
 * Who commits without being anybody that could be asked: accounts of apps on GitHub, its workflows,
 * and assistants that add themselves as co-authors. By address where the name says too little: there
 * are people called Bot, and people called Claude.
 */
const MACHINES: readonly string[] = [
  '*[bot]*',
  'github-actions@github.com',
  'noreply@anthropic.com',
  'cursoragent@cursor.com',
  '*+copilot@users.noreply.github.com',
];

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
  history: { halfLifeDays: 180, ignoreAuthors: MACHINES, maxFilesPerCommit: 100 },
  people: 'names',
};

export interface ConfigRead {
  readonly config: Config;
  readonly problems: readonly Problem[];
}

/**
 * Reads `.steward/config.yml`. Unknown keys and values that do not fit are problems, and the
 * default stays in their place; a file that cannot be read leaves all defaults.
 */
export async function readConfig(sources: Sources): Promise<ConfigRead> {
  const read = await sources.read(CONFIG_PATH, YAML_LIMIT);
  if (read.kind === 'absent') return { config: DEFAULT_CONFIG, problems: [] };
  if (read.kind === 'unreadable') return { config: DEFAULT_CONFIG, problems: [read.problem] };
  return configOf(read.source);
}

const configOf = oncePerSource((source: Source): ConfigRead => {
  const reader = new YamlReader(source);
  const root = reader.rootMap();
  const config = root === null ? DEFAULT_CONFIG : readSections(root);
  // During a merge the text is an older one: its positions would mislead.
  const own = source.conflicted ? [] : reader.problems;
  return { config, problems: [...source.problems, ...own] };
});

function readSections(root: YamlMapReader): Config {
  root.warnUnknown(Object.keys(DEFAULT_CONFIG));
  const section = (name: keyof Config, known: readonly string[]): YamlMapReader | null => {
    const map = root.map(name);
    map?.warnUnknown(known);
    return map;
  };
  const ownership = section('ownership', ['dialect']);
  return {
    ownership: {
      dialect: ownership?.oneOf('dialect', DIALECTS) ?? DEFAULT_CONFIG.ownership.dialect,
    },
    decisions: decisionsOf(section('decisions', ['folders', 'template'])),
    debt: debtOf(section('debt', ['prefix', 'prefixes', 'folder', 'tags', 'exclude'])),
    delegation: delegationOf(section('delegation', ['prefix', 'folder'])),
    history: historyOf(section('history', ['half_life', 'ignore_authors', 'max_files_per_commit'])),
    people: root.oneOf('people', PEOPLE) ?? DEFAULT_CONFIG.people,
  };
}

function decisionsOf(map: YamlMapReader | null): Config['decisions'] {
  if (map === null) return DEFAULT_CONFIG.decisions;
  const folders = map.texts('folders').flatMap((text) => inside(map, text) ?? []);
  return {
    folders: folders.length > 0 ? folders : null,
    template: pathAt(map, 'template'),
  };
}

function debtOf(map: YamlMapReader | null): Config['debt'] {
  const usual = DEFAULT_CONFIG.debt;
  if (map === null) return usual;
  const isPrefix = (text: YamlText): boolean => fits(map, 'prefixes', 'prefix', text);
  const tags = map.texts('tags').filter((text) => fits(map, 'tags', 'tag', text));
  return {
    prefix: prefixAt(map) ?? usual.prefix,
    prefixes: map.texts('prefixes').filter(isPrefix).map(valueOf),
    folder: pathAt(map, 'folder') ?? usual.folder,
    tags: map.value('tags') === null ? usual.tags : tags.map(valueOf),
    exclude: map.texts('exclude').map(valueOf),
  };
}

function delegationOf(map: YamlMapReader | null): Config['delegation'] {
  const usual = DEFAULT_CONFIG.delegation;
  if (map === null) return usual;
  return { prefix: prefixAt(map) ?? usual.prefix, folder: pathAt(map, 'folder') ?? usual.folder };
}

function historyOf(map: YamlMapReader | null): Config['history'] {
  const usual = DEFAULT_CONFIG.history;
  if (map === null) return usual;
  const halfLife = fitting(map, 'half_life', 'duration');
  const most = fitting(map, 'max_files_per_commit', 'count');
  const ignored = map.value('ignore_authors') === null ? null : map.texts('ignore_authors');
  return {
    halfLifeDays: durationDays(halfLife ?? '') ?? usual.halfLifeDays,
    ignoreAuthors: ignored?.map(valueOf) ?? usual.ignoreAuthors,
    maxFilesPerCommit: most === null ? usual.maxFilesPerCommit : Number(most),
  };
}

const FITS: Readonly<Record<ConfigShape, (text: string) => boolean>> = {
  duration: (text) => (durationDays(text) ?? 0) > 0,
  count: (text) => /^[1-9]\d{0,8}$/.test(text),
  prefix: (text) => isPlainId(`${text}-1`),
  tag: (text) => /^[A-Za-z]\w{0,31}$/.test(text),
};

function fits(map: YamlMapReader, field: string, wanted: ConfigShape, text: YamlText): boolean {
  if (FITS[wanted](text.value)) return true;
  const data = { field, value: text.value, wanted };
  map.reader.report(text.range, 'warning', { code: 'config-value-invalid', data });
  return false;
}

function fitting(map: YamlMapReader, field: string, wanted: ConfigShape): string | null {
  const text = map.text(field);
  return text !== null && fits(map, field, wanted, text) ? text.value : null;
}

function prefixAt(map: YamlMapReader): string | null {
  return fitting(map, 'prefix', 'prefix');
}

function pathAt(map: YamlMapReader, field: string): RepoPath | null {
  const text = map.text(field);
  return text && inside(map, text);
}

/** A written path; an error where it leaves the repository, since what it names is never read. */
function inside(map: YamlMapReader, text: YamlText): RepoPath | null {
  const path = resolveWritten(text.value);
  if (path === null) {
    const data = { value: text.value };
    map.reader.report(text.range, 'error', { code: 'path-outside', data });
  }
  return path;
}

function valueOf(text: YamlText): string {
  return text.value;
}
