import { compileGlob, type Glob } from '../glob';
import type { RepoPath } from '../paths';
import type { DecisionRecord } from './record';

/** The scope of a record, compiled. */
export interface DecisionScope {
  /** The first glob that covers the path; null where none does, or one takes the path out. */
  glob(path: RepoPath): string | null;
}

const known = new WeakMap<DecisionRecord, DecisionScope>();

/**
 * The scope of a record. The order of its globs says nothing; one with `!` in front takes paths out
 * (`!src/gen/**`), and where all take out, what is left of the repository is in.
 */
function scopeOf(record: DecisionRecord): DecisionScope {
  let scope = known.get(record);
  if (scope === undefined) {
    scope = compiled(record.scope.map(({ glob }) => glob));
    known.set(record, scope);
  }
  return scope;
}

/** The glob of the record's scope that covers a path, null where none does. */
export function coveringGlob(record: DecisionRecord, path: RepoPath): string | null {
  return scopeOf(record).glob(path);
}

function compiled(globs: readonly string[]): DecisionScope {
  const written = globs.map((glob) => glob.trim()).filter((glob) => glob !== '');
  const outs = written
    .filter((glob) => glob.startsWith('!'))
    .map((glob) => compileGlob(glob.slice(1)));
  const ins: Glob[] = written.filter((glob) => !glob.startsWith('!')).map(compileGlob);
  if (ins.length === 0 && outs.length > 0) ins.push(compileGlob('**'));
  return {
    glob(path) {
      const found = ins.find((glob) => glob.matches(path));
      return found === undefined || outs.some((glob) => glob.matches(path)) ? null : found.source;
    },
  };
}
