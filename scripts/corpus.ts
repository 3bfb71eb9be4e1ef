import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { scoreDecisions } from './corpus/decisions';
import { scoreMarkers } from './corpus/markers';
import { scoreOwnership } from './corpus/ownership';
import { scoreGitLab } from './corpus/ownership-gitlab';
import { scoreProw } from './corpus/ownership-prow';
import { scoreRoundTrips } from './corpus/round-trips';

// npm run corpus -- DIR [REPOSITORIES]: how the core does on the files of real repositories, domain by
// domain. REPOSITORIES is a folder of fetched ones, `OWNER+NAME` each.

interface Score {
  readonly lines: readonly string[];
  /** False below the threshold of the domain. */
  readonly ok: boolean;
}

/** Folders of the corpus and who scores them. */
const SCORES: readonly [
  folder: string,
  score: (folder: string, repositories?: string) => Promise<Score>,
][] = [
  ['ownership', scoreOwnership],
  ['ownership', scoreGitLab],
  ['ownership', scoreProw],
  ['decisions', scoreDecisions],
  ['decisions', scoreRoundTrips],
  ['debt', scoreMarkers],
];

async function main(): Promise<void> {
  const [, , corpus, repositories] = process.argv;
  if (corpus === undefined || !existsSync(corpus)) {
    console.error('Usage: npm run corpus -- DIR [REPOSITORIES]');
    process.exit(2);
  }
  let allOk = true;
  for (const [folder, score] of SCORES) {
    const { lines, ok } = await score(join(corpus, folder), repositories);
    console.log(`${folder}: ${ok ? 'ok' : 'BELOW THE THRESHOLD'}`);
    for (const line of lines) console.log(`  ${line}`);
    allOk &&= ok;
  }
  process.exit(allOk ? 0 : 1);
}

void main();
