import { baseName, parentFolder, type RepoPath, resolveWritten } from '../../paths';
import { problem, type Problem } from '../../problem';
import { oncePerSource, type Source, type Sources, YAML_LIMIT } from '../../source';
import type { Range } from '../../text';
import { type YamlMapReader, YamlReader, type YamlText } from '../../yaml';
import { aroundDocuments } from './places';
import { tomlText } from './toml';

/** A folder as the settings of a tool name it. */
export interface NamedFolder {
  readonly path: RepoPath;
  /** The name log4brains gives the package it belongs to, null for other folders. */
  readonly package: string | null;
  /** What its decisions are about, as far as the settings say: where they lie, or a package. */
  readonly home: RepoPath | null;
  /** Where the folder is named. */
  readonly file: RepoPath;
  readonly range: Range;
}

export interface NamedFolders {
  readonly folders: readonly NamedFolder[];
  readonly problems: readonly Problem[];
}

/** A folder as written, and the package around it. */
interface Written {
  readonly folder: YamlText;
  readonly package: string | null;
  readonly home: string | null;
}

type Reader = (source: Source) => {
  readonly written: readonly Written[];
  readonly problems: readonly Problem[];
};

/**
 * The files in which tools keep the folder of their records, relative to the file itself:
 * adr-tools and adrs (https://github.com/joshrotenberg/adrs), log4brains
 * (https://github.com/thomvaill/log4brains), adr-js (`.adr.json`), dotnet-adr and its likes
 * (`adr.config.json`), adrgen and ADR-J. Each stands at the root or at that of a package.
 */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['.adr-dir', firstLine],
  ['adrs.toml', tomlKey('adr_dir')],
  ['.log4brains.yml', yaml(log4brains)],
  ['.log4brains.yaml', yaml(log4brains)],
  ['.adr.json', yaml(textAt('path'))],
  ['adr.config.json', yaml(textAt('path', 'Path'))],
  ['adrgen.config.yml', yaml(textAt('directory'))],
  ['adr.properties', property('docPath')],
]);

/** ADR-J keeps its settings one folder below what they are relative to. */
const SETTINGS_FOLDER = '.adr';

/** Whether a file may name decision folders, by its name. */
export function isToolFile(path: RepoPath): boolean {
  return READERS.has(baseName(path));
}

/** The folders that a tool's settings name; none where the file is gone. */
export async function readToolFile(sources: Sources, file: RepoPath): Promise<NamedFolders> {
  const read = await sources.read(file, YAML_LIMIT);
  if (read.kind === 'absent') return { folders: [], problems: [] };
  if (read.kind === 'unreadable') return { folders: [], problems: [read.problem] };
  return namedOnce(read.source);
}

const namedOnce = oncePerSource((source: Source): NamedFolders => {
  const reader = READERS.get(baseName(source.path));
  if (reader === undefined) return { folders: [], problems: [] };
  const { written, problems } = reader(source);
  const parent = parentFolder(source.path);
  const base = baseName(parent) === SETTINGS_FOLDER ? parentFolder(parent) : parent;
  const folders: NamedFolder[] = [];
  // What another tool makes of its own file is not ours to call an error.
  const found = [...source.problems, ...problems].map((one): Problem =>
    one.severity === 'error' ? { ...one, severity: 'warning' } : one,
  );
  for (const { folder, package: name, home } of written) {
    const path = resolveWritten(folder.value.trim(), base);
    if (path === null) {
      const facts = { code: 'path-outside', data: { value: folder.value } } as const;
      found.push(problem(source.path, folder.range, 'warning', facts));
      continue;
    }
    const own = name === null ? aroundDocuments(base) : null;
    const around = home === null ? own : resolveWritten(home.trim(), base);
    folders.push({ path, package: name, home: around, file: source.path, range: folder.range });
  }
  return { folders, problems: source.conflicted ? source.problems : found };
});

function firstLine(source: Source): ReturnType<Reader> {
  const value = source.lines.lineText(0);
  if (value.trim() === '') return { written: [], problems: [] };
  const folder = { value, range: source.lines.lineRange(0) };
  return { written: [{ folder, package: null, home: null }], problems: [] };
}

function tomlKey(key: string): Reader {
  return (source) => {
    const found = tomlText(source.text, key);
    if (found === null || found.value.trim() === '') return { written: [], problems: [] };
    const range = source.lines.range(found.span.start, found.span.end);
    const folder = { value: found.value, range };
    return { written: [{ folder, package: null, home: null }], problems: [] };
  };
}

/** A line `key=value`, as Java keeps settings. */
function property(key: string): Reader {
  return (source) => {
    for (let line = 0; line < source.lines.count; line++) {
      const text = source.lines.lineText(line);
      if (!text.startsWith(`${key}=`)) continue;
      const folder = { value: text.slice(key.length + 1), range: source.lines.lineRange(line) };
      return { written: [{ folder, package: null, home: null }], problems: [] };
    }
    return { written: [], problems: [] };
  };
}

/** JSON is YAML, too. */
function yaml(read: (root: YamlMapReader) => Written[]): Reader {
  return (source) => {
    const reader = new YamlReader(source);
    const root = reader.rootMap();
    const written = root === null ? [] : read(root);
    return { written, problems: reader.problems };
  };
}

function textAt(...keys: string[]): (root: YamlMapReader) => Written[] {
  return (root) => {
    const folder = root.text(...keys);
    return folder === null ? [] : [{ folder, package: null, home: null }];
  };
}

function log4brains(root: YamlMapReader): Written[] {
  const project = root.map('project');
  if (project === null) return [];
  const own = project.text('adrFolder');
  const packages = project.maps('packages').flatMap((map): Written[] => {
    const folder = map.text('adrFolder');
    const name = map.text('name')?.value ?? null;
    return folder ? [{ folder, package: name, home: map.text('path')?.value ?? null }] : [];
  });
  return own === null ? packages : [{ folder: own, package: null, home: null }, ...packages];
}
