import { DEFAULT_CONFIG } from '../../../src/core/config';
import type { DecisionInput } from '../../../src/core/decisions/create';
import { planDecision } from '../../../src/core/decisions/create';
import { loadDecisions } from '../../../src/core/decisions/loader';
import type { DecisionsModel } from '../../../src/core/decisions/model';
import { splice, type WritePlan } from '../../../src/core/edits';
import { Sources } from '../../../src/core/source';
import { MemoryFiles } from '../memory-files';

export const NYGARD = `# 12. Use queues

Date: 2024-03-05

## Status

Accepted

## Context

Things.

## Decision

We use queues.

## Consequences

More queues.
`;

export const MADR2 = `# Use queues

* Status: accepted
* Deciders: Ann, Bob
* Date: 2024-03-05

## Context and Problem Statement

Things.

## Decision Outcome

Chosen option: "queues", because they fit.
`;

export const MADR3 = `---
status: accepted
date: 2024-03-05
deciders: Ann, Bob
---
# Use queues

## Context and Problem Statement

Things.
`;

export const MADR4 = MADR3.replace('deciders', 'decision-makers');

export const INPUT: DecisionInput = {
  title: 'Use streams',
  context: 'Queues lose events.',
  options: [],
  outcome: '',
  consequences: '',
  status: 'accepted',
  deciders: [],
  scope: [],
  supersedes: [],
  reviewBy: null,
  folder: null,
  today: '2026-11-20',
  namesOnBranches: [],
};

export async function modelOf(files: MemoryFiles): Promise<DecisionsModel> {
  return loadDecisions(new Sources(files), DEFAULT_CONFIG);
}

/** Plans a decision that must be possible. */
export async function plan(files: MemoryFiles, input: Partial<DecisionInput>): Promise<WritePlan> {
  const sources = new Sources(files);
  const model = await loadDecisions(sources, DEFAULT_CONFIG);
  const result = await planDecision(model, sources, { ...INPUT, ...input });
  if (!('changes' in result)) throw new Error(JSON.stringify(result));
  return result;
}

/** The files as they are after the plan. */
export function applied(files: MemoryFiles, { changes }: WritePlan): MemoryFiles {
  const after = new MemoryFiles();
  for (const [path, bytes] of files.entries) after.set(path, bytes);
  for (const change of changes) {
    const text = change.kind === 'create' ? change.text : splice(change.before, change.splices);
    after.set(change.path, text);
  }
  return after;
}

export function textOf(files: MemoryFiles, path: string): string {
  return new TextDecoder().decode(files.entries.get(path));
}
