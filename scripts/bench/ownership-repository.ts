/** A made-up monorepo, the same for the same seed: paths, and rules as teams write them. */
export interface OwnershipRepository {
  readonly paths: readonly string[];
  /** As many CODEOWNERS lines as asked for, the general ones first, as people keep them. */
  readonly rules: (count: number) => string[];
  /** The same kinds of lines in no order. */
  readonly shuffled: (count: number) => string[];
  /** Lines for names and endings anywhere. */
  readonly floating: (count: number) => string[];
  /** Lines with `**` before, between and after names. */
  readonly anyDepth: (count: number) => string[];
}

const ROOTS = ['packages', 'services', 'apps', 'libs', 'tools', 'infra'];
const PARTS = ['src', 'src', 'src', 'test', 'docs', 'config'];
const WORDS =
  'account api asset auth billing cache cart catalog chart checkout client common config core customer dashboard data delivery device discount email event export feed filter form gateway graph history image import index input inventory invoice item job layout ledger list locale login mail map market media menu message metric model order page partner payment permission picker plan policy price product profile promo query queue rating refund report request return review role route rule search security seller session setting shipping signup stock storage store stream subscription support survey table tax team template theme ticket tracking transfer user vendor video view voucher wallet warehouse webhook widget worker'.split(
    ' ',
  );
const ENDINGS = ['.ts', '.ts', '.ts', '.test.ts', '.tsx', '.go', '.py', '.md', '.json', '.yml'];
const COMMON = ['index.ts', 'README.md', 'package.json', 'types.ts', 'Dockerfile', 'BUILD.bazel'];

/** Makes `files` paths in folders of some ten files, four to eight levels deep, in path order. */
export function ownershipRepository(files: number): OwnershipRepository {
  const random = randomFrom(1);
  const tree = new Tree(random);
  while (tree.paths.length < files) tree.addPackage();
  const kinds = new Kinds(tree, random);
  return {
    paths: tree.paths.slice(0, files).sort(),
    rules: (count) => lines(kinds.inOrder(count), random),
    shuffled: (count) => lines(random.shuffled(kinds.inOrder(count)), random),
    floating: (count) => lines(kinds.many(count, ['name', 'ending', 'beginning', 'part']), random),
    anyDepth: (count) => lines(kinds.many(count, ['below', 'inside', 'deep', 'part']), random),
  };
}

class Tree {
  readonly paths: string[] = [];
  readonly folders: string[] = [];
  readonly packages: string[] = [];

  constructor(private readonly random: Random) {}

  addPackage(): void {
    const { random } = this;
    const folder = `${random.one(ROOTS)}/${random.one(WORDS)}-${random.one(WORDS)}`;
    if (this.packages.includes(folder)) return;
    this.packages.push(folder);
    this.fill(folder, 3);
    for (const part of new Set([random.one(PARTS), random.one(PARTS), 'src'])) {
      this.addFolder(`${folder}/${part}`, 0);
    }
  }

  private addFolder(folder: string, depth: number): void {
    const { random } = this;
    this.folders.push(folder);
    this.fill(folder, 2 + random.below(16));
    if (depth === 4) return;
    const inner = new Set(Array.from({ length: random.below(5) }, () => random.one(WORDS)));
    for (const name of inner) this.addFolder(`${folder}/${name}`, depth + 1);
  }

  private fill(folder: string, count: number): void {
    const { random } = this;
    const names = new Set<string>();
    for (let i = 0; i < count; i++) {
      const own = `${random.one(WORDS)}-${random.one(WORDS)}${random.one(ENDINGS)}`;
      names.add(random.below(4) === 0 ? random.one(COMMON) : own);
    }
    for (const name of names) this.paths.push(`${folder}/${name}`);
  }
}

type Kind =
  | 'ending'
  | 'name'
  | 'beginning'
  | 'package'
  | 'below'
  | 'folder'
  | 'inside'
  | 'direct'
  | 'part'
  | 'deep'
  | 'file';

/** How many of a hundred rules are of a kind, the general first, since the last match decides. */
const SHARES: readonly (readonly [kind: Kind, share: number])[] = [
  ['ending', 6],
  ['name', 6],
  ['package', 15],
  ['below', 5],
  ['folder', 45],
  ['inside', 5],
  ['direct', 8],
  ['part', 4],
  ['file', 6],
];

/** Patterns as people write them. */
class Kinds {
  constructor(
    private readonly tree: Tree,
    private readonly random: Random,
  ) {}

  inOrder(count: number): string[] {
    const patterns = SHARES.flatMap(([kind, share]) => this.many((count * share) / 100, [kind]));
    return ['*', ...patterns].slice(0, count);
  }

  many(count: number, kinds: readonly Kind[]): string[] {
    return Array.from({ length: count }, (_, i) => this.pattern(kinds[i % kinds.length]!));
  }

  private pattern(kind: Kind): string {
    const { tree, random } = this;
    const word = (): string => random.one(WORDS);
    switch (kind) {
      case 'ending':
        return `*-${word()}${random.one(ENDINGS)}`;
      case 'name':
        return `${word()}-${word()}${random.one(ENDINGS)}`;
      case 'beginning':
        return `${word()}-${word().slice(0, 3)}*`;
      case 'package':
        return `/${random.one(tree.packages)}/`;
      case 'below':
        return `**/${word()}/${word()}/`;
      case 'folder':
        return `/${random.one(tree.folders)}/`;
      case 'inside':
        return `/${random.one(tree.packages)}/**/${word()}/`;
      case 'direct':
        return `${random.one(tree.folders)}/*${random.one(ENDINGS)}`;
      case 'part':
        return `**/${word()}/*${word()}*`;
      case 'deep':
        return `**/${word()}/**/${word()}/**`;
      case 'file':
        return random.one(tree.paths);
    }
  }
}

function lines(patterns: readonly string[], random: Random): string[] {
  return patterns.map((pattern) => `${pattern} @acme/team-${random.below(80)}`);
}

interface Random {
  /** A whole number from 0 up to and not including `limit`. */
  below(limit: number): number;
  one<T>(values: readonly T[]): T;
  shuffled<T>(values: readonly T[]): T[];
}

/** Mulberry32: small, and even enough for a repository that must only look real. */
function randomFrom(seed: number): Random {
  let state = seed;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const shuffled = <T>(values: readonly T[]): T[] => {
    const keyed = values.map((value) => ({ value, key: below(1 << 30) }));
    return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
  };
  return { below, one: (values) => values[below(values.length)]!, shuffled };
}
