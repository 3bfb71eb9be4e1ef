import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  visit,
} from 'yaml';

/** What the parser leaves open about a document, gathered in one walk. */
export interface YamlGraph {
  /** What each alias stands for; null where no anchor of that name stands before it. */
  readonly targets: ReadonlyMap<Alias, Node | null>;
  /** Keys that stand a second time in their map. */
  readonly duplicates: readonly Node[];
}

/** Walks the document once. Throws RangeError where it is nested deeper than the stack. */
export function inspect(document: Document.Parsed): YamlGraph {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node | null>();
  const duplicates: Node[] = [];
  visit(document, {
    Alias: (_, alias) => {
      targets.set(alias, anchors.get(alias.source) ?? null);
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      if (isMap(node)) addRepeatedKeys(node.items, duplicates);
    },
  });
  return { targets, duplicates };
}

function addRepeatedKeys(pairs: readonly { readonly key: unknown }[], repeated: Node[]): void {
  const seen = new Set<string>();
  for (const { key } of pairs) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    if (seen.has(name)) repeated.push(key as Node);
    seen.add(name);
  }
}

/** The end of a node as an offset in the parsed text: that of its last value where it is a block. */
export function endOfNode(node: Node): number {
  let last = node;
  while ((isMap(last) || isSeq(last)) && last.flow !== true) {
    const item: unknown = last.items.at(-1);
    const next: unknown = isPair(item) ? (item.value ?? item.key) : item;
    if (!isNode(next) || !next.range) break;
    last = next;
  }
  return last.range?.[1] ?? 0;
}

export function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}

/** Nothing there: no node, `null`, `~` or nothing after the colon. */
export function isEmpty(node: Node | null): boolean {
  if (node === null) return true;
  if (!isScalar(node)) return false;
  const plain = node.type === 'PLAIN' || node.type === undefined;
  if (typeof node.value !== 'string') return node.value === null;
  return plain && /^(?:|~|null|Null|NULL)$/.test(node.value);
}
