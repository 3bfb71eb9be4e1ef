import type { RepoPath } from '../../paths';
import { problem, type Problem, type ProblemFacts, type Severity } from '../../problem';
import type { OwnershipRule } from '../answer';
import type { Heading } from './heading';
import { type Entry, rangeIn } from './lines';
import type { FoundWord } from './owner-words';

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Collects what is wrong in one file. GitLab itself reads on in every case. */
export class Complaints {
  readonly problems: Problem[] = [];

  constructor(private readonly path: RepoPath) {}

  unclosed(line: number, extent: Extent): void {
    this.add(line, extent, 'error', { code: 'codeowners-heading-unclosed', data: null });
  }

  heading(line: number, { name, nameStart, badApprovals, words, rest }: Heading): void {
    if (name.trim() === '') {
      const brackets = { start: nameStart - 1, end: nameStart + name.length + 1 };
      this.add(line, brackets, 'warning', { code: 'codeowners-heading-unnamed', data: null });
    }
    if (badApprovals !== null) {
      const data = { value: badApprovals.text };
      this.add(line, badApprovals, 'warning', { code: 'codeowners-approvals-invalid', data });
    }
    for (const word of words) this.word(line, word);
    if (rest !== null) {
      const data = { section: name, rest: rest.text };
      this.add(line, rest, 'warning', { code: 'codeowners-heading-rest', data });
    }
  }

  /** `hasDefault`: the heading above names somebody. */
  entry(line: number, entry: Entry, hasDefault: boolean): void {
    const { pattern, words, isBare, comment } = entry;
    if (!entry.canMatch) {
      this.add(line, entry, 'warning', { code: 'codeowners-bad-pattern', data: { pattern } });
    }
    if (entry.negated) {
      this.exclusion(line, entry);
      return;
    }
    const isOwned = isBare ? hasDefault : words.some(({ kind }) => kind === 'owner');
    if (!isOwned) {
      this.add(line, entry, 'warning', { code: 'codeowners-no-owner', data: { pattern } });
    }
    for (const word of words) {
      if (word.start < comment) this.word(line, word);
      else this.commented(line, word);
    }
  }

  /** `by`: the line, zero-based, of the later rule with the same pattern. */
  replaced(rule: OwnershipRule, by: number): void {
    const { pattern, range } = rule;
    const data = { pattern, line: by };
    this.problems.push(problem(this.path, range, 'warning', { code: 'codeowners-replaced', data }));
  }

  private exclusion(line: number, { words, comment }: Entry): void {
    for (const word of words) {
      if (word.start >= comment || word.kind === 'ignored') continue;
      const data = { word: word.text };
      this.add(line, word, 'info', { code: 'codeowners-exclusion-owner', data });
    }
  }

  private word(line: number, word: FoundWord): void {
    const data = { word: word.text };
    if (word.kind === 'role') {
      this.add(line, word, 'warning', { code: 'codeowners-role-unknown', data });
    } else if (word.kind === 'ignored') {
      this.add(line, word, 'warning', { code: 'codeowners-word-ignored', data });
    }
  }

  private commented(line: number, word: FoundWord): void {
    if (word.kind !== 'owner') return;
    const data = { word: word.text };
    this.add(line, word, 'warning', { code: 'codeowners-comment-owner', data });
  }

  private add(line: number, extent: Extent, severity: Severity, facts: ProblemFacts): void {
    this.problems.push(problem(this.path, rangeIn(line, extent), severity, facts));
  }
}
