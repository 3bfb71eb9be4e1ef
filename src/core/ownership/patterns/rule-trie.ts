import type { PathElement, PathPattern } from './path-pattern';
import { WildNames } from './wild-names';

/** The elements that rules have in common up to here, and what they go on with. */
export interface TrieNode {
  /** Stands behind a `**`: stays possible however many folders go by. */
  readonly stays: boolean;
  exact: Map<string, TrieNode> | null;
  wild: WildNames<TrieNode> | null;
  any: TrieNode | null;
  folders: TrieNode | null;
  /** The rules that a path must end here for, ascending. */
  here: number[] | null;
  /** The rules that take whatever follows or nothing, ascending. */
  below: number[] | null;
  /** The highest rules that go on with a plain name, with wildcards, with any name; -1 for none. */
  topExact: number;
  topWild: number;
  topAny: number;
  /** A mark of `PathWalk`. */
  walkedAt: number;
}

/** Puts patterns together by their elements; a pattern's place in the list is its number. */
export function ruleTrie(patterns: readonly PathPattern[]): TrieNode {
  const builder = new TrieBuilder();
  patterns.forEach(({ elements }, rule) => {
    if (elements.length > 0) builder.add(elements, rule);
  });
  return builder.root;
}

class TrieBuilder {
  readonly root = newNode(false);

  add(elements: readonly PathElement[], rule: number): void {
    let end = elements.length;
    while (elements[end - 1]?.kind === 'folders') end--;
    let node = this.root;
    for (const element of elements.slice(0, end)) {
      node = this.follow(node, element, rule);
    }
    if (end < elements.length) (node.below ??= []).push(rule);
    else (node.here ??= []).push(rule);
  }

  private follow(node: TrieNode, element: PathElement, rule: number): TrieNode {
    switch (element.kind) {
      case 'folders':
        // Two in a row say the same as one.
        return node.stays ? node : (node.folders ??= newNode(true));
      case 'any':
        node.topAny = rule;
        return (node.any ??= newNode(false));
      case 'exact':
        node.topExact = rule;
        return this.named((node.exact ??= new Map<string, TrieNode>()), element.text);
      case 'prefix':
      case 'suffix':
      case 'units':
        node.topWild = rule;
        return (node.wild ??= new WildNames()).valueOf(element, () => newNode(false));
    }
  }

  private named(children: Map<string, TrieNode>, name: string): TrieNode {
    let child = children.get(name);
    if (child === undefined) {
      child = newNode(false);
      children.set(name, child);
    }
    return child;
  }
}

function newNode(stays: boolean): TrieNode {
  return {
    stays,
    exact: null,
    wild: null,
    any: null,
    folders: null,
    here: null,
    below: null,
    topExact: -1,
    topWild: -1,
    topAny: -1,
    walkedAt: 0,
  };
}
