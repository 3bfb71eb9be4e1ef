import { parentFolder, type RepoPath } from '../../paths';
import type { Problem } from '../../problem';
import { oncePerSource, type Source } from '../../source';
import type { OwnershipRule, OwnerWord } from '../answer';
import { regexCompiler, regexProblem } from '../patterns/linear-regex';
import { type Aliases, loginOf } from './aliases';
import { type OwnersEntry, parseOwnersFile } from './owners-file';

/** What the OWNERS file of a folder says. */
export interface FolderOwners {
  readonly folder: RepoPath;
  readonly rules: readonly FolderRule[];
  readonly noParentOwners: boolean;
  readonly problems: readonly Problem[];
}

export interface FolderRule {
  readonly rule: OwnershipRule;
  /** Asks about a path relative to the folder, `.` for the folder itself; null: takes all. */
  readonly takes: ((relative: string) => boolean) | null;
}

/** An entry with its filter compiled. */
interface CompiledEntry {
  readonly entry: OwnersEntry;
  readonly takes: FolderRule['takes'];
}

/** What does not depend on the aliases is computed once for a source. */
const compiledOf = oncePerSource(compile);

export async function folderOwners(source: Source, aliases: Aliases): Promise<FolderOwners> {
  const { entries, noParentOwners, problems } = await compiledOf(source);
  const folder = parentFolder(source.path);
  const rules = entries.map(({ entry, takes }) => {
    return { rule: ruleOf(source.path, folder, entry, aliases), takes };
  });
  return { folder, rules, noParentOwners, problems };
}

interface CompiledFile {
  readonly entries: readonly CompiledEntry[];
  readonly noParentOwners: boolean;
  readonly problems: readonly Problem[];
}

/** Filters that Go cannot compile are left out; the others count. */
async function compile(source: Source): Promise<CompiledFile> {
  const { entries, noParentOwners, problems: found } = parseOwnersFile(source);
  const compiler = entries.some(({ filter }) => needsEngine(filter?.value))
    ? await regexCompiler()
    : null;
  const problems = [...found];
  const refused = new Set<string>();
  const compiled: CompiledEntry[] = [];
  for (const entry of entries) {
    const { filter } = entry;
    if (compiler === null || filter === null || !needsEngine(filter.value)) {
      compiled.push({ entry, takes: null });
      continue;
    }
    const regex = compiler.compile(filter.value);
    if (regex.kind === 'regex') compiled.push({ entry, takes: regex.isFoundIn });
    else if (!refused.has(filter.value)) {
      refused.add(filter.value);
      const place = { path: source.path, range: filter.range };
      problems.push(regexProblem(regex.kind, filter.value, 'prow', place));
    }
  }
  return { entries: compiled, noParentOwners, problems };
}

function needsEngine(filter: string | undefined): boolean {
  return filter !== undefined && filter !== '.*';
}

function ruleOf(
  file: RepoPath,
  folder: RepoPath,
  { role, filter, range, words }: OwnersEntry,
  aliases: Aliases,
): OwnershipRule {
  const owners = new Map<string, OwnerWord>();
  for (const { value, range: place } of words) {
    for (const text of role === 'labels' ? [value] : replaced(value, aliases)) {
      if (text !== '' && !owners.has(text)) owners.set(text, { text, range: place });
    }
  }
  return {
    file,
    range,
    pattern: filter?.value ?? `/${folder}`,
    owners: [...owners.values()],
    area: null,
    section: null,
    role,
    negated: false,
  };
}

/** Members that are aliases themselves stay as they are. */
function replaced(word: string, aliases: Aliases): readonly string[] {
  const login = loginOf(word);
  return aliases.get(login) ?? [login];
}
