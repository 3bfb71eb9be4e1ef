const LINE_END = 10;
const SPACE = 32;

/**
 * Names of the entries in the trees that `git cat-file --batch` printed, each once. Objects that are
 * missing or are no trees count as empty: a branch without the folder is normal.
 */
export function namesInTrees(output: Buffer): string[] {
  const names = new Set<string>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(LINE_END, at);
    if (end < 0) break;
    // `<id> <type> <bytes>`, else `<name> missing` without content.
    const [id = '', type = '', size = ''] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (!/^\d+$/.test(size)) continue;
    const next = at + Number(size);
    if (type === 'tree') addNames(output.subarray(at, next), id.length / 2, names);
    at = next + 1;
  }
  return [...names].sort();
}

/** Entries of a tree: mode, blank, name, NUL, the object's id in `idBytes` bytes. */
function addNames(tree: Buffer, idBytes: number, names: Set<string>): void {
  for (let at = 0; at < tree.length;) {
    const space = tree.indexOf(SPACE, at);
    const end = tree.indexOf(0, space);
    if (space < 0 || end < 0) return;
    names.add(tree.toString('utf8', space + 1, end));
    at = end + 1 + idBytes;
  }
}

/** `git diff-tree --stdin` names each pair of trees on a line of its own, ahead of its first record. */
export function withoutHeading(record: string): { tree: string | null; rest: string } {
  let tree: string | null = null;
  let rest = record;
  const heading = /^([0-9a-f]{40,64}) [0-9a-f]{40,64}\n/;
  for (let match = heading.exec(rest); match !== null; match = heading.exec(rest)) {
    tree = match[1] ?? null;
    rest = rest.slice(match[0].length);
  }
  return { tree, rest };
}
