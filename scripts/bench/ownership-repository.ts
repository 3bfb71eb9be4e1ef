/** A made-up monorepo, the same for the same seed: paths, and rules as teams write them. */
export interface OwnershipRepository {
  readonly paths: readonly string[];
  /** As many CODEOWNERS lines as asked for. */
  rules(count: number): string[];
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
  return {
    paths: tree.paths.slice(0, files).sort(),
    rules: (count) => rulesFor(tree, count, random),
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

/** As files grow that people keep in order: the general first, since the last match decides. */
function rulesFor(tree: Tree, count: number, random: Random): string[] {
  const kinds: readonly [share: number, pattern: () => string][] = [
    [6, () => `*-${random.one(WORDS)}${random.one(ENDINGS)}`],
    [6, () => `${random.one(WORDS)}-${random.one(WORDS)}${random.one(ENDINGS)}`],
    [15, () => `/${random.one(tree.packages)}/`],
    [5, () => `**/${random.one(WORDS)}/${random.one(WORDS)}/`],
    [45, () => `/${random.one(tree.folders)}/`],
    [5, () => `/${random.one(tree.packages)}/**/${random.one(WORDS)}/`],
    [8, () => `${random.one(tree.folders)}/*${random.one(ENDINGS)}`],
    [4, () => `**/${random.one(WORDS)}/*${random.one(WORDS)}*`],
    [6, () => random.one(tree.paths)],
  ];
  const patterns = kinds.flatMap(([share, pattern]) =>
    Array.from({ length: (count * share) / 100 }, pattern),
  );
  return ['*', ...patterns].slice(0, count).map((text) => `${text} @acme/team-${random.below(80)}`);
}

interface Random {
  /** A whole number from 0 up to and not including `limit`. */
  below(limit: number): number;
  one<T>(values: readonly T[]): T;
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
  return { below, one: (values) => values[below(values.length)]! };
}
