import { GlobProgram } from '../../glob-program';
import { isBelow, parentFolder, type RepoPath } from '../../paths';

/** What GitHub's Linguist reads of `.gitattributes`. */
const NAMES = ['linguist-generated', 'linguist-vendored'] as const;

export type LinguistName = (typeof NAMES)[number];

/** True and false as set; null where the file says to forget what others said. */
type Value = boolean | null;

interface Line {
  readonly matches: (path: RepoPath) => boolean;
  readonly values: ReadonlyMap<LinguistName, Value>;
}

/** Lines beyond are not read: a file of that length was not written to be read. */
const LINE_LIMIT = 5000;

/**
 * The `linguist-generated` and `linguist-vendored` of the `.gitattributes` files of a repository
 * (gitattributes(5)): a pattern without a slash fits names in all folders below, one with a slash
 * whole paths; nothing covers what is in a folder but `folder/**`. The nearest file decides, in it
 * the last line. Macros and quoted patterns are passed over.
 */
export class LinguistAttributes {
  private readonly files: readonly { readonly folder: RepoPath; readonly lines: readonly Line[] }[];

  /**
   * Texts by the path of their file. `prefix`: what comes before the paths that are asked about,
   * where the files lie above them too.
   */
  constructor(
    texts: ReadonlyMap<RepoPath, string>,
    private readonly prefix = '',
  ) {
    this.files = [...texts]
      .map(([path, text]) => ({ folder: parentFolder(path), lines: readLines(text) }))
      .filter(({ lines }) => lines.length > 0)
      .sort((a, b) => b.folder.length - a.folder.length);
  }

  /** Whether the attribute is set; null where no file says so. */
  value(asked: RepoPath, name: LinguistName): Value {
    const path = this.prefix + asked;
    for (const { folder, lines } of this.files) {
      if (!isBelow(path, folder)) continue;
      const within = folder === '' ? path : path.slice(folder.length + 1);
      const line = lines.find(({ values, matches }) => values.has(name) && matches(within));
      if (line !== undefined) return line.values.get(name) ?? null;
    }
    return null;
  }
}

/** The lines that say something we ask for, last first. */
function readLines(text: string): Line[] {
  if (!text.includes('linguist-')) return [];
  const lines = text.split('\n', LINE_LIMIT).flatMap((line) => readLine(line) ?? []);
  return lines.reverse();
}

function readLine(text: string): Line | null {
  const [pattern = '', ...words] = text.trim().split(/[ \t]+/);
  if (pattern === '' || /^(?:[#!"]|\[attr\])/.test(pattern)) return null;
  const values = new Map<LinguistName, Value>();
  for (const word of words) readWord(word, values);
  return values.size === 0 ? null : { matches: matcherOf(pattern), values };
}

/** `name`, `-name`, `!name`, `name=true`, `name=false`. */
function readWord(word: string, values: Map<LinguistName, Value>): void {
  const name = NAMES.find((known) => known === word.replace(/^[-!]/, '').replace(/=.*/, ''));
  if (name === undefined) return;
  if (word.startsWith('!')) values.set(name, null);
  else values.set(name, !word.startsWith('-') && !word.endsWith('=false'));
}

function matcherOf(pattern: string): (path: RepoPath) => boolean {
  const inner = pattern.slice(0, -1).includes('/');
  const body = pattern.replace(/^\//, '').replace(/[{},]/g, (character) => `\\${character}`);
  if (body.endsWith('/')) return () => false; // A folder is no file, and nothing is handed down.
  const program = new GlobProgram(body, !inner);
  return (path) => program.matches(path, true);
}
