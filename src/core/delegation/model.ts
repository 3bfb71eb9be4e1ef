import type { Config } from '../config';
import { compileGlob } from '../glob';
import { baseName, HOME_PREFIX, isBelow, joinPath, parentFolder, type RepoPath } from '../paths';
import { problem, type Problem } from '../problem';
import { oncePerSource, type Sources, YAML_LIMIT } from '../source';
import type { DelegationNote } from './note';
import { parseDelegation } from './parse';

/** Where notes of the private folder stand. */
export const HOME_FOLDER: RepoPath = `${HOME_PREFIX}delegations`;

interface PathMatcher {
  matches(path: RepoPath): boolean;
}

/** The delegation notes of a repository and of the private folder. */
export class DelegationModel {
  private readonly ids = new Map<string, DelegationNote[]>();
  private matchers: Map<DelegationNote, readonly PathMatcher[]> | null = null;

  constructor(
    /** Repository first, then the private folder; by file name. */
    readonly notes: readonly DelegationNote[],
    readonly problems: readonly Problem[],
    /** Every file that stands in the folders, readable or not: their numbers are taken. */
    readonly fileNames: readonly string[],
  ) {
    for (const note of notes) {
      const key = note.id.toLowerCase();
      const same = this.ids.get(key);
      if (same === undefined) this.ids.set(key, [note]);
      else same.push(note);
    }
  }

  /** Notes with an id, compared without case; more than one where the id is used twice. */
  byId(id: string): readonly DelegationNote[] {
    return this.ids.get(id.toLowerCase()) ?? [];
  }

  /** Notes of any status whose scope covers the path. */
  scoped(path: RepoPath): readonly DelegationNote[] {
    const matchers = (this.matchers ??= compiled(this.notes));
    return this.notes.filter((note) => matchers.get(note)?.some((glob) => glob.matches(path)));
  }
}

/** Reads the notes of the configured folder and of the private one. */
export async function loadDelegations(sources: Sources, config: Config): Promise<DelegationModel> {
  const notes: DelegationNote[] = [];
  const problems: Problem[] = [];
  const fileNames: string[] = [];
  for (const folder of foldersOf(config)) {
    for (const { name, kind } of await sources.list(folder)) {
      fileNames.push(name);
      if (kind !== 'file' || !isYaml(name)) continue;
      const read = await sources.read(joinPath(folder, name), YAML_LIMIT);
      if (read.kind === 'unreadable') problems.push(read.problem);
      if (read.kind !== 'source') continue;
      const parsed = parseOnce(read.source);
      problems.push(...parsed.problems);
      if (parsed.note !== null) notes.push(parsed.note);
    }
  }
  return new DelegationModel(notes, [...problems, ...duplicates(notes)], fileNames);
}

/** Whether a change of `path` (a note, or a folder above the notes) may change the model. */
export function isDelegationFile(path: RepoPath, config: Config): boolean {
  return foldersOf(config).some(
    (folder) =>
      (parentFolder(path) === folder && isYaml(baseName(path))) ||
      (path !== '' && isBelow(folder, path)),
  );
}

const parseOnce = oncePerSource(parseDelegation);

function foldersOf(config: Config): readonly RepoPath[] {
  return [config.delegation.folder, HOME_FOLDER];
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

function compiled(notes: readonly DelegationNote[]): Map<DelegationNote, readonly PathMatcher[]> {
  return new Map(
    notes.map((note) => [note, note.scope.paths.map(({ glob }) => compileGlob(glob))]),
  );
}

/** Every note whose id an earlier one has already. */
function duplicates(notes: readonly DelegationNote[]): Problem[] {
  const first = new Map<string, DelegationNote>();
  const problems: Problem[] = [];
  for (const note of notes) {
    const other = first.get(note.id.toLowerCase());
    if (other === undefined) first.set(note.id.toLowerCase(), note);
    else {
      const data = { id: note.id, other: other.path };
      problems.push(problem(note.path, note.idRange, 'warning', { code: 'id-duplicate', data }));
    }
  }
  return problems;
}
