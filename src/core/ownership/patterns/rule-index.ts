import type { RepoPath } from '../../paths';
import type { PathPattern } from './path-pattern';
import { PathWalk, type Wanted } from './path-walk';
import { ruleTrie, type TrieNode } from './rule-trie';

/**
 * Answers what `LinearRules` answers, in a time that hardly grows with the number of rules: what
 * rules begin with in common is looked at once, for all the files of a folder. Made for many
 * questions, best in path order; for a few it does not pay (see `OrderedRules`).
 */
export class RuleIndex {
  private readonly trie: TrieNode;
  private lastWalk: PathWalk<number> | null = null;
  private matchingWalk: PathWalk<readonly number[]> | null = null;

  constructor(patterns: readonly PathPattern[]) {
    this.trie = ruleTrie(patterns);
  }

  /** The number of the last pattern that matches, -1 where none does. */
  last(path: RepoPath): number {
    this.lastWalk ??= new PathWalk(this.trie, LAST);
    return this.lastWalk.answer(path);
  }

  /**
   * The numbers of all patterns that match, ascending. One list for the files of a folder whose
   * names no pattern asks for.
   */
  matching(path: RepoPath): readonly number[] {
    this.matchingWalk ??= new PathWalk(this.trie, MATCHING);
    return this.matchingWalk.answer(path);
  }
}

const LAST: Wanted<number> = {
  nothing: -1,
  below(before, nodes) {
    let last = before;
    for (let at = 0; at < nodes.size; at++) last = later(last, nodes.at(at).below);
    return last;
  },
  here(before, nodes) {
    let last = before;
    for (let at = 0; at < nodes.size; at++) {
      last = later(later(last, nodes.at(at).below), nodes.at(at).here);
    }
    return last;
  },
  isOpen: (highest, last) => highest > last,
};

function later(last: number, rules: readonly number[] | null): number {
  return Math.max(last, rules?.[rules.length - 1] ?? -1);
}

const MATCHING: Wanted<readonly number[]> = {
  nothing: [],
  below(before, nodes) {
    const more = new Ascending(before);
    for (let at = 0; at < nodes.size; at++) more.addTogether(nodes.at(at).below);
    return more.numbers();
  },
  here(before, nodes) {
    const more = new Ascending(before);
    for (let at = 0; at < nodes.size; at++) {
      more.addTogether(nodes.at(at).below);
      more.add(nodes.at(at).here);
    }
    return more.numbers();
  },
  isOpen: (highest) => highest >= 0,
};

/** Numbers put together, each once; the same object where nothing was added. */
class Ascending {
  private all: number[] | null = null;
  private inOrder = true;

  constructor(private readonly before: readonly number[]) {}

  /** Numbers that were added before all or none. */
  addTogether(more: readonly number[] | null): void {
    if (!holds(this.before, more?.[0] ?? -1)) this.add(more);
  }

  add(more: readonly number[] | null): void {
    if (more === null) return;
    this.all ??= this.before.slice();
    for (const number of more) {
      this.inOrder &&= number > (this.all[this.all.length - 1] ?? -1);
      this.all.push(number);
    }
  }

  numbers(): readonly number[] {
    if (this.all === null) return this.before;
    return this.inOrder ? this.all : this.all.sort((a, b) => a - b);
  }
}

/** Whether a number is among ascending ones. */
function holds(ascending: readonly number[], number: number): boolean {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === number;
}
