import { parentFolder, type RepoPath } from '../../paths';
import type { Breathe } from '../../ports';
import { FileAuthorship } from './authorship';
import type { HistoryFacts } from './facts';
import { truckFactor } from './truck-factor';

const STEP = 16;

/** Who knows the files of a selection, and how many must leave until nobody does. */
export interface Knowledge {
  /** Files with a change that counts. */
  readonly files: number;
  /** Authors by number, with the files they are an author of; most files first, then by their ids. */
  readonly authors: readonly { readonly person: number; readonly files: number }[];
  /** Of the `files`; null without any. */
  readonly truckFactor: number | null;
}

/** The authors of every file, found once. */
export class Authors {
  private readonly known: (readonly number[] | null | undefined)[];

  private readonly authorship: FileAuthorship;

  constructor(private readonly facts: HistoryFacts) {
    this.authorship = new FileAuthorship(facts);
    this.known = new Array<readonly number[] | null | undefined>(facts.files.length);
  }

  /** Numbers of people, greatest degree first; null where no change counts. */
  of(file: number): readonly number[] | null {
    const known = this.known[file];
    if (known !== undefined) return known;
    return (this.known[file] = this.authorship.authors(file));
  }

  /** That of every folder with files that are not left out, by path; '' is the root. */
  async byFolder(breathe: Breathe): Promise<ReadonlyMap<RepoPath, Knowledge>> {
    const { files, kinds } = this.facts;
    const below = new Map<RepoPath, number[]>([['', []]]);
    for (let file = 0; file < files.length; file++) {
      if (file % STEP === 0) await breathe();
      if (kinds[file] !== 'own') continue;
      for (let path = files[file] ?? ''; path !== '';) {
        path = parentFolder(path);
        const known = below.get(path);
        if (known) known.push(file);
        else below.set(path, [file]);
      }
    }
    const found = new Map<RepoPath, Knowledge>();
    for (const [folder, own] of below) found.set(folder, await this.knowledge(own, breathe));
    return found;
  }

  async knowledge(files: readonly number[], breathe: Breathe): Promise<Knowledge> {
    const lists: (readonly number[])[] = [];
    const counts = new Map<number, number>();
    for (let i = 0; i < files.length; i++) {
      if (i % STEP === 0) await breathe();
      const authors = this.of(files[i] ?? 0);
      if (authors === null) continue;
      lists.push(authors);
      for (const person of authors) counts.set(person, (counts.get(person) ?? 0) + 1);
    }
    const order = (a: number, b: number): number => this.authorship.byId(a, b);
    return {
      files: lists.length,
      authors: [...counts]
        .map(([person, count]) => ({ person, files: count }))
        .sort((a, b) => b.files - a.files || order(a.person, b.person)),
      truckFactor: await truckFactor(lists, order, breathe),
    };
  }
}
