import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnershipRepository } from './ownership-repository';

/** A CODEOWNERS file and the paths it is asked about. */
export interface RuleSet {
  readonly name: string;
  readonly text: string;
  readonly paths: readonly string[];
}

/** Rules as teams write them. */
export function usualSets({ paths, rules, shuffled }: OwnershipRepository): RuleSet[] {
  return [
    { name: '500 rules', text: rules(500).join('\n'), paths },
    { name: '5,000 rules', text: rules(5000).join('\n'), paths },
    { name: '5,000 rules in no order', text: shuffled(5000).join('\n'), paths },
  ];
}

/** Rules that have as little in common as rules can. */
export function worstSets({ paths, floating, anyDepth }: OwnershipRepository): RuleSet[] {
  return [
    { name: '5,000 rules, all floating', text: floating(5000).join('\n'), paths },
    { name: '5,000 rules, all with **', text: anyDepth(5000).join('\n'), paths },
  ];
}

/** The repositories with a CODEOWNERS file of GitHub's in `ownership/real` of a corpus. */
export function realSets(corpus: string | undefined): RuleSet[] {
  if (corpus === undefined) return [];
  const folder = join(corpus, 'ownership/real');
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name, 'root/.github/CODEOWNERS');
    if (!existsSync(file)) return [];
    const paths = readFileSync(join(folder, name, 'paths.txt'), 'utf8')
      .trimEnd()
      .split('\n');
    return [{ name, text: readFileSync(file, 'utf8'), paths }];
  });
}
