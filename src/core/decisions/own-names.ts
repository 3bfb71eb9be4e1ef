import { baseName, isHomePath, joinPath, parentFolder, type RepoPath } from '../paths';
import { isIndexName, withoutExtension } from './names';
import type { DecisionRecord } from './record';

/** A way to write where a record lies, and the record. In lower case, for comparison. */
export interface OwnFile {
  /** The path, with and without its ending; of a README its folder; folder and plain number. */
  readonly written: string;
  readonly path: RepoPath;
}

/** Ids that begin alike: `DR008`, `DR009`. */
export interface OwnPrefix {
  /** As the records spell it, without the separator: `DR`, `ODH-ADR`. */
  readonly prefix: string;
  /** Between prefix and digits: '', `-`, `_` or a blank. */
  readonly separator: string;
  /** How many digits the ids have: 3 for `DR008`. */
  readonly widths: ReadonlySet<number>;
  /** Ids as spelled, by number. */
  readonly ids: ReadonlyMap<number, string>;
}

/** What a repository calls its decisions: what may be looked for in its texts beside `ADR-12`. */
export interface DecisionNames {
  /** The same text for the same names. */
  readonly key: string;
  readonly prefixes: readonly OwnPrefix[];
  /** By the last segment of `written`. */
  readonly files: ReadonlyMap<string, readonly OwnFile[]>;
  /** What the repository is called where it is hosted, in lower case; empty where unknown. */
  readonly repositories: ReadonlySet<string>;
}

/** More prefixes than this are not prefixes but words. */
const PREFIX_LIMIT = 50;

export const NO_NAMES: DecisionNames = {
  key: '',
  prefixes: [],
  files: new Map(),
  repositories: new Set(),
};

/** `repositories`: names the repository has at its remotes. */
export function decisionNames(
  records: readonly DecisionRecord[],
  repositories: readonly string[],
): DecisionNames {
  const names = [...new Set(repositories.map((name) => name.toLowerCase()))].sort();
  const spelled = records.map(({ path, id, number }) => `${path}\t${number === null ? id : ''}`);
  return {
    key: [...names, '', ...spelled].join('\n'),
    prefixes: prefixesOf(records),
    files: filesOf(records),
    repositories: new Set(names),
  };
}

/** Of ids that are no plain number: those are found as `ADR-12`. */
function prefixesOf(records: readonly DecisionRecord[]): OwnPrefix[] {
  const found = new Map<
    string,
    OwnPrefix & { readonly widths: Set<number>; readonly ids: Map<number, string> }
  >();
  for (const { id, number } of records) {
    const parts = id === null || number !== null ? null : partsOf(id);
    if (id === null || parts === null) continue;
    const { prefix, separator, digits } = parts;
    const key = prefix.toLowerCase();
    let own = found.get(key);
    if (own === undefined) {
      if (found.size >= PREFIX_LIMIT) continue;
      own = { prefix, separator, widths: new Set(), ids: new Map() };
      found.set(key, own);
    }
    own.widths.add(digits.length);
    if (!own.ids.has(Number(digits))) own.ids.set(Number(digits), id);
  }
  return [...found.values()];
}

/** `ODH-ADR-0001` is `ODH-ADR`, `-`, `0001`; null for ids of another shape. */
function partsOf(id: string): { prefix: string; separator: string; digits: string } | null {
  const match = /^([A-Za-z][A-Za-z_-]{0,30}[A-Za-z])([-_ ]?)(\d{1,5})$/.exec(id);
  if (!match) return null;
  return { prefix: match[1] ?? '', separator: match[2] ?? '', digits: match[3] ?? '' };
}

/** The private folder is in no text of the repository. */
function filesOf(records: readonly DecisionRecord[]): Map<string, OwnFile[]> {
  const files = new Map<string, OwnFile[]>();
  for (const { path, number } of records) {
    if (isHomePath(path)) continue;
    for (const written of spellings(path.toLowerCase(), number)) {
      const name = baseName(written);
      files.set(name, [...(files.get(name) ?? []), { written, path }]);
    }
  }
  return files;
}

function spellings(path: string, number: number | null): string[] {
  const stem = withoutExtension(baseName(path));
  const folder = parentFolder(path);
  const own = isIndexName(stem) && folder !== '' ? [folder] : [path, joinPath(folder, stem)];
  const around = isIndexName(stem) ? parentFolder(folder) : folder;
  return number === null || around === '' ? own : [...own, joinPath(around, String(number))];
}
