import type { RepoPath } from '../../paths';
import { Bag } from './bag';
import type { TrieNode } from './rule-trie';

/** What is to be known of the rules that match. */
export interface Wanted<Answer> {
  /** Where no rule matches. */
  readonly nothing: Answer;
  /** `before` and the rules that take whatever follows one of the nodes. */
  below(before: Answer, nodes: Bag<TrieNode>): Answer;
  /** The same and the rules that end at one of the nodes. */
  here(before: Answer, nodes: Bag<TrieNode>): Answer;
  /** Whether rules up to a number can still change an answer. */
  isOpen(highest: number, answer: Answer): boolean;
}

/** A folder of the last path. */
interface Folder<Answer> {
  /** Where its name ends in the path. */
  end: number;
  /** What rules are still possible for names in it. */
  readonly nodes: Bag<TrieNode>;
  /** For everything that no node has more to say about. */
  decided: Answer;
  /** The answer for files whose name no node asks for; null until there is a file. */
  file: Answer | null;
}

/**
 * Walks a trie of rules along paths, all rules at a time; rules that can no longer change the
 * answer drop out. A path is walked from the folder it has in common with the one before, so that
 * paths in path order visit each folder once. Nothing else is kept.
 */
export class PathWalk<Answer> {
  /** The root, then the folders of the last path as far as they were walked. */
  private readonly folders: Folder<Answer>[];
  private readonly root: Folder<Answer>;
  private depth = 0;
  private lastPath: RepoPath = '';
  /** The folder of the last path, slash included. */
  private lastFolder = '';
  private readonly found = new Bag<TrieNode>();

  constructor(
    trie: TrieNode,
    private readonly wanted: Wanted<Answer>,
  ) {
    this.root = newFolder(wanted.nothing);
    this.folders = [this.root];
    this.found.add(trie);
    this.open(this.root, wanted.nothing);
  }

  answer(path: RepoPath): Answer {
    const slash = path.lastIndexOf('/');
    const folder = this.folderOf(path, slash);
    const { found } = this;
    if (folder.nodes.size === 0) return folder.decided;
    if (folder.file === null) {
      found.clear();
      this.addUnnamed(folder.nodes, folder.decided);
      folder.file = this.wanted.here(folder.decided, found);
    }
    found.clear();
    this.addNamed(folder.nodes, folder.file, path.slice(slash + 1));
    return found.size === 0 ? folder.file : this.wanted.here(folder.file, found);
  }

  /** The folder that ends at `slash`, or the one above it that decides everything. */
  private folderOf(path: RepoPath, slash: number): Folder<Answer> {
    if (this.lastFolder.length !== slash + 1 || !path.startsWith(this.lastFolder)) {
      const common = commonUnits(this.lastPath, path, slash + 1);
      while (this.current().end >= common) this.depth--;
      this.lastPath = path;
      this.lastFolder = path.slice(0, slash + 1);
      this.descend(path, slash);
    }
    return this.current();
  }

  private current(): Folder<Answer> {
    return this.folders[this.depth] ?? this.root;
  }

  private descend(path: RepoPath, slash: number): void {
    let { end, nodes, decided } = this.current();
    while (end < slash && nodes.size > 0) {
      const next = path.indexOf('/', end + 1);
      this.found.clear();
      this.addUnnamed(nodes, decided);
      this.addNamed(nodes, decided, path.slice(end + 1, next));
      const folder = (this.folders[++this.depth] ??= newFolder(decided));
      folder.end = next;
      folder.nodes.clear();
      for (let at = 0; at < nodes.size; at++) {
        const node = nodes.at(at);
        if (node.stays) folder.nodes.add(node);
      }
      this.open(folder, decided);
      ({ end, nodes, decided } = folder);
    }
  }

  /** Adds to `found` the nodes that any name leads to. A node has one parent, so none comes twice. */
  private addUnnamed(nodes: Bag<TrieNode>, decided: Answer): void {
    for (let at = 0; at < nodes.size; at++) {
      const { any, topAny } = nodes.at(at);
      if (any !== null && this.wanted.isOpen(topAny, decided)) this.found.add(any);
    }
  }

  /** Adds to `found` the nodes that this name leads to. */
  private addNamed(nodes: Bag<TrieNode>, decided: Answer, name: string): void {
    const { found, wanted } = this;
    for (let at = 0; at < nodes.size; at++) {
      const { exact, wild, topExact, topWild } = nodes.at(at);
      if (exact !== null && wanted.isOpen(topExact, decided)) {
        const named = exact.get(name);
        if (named !== undefined) found.add(named);
      }
      if (wild !== null && wanted.isOpen(topWild, decided)) wild.addMatching(name, found);
    }
  }

  /** Enters the nodes in `found`; a folder's nodes are those that stay possible in it so far. */
  private open(folder: Folder<Answer>, before: Answer): void {
    const { found, wanted } = this;
    const { nodes } = folder;
    const decided = found.size === 0 ? before : wanted.below(before, found);
    folder.decided = decided;
    folder.file = null;
    const now = ++walked;
    for (let at = 0; at < nodes.size; at++) nodes.at(at).walkedAt = now;
    for (let at = 0; at < found.size; at++) {
      const node = found.at(at);
      nodes.add(node);
      const { folders } = node;
      if (folders !== null && folders.walkedAt !== now) nodes.add(folders);
    }
    nodes.keep(({ topAny, topExact, topWild }) =>
      wanted.isOpen(Math.max(topAny, topExact, topWild), decided),
    );
  }
}

function newFolder<Answer>(decided: Answer): Folder<Answer> {
  return { end: -1, nodes: new Bag(), decided, file: null };
}

/** Counts opened folders, to see which nodes one has already without a search. */
let walked = 0;

/** How many units two paths begin with in common, not more than `most`. */
function commonUnits(a: RepoPath, b: RepoPath, most: number): number {
  let count = 0;
  while (count < most && a.charCodeAt(count) === b.charCodeAt(count)) count++;
  return count;
}
