import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LinearRules } from '../../src/core/ownership/patterns/linear-rules';
import { RuleIndex } from '../../src/core/ownership/patterns/rule-index';
import { heapInUse } from './heap';
import { benchEdits } from './ownership-edits';
import { type CodeownersFile, INDEX, LINEAR, type Matcher, PACKAGES } from './ownership-matchers';
import { patternsOf } from './ownership-matchers';
import { ownershipRepository, type OwnershipRepository } from './ownership-repository';
import { realRepositories } from './ownership-real';
import { type Measurement, percentile } from './statistics';

const PATHS = 100_000;

/** The slow are asked for so long about paths spread over the tree; the rest is reckoned from it. */
const PATIENCE = 3000;

/** Runs of what is quick; the middle one counts. */
const RUNS = 9;

interface Set {
  readonly name: string;
  readonly paths: readonly string[];
  readonly text: string;
}

/**
 * Measures how rules are found for many paths, beside the linear matcher and packages that do the
 * same, and prints a table. `corpus`: a folder whose `ownership/real/` holds real repositories.
 */
export async function benchOwnership(corpus?: string): Promise<Measurement[]> {
  const repository = ownershipRepository(PATHS);
  console.log(tableLine(HEAD));
  for (const set of [...generated(repository), ...worst(repository), ...realRepositories(corpus)]) {
    printSet(set);
  }
  return [
    ...targets(repository),
    ...realRepositories(corpus).map(realTarget),
    ...(await benchEdits(repository)),
  ];
}

function generated({ paths, rules, shuffled }: OwnershipRepository): Set[] {
  return [
    { name: '500 rules', paths, text: rules(500).join('\n') },
    { name: '5,000 rules', paths, text: rules(5000).join('\n') },
    { name: '5,000 rules in no order', paths, text: shuffled(rules(5000)).join('\n') },
  ];
}

function worst({ paths, floating, anyDepth }: OwnershipRepository): Set[] {
  return [
    { name: '5,000 rules, all floating', paths, text: floating(5000).join('\n') },
    { name: '5,000 rules, all `**`', paths, text: anyDepth(5000).join('\n') },
  ];
}
