import { OwnershipEngine } from '@snyk/github-codeowners/dist/lib/ownership/OwnershipEngine';
import Codeowners from 'codeowners';
import ignore from 'ignore';
import { join } from 'node:path';
import { parseCodeowners } from '../../src/core/ownership/github/codeowners';
import { githubPattern } from '../../src/core/ownership/github/pattern';
import { LinearRules } from '../../src/core/ownership/patterns/linear-rules';
import type { PathPattern } from '../../src/core/ownership/patterns/path-pattern';
import { RuleIndex } from '../../src/core/ownership/patterns/rule-index';
import { sourceOf } from '../../src/core/source';

/** Something that finds the owners of paths by a CODEOWNERS file. */
export interface Matcher {
  readonly name: string;
  /** Reads the file; what it gives back answers for a path. Packages may throw. */
  make(file: CodeownersFile): (path: string) => readonly string[];
}

/** A CODEOWNERS file on disk. */
export interface CodeownersFile {
  /** The folder that holds `.github/CODEOWNERS`. */
  readonly root: string;
  readonly text: string;
}

const NOBODY: readonly string[] = [];

export const INDEX = ours('index', (patterns) => new RuleIndex(patterns));
export const LINEAR = ours('linear', (patterns) => new LinearRules(patterns));

export const PACKAGES: readonly Matcher[] = [
  {
    name: '@snyk/github-codeowners',
    make({ root }) {
      const engine = OwnershipEngine.FromCodeownersFile(join(root, '.github/CODEOWNERS'));
      return (path) => engine.calcFileOwnership(path);
    },
  },
  {
    name: 'codeowners',
    make({ root }) {
      const codeowners = new Codeowners(root);
      return (path) => codeowners.getOwner(path);
    },
  },
  {
    // The package knows no owners: one matcher for each rule, asked from the last to the first.
    name: 'ignore',
    make({ text }) {
      const rules = rulesOf(text)
        .map(({ pattern, owners }) => ({ matcher: ignore().add(pattern), owners }))
        .reverse();
      return (path) => rules.find(({ matcher }) => matcher.ignores(path))?.owners ?? NOBODY;
    },
  },
];

/** The rules of a file with the owners' words. */
function rulesOf(text: string): { readonly pattern: string; readonly owners: readonly string[] }[] {
  const { rules } = parseCodeowners(sourceOf('CODEOWNERS', text));
  return rules.map(({ pattern, owners }) => ({
    pattern,
    owners: owners.map((owner) => owner.text),
  }));
}

/** The patterns of a file, compiled. */
export function patternsOf(text: string): PathPattern[] {
  return rulesOf(text).map(({ pattern }) => githubPattern(pattern));
}

function ours(
  name: string,
  rulesFrom: (patterns: readonly PathPattern[]) => { last(path: string): number },
): Matcher {
  return {
    name,
    make({ text }) {
      const rules = rulesOf(text);
      const found = rulesFrom(rules.map(({ pattern }) => githubPattern(pattern)));
      return (path) => rules[found.last(path)]?.owners ?? NOBODY;
    },
  };
}
