import type { ProblemFacts } from '../../src/core/problem';

const file = { id: 'DEBT-9', path: 'src/old.ts' };

/** Problems of the places of debt, with their sentences. */
export const ANCHOR_SENTENCES: readonly [ProblemFacts, string][] = [
  [
    { code: 'anchor-file-missing', data: { ...file, commit: '3f2a91c0ffee' } },
    'DEBT-9 points at src/old.ts, which was deleted in 3f2a91c. Find it again, or close the item.',
  ],
  [
    { code: 'anchor-file-missing', data: { ...file, commit: null } },
    'DEBT-9 points at src/old.ts, which does not exist. Find it again, or close the item.',
  ],
  [
    { code: 'anchor-outside-file', data: { ...file, line: 42 } },
    'DEBT-9 points at line 42 of src/old.ts, which is shorter. Point at the right line.',
  ],
  [
    { code: 'anchor-lost', data: file },
    'The code that DEBT-9 quotes is no longer in src/old.ts. Find it again, or close the item.',
  ],
  [
    { code: 'anchor-lost', data: { ...file, gap: 'commit-missing' } },
    'The code that DEBT-9 quotes is no longer in src/old.ts. Find it again, or close the item. It was looked for by its text alone: its commit is not here, as in a shallow clone or after a squash.',
  ],
  [
    { code: 'anchor-moved', data: { ...file, to: 'src/new.ts' } },
    'The code of DEBT-9 moved from src/old.ts to src/new.ts. Re-anchor the item there.',
  ],
  [
    { code: 'anchor-suggested', data: { ...file, to: 'src/new.ts', line: 7 } },
    'The code of DEBT-9 in src/old.ts is probably at src/new.ts:7 now. Confirm it, or choose the lines.',
  ],
  [
    { code: 'anchor-range-invalid', data: { value: 'x' } },
    '“x” is no range of lines. Write the first and the last, such as [42, 58].',
  ],
];
