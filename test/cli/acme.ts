import { SampleRepository } from '../host/sample-repository';

const ADA = { name: 'Ada', email: 'ada@example.com', date: '2025-01-10' };
const BOB = { name: 'Bob', email: 'bob@example.com', date: '2026-03-01' };

const CART = `// The cart. Messages go through the queue, see ADR-2.
export function total(prices: number[]): number {
  // TODO(DEBT-1): retries count twice
  return prices.reduce((sum, price) => sum + price, 0);
}
const url = 'https://example.com/TODO'; // no marker in a string
// FIXME: rounding
`;

/** A small repository with something of everything, and always the same. */
export function makeAcme(): SampleRepository {
  const repository = new SampleRepository().init();
  repository
    .write({
      'web/cart.ts': CART,
      'web/gone.ts': 'export {};\n',
      'web/legacy/old.ts': '// HACK keep for the old shop\n',
      'docs/intro.md': '# Intro\n\nTODO: prose is no comment\n',
      'tools/run.sh': '#!/bin/sh\n# XXX - slow\n',
      '.github/CODEOWNERS':
        '# Who approves\n*  @acme/core\n/web/  @acme/web @bob\n/web/legacy/\ndocs/*.md  docs@acme.example\n',
      '.steward/ownership.yml': `people:
  ada: { name: Ada, handles: ["@ada"], emails: [ada@example.com] }
  bob: { name: Bob, handles: ["@bob"], emails: [bob@example.com] }
areas:
  - name: Shop
    paths: ["web/**"]
    stewards: [ada]
`,
      'docs/adr/0001-record-decisions.md': `# 1. Record decisions

Date: 2025-01-10

## Status

Accepted

## Context

We forget.

## Decision

We write them down.

## Consequences

We remember.
`,
      'docs/adr/0002-use-a-queue.md': `---
status: accepted
date: 2025-02-03
decision-makers: [Ada, Bob]
scope: ["web/**"]
review-by: 2026-02-03
---

# Use a queue

## Context and Problem Statement

Orders get lost.

## Decision Outcome

Chosen option: "A queue", because it keeps them.
`,
      'docs/adr/template.md': `---
status: "{proposed | rejected | accepted}"
date: {YYYY-MM-DD}
---

# {short title}

## Context and Problem Statement

{Describe}
`,
      '.steward/debt/DEBT-1.yml': `id: DEBT-1
title: Retries count twice
kind: design
severity: high
status: identified
owner: "@acme/web"
due: 2026-01-31
anchors:
  - { path: web/cart.ts, range: [4, 4], quote: "return prices.reduce((sum, price) => sum + price, 0);" }
`,
      '.steward/debt/DEBT-2.yml': `id: DEBT-2
title: Nobody knows this file
severity: low
anchors:
  - { path: web/gone.ts, range: [1, 1] }
`,
      '.steward/delegations/DEL-1.yml': `id: DEL-1
title: The shop's interfaces
from: "@ada"
to: "@bob"
level: advise
outcome: Partners integrate within a day
check_in: { every: 2w, next: 2026-06-04 }
since: 2025-11-20
review_by: 2026-05-20
status: active
scope: { paths: ["web/**"] }
`,
    })
    .commit('Start', ADA);
  repository.write({ 'web/cart.ts': `${CART}export {};\n` });
  repository.git('rm', '-q', 'web/gone.ts');
  return repository.commit('Tidy', BOB);
}
