import { compileGlob, type Glob } from '../../glob';
import type { RepoPath } from '../../paths';
import type { OwnershipRule } from '../answer';
import type { Area, Directory } from './directory';
import type { Roster } from './roster';

/** An area that covers a path, with the most special of its globs that does. */
export interface AreaMatch {
  readonly area: Area;
  readonly path: Area['paths'][number];
  readonly glob: Glob;
}

/**
 * The areas of `.steward/ownership.yml`. Where several cover a path, the one whose glob has more
 * letters before its first wildcard goes first (`src/checkout/**` before `src/**`), whatever their
 * order in the file; among equals the later one.
 */
export class AreaIndex {
  private readonly globs: readonly AreaMatch[];

  constructor(directory: Directory) {
    const globs = directory.areas.flatMap((area) =>
      area.paths.map((path) => ({ area, path, glob: compileGlob(path.glob) })),
    );
    this.globs = globs.reverse().sort((a, b) => b.glob.literalLength - a.glob.literalLength);
  }

  /** The areas that cover a path, each once, the most special first. */
  matching(path: RepoPath): readonly AreaMatch[] {
    const found = new Map<Area, AreaMatch>();
    for (const match of this.globs) {
      if (!found.has(match.area) && match.glob.matches(path)) found.set(match.area, match);
    }
    return [...found.values()];
  }
}

/** What an area says about owners, as a rule; null where it names none. */
export function areaRule(
  { area, path }: AreaMatch,
  file: RepoPath,
  roster: Roster,
): OwnershipRule | null {
  if (area.owners.length === 0) return null;
  const owners = area.owners.map(({ text, range }) => ({ text: roster.shown(text), range }));
  const pattern = path.glob;
  const plain = { section: null, role: null, negated: false };
  return { file, range: path.range, pattern, owners, area: area.name, ...plain };
}
