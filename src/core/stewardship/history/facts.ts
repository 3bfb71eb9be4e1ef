import type { RepoPath } from '../../paths';
import type { Breathe } from '../../ports';
import type { LinguistAttributes } from './attributes';
import { type Counted, type CountingRules, countCommits } from './counted';
import { type FileKind, fileKind } from './file-kinds';
import type { HistoryIndex } from './history-index';
import { findLineages, type Lineages } from './lineages';

const STEP = 256;

/** All that answers about history are made of: the index, and what counts of it. */
export interface HistoryFacts {
  readonly index: HistoryIndex;
  readonly lineages: Lineages;
  readonly counted: Counted;
  /** The files of HEAD; the place of each is the number of its lineage. */
  readonly files: readonly RepoPath[];
  readonly kinds: readonly FileKind[];
  /** Numbers of the files. */
  readonly numbers: ReadonlyMap<RepoPath, number>;
}

/** `known`: facts of the same index by other rules, whose lineages stay good. */
export async function historyFacts(
  index: HistoryIndex,
  rules: CountingRules & { readonly attributes: LinguistAttributes },
  breathe: Breathe,
  known: HistoryFacts | null = null,
): Promise<HistoryFacts> {
  const lineages = known?.index === index ? known.lineages : await findLineages(index, breathe);
  const counted = await countCommits(index, rules, breathe);
  const files: RepoPath[] = [];
  const kinds: FileKind[] = [];
  const numbers = new Map<RepoPath, number>();
  for (const number of index.files) {
    if (files.length % STEP === 0) await breathe();
    const path = index.paths[number] ?? '';
    numbers.set(path, files.push(path) - 1);
    kinds.push(fileKind(path, rules.attributes));
  }
  return { index, lineages, counted, files, kinds, numbers };
}

/** Files that a question is about. */
export interface Selection {
  /** Numbers of files. */
  readonly files: readonly number[];
  /** How many more there are that nobody here wrote. */
  readonly generated: number;
  readonly vendored: number;
}

/** One file, whatever it is: who asks about a generated file wants to know. Null where HEAD has none. */
export function selectFile(facts: HistoryFacts, path: RepoPath): Selection | null {
  const file = facts.numbers.get(path);
  return file === undefined ? null : { files: [file], generated: 0, vendored: 0 };
}

/** The files for which `wanted`, but those that nobody here wrote. */
export async function selectFiles(
  facts: HistoryFacts,
  wanted: (path: RepoPath) => boolean,
  breathe: Breathe,
): Promise<Selection> {
  const files: number[] = [];
  const others = { generated: 0, vendored: 0 };
  for (let file = 0; file < facts.files.length; file++) {
    if (file % STEP === 0) await breathe();
    if (!wanted(facts.files[file] ?? '')) continue;
    const kind = facts.kinds[file] ?? 'own';
    if (kind === 'own') files.push(file);
    else others[kind]++;
  }
  return { files, ...others };
}
