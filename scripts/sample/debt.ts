import type { Calendar } from './dates';

/** What an item needs to know of the history: the commit whose lines its anchor counts. */
export type CommitOf = (name: string) => string;

/** The files of `.steward/debt`. Ranges are lines of the latest version of each file. */
export function debtFiles(calendar: Calendar, commitOf: CommitOf): Record<string, string> {
  const day = (offset: number): string => calendar.day(offset);
  return {
    'DEBT-1.yml': `id: DEBT-1
title: Product prices are floats
summary: The catalog keeps prices as floating point numbers, the checkout as integer cents.
kind: design
severity: medium
status: analyzed
owner: "@tomas-silva"
principal: { size: m, hours: 24 }
interest: { amount: low, probability: high, note: One cent is missing in every tenth report. }
intent: inadvertent
prudence: prudent
created: ${day(-300)}
anchors:
  - { path: src/catalog/price.ts, quote: "amounts are floats here and cents in the checkout" }
links: { adrs: [docs/adr/0006-prices-as-decimals.md] }
`,
    'DEBT-2.yml': `id: DEBT-2
title: Search reads the whole table
kind: code
severity: medium
status: identified
owner: "@acme/platform"
principal: { size: s, hours: 6 }
interest: { amount: medium, probability: high, note: Slow at every campaign. }
created: ${day(-250)}
review_by: ${day(60)}
anchors:
  - { path: services/search/main.go, quote: "func find(words string) []string {", symbol: find }
`,
    'DEBT-3.yml': `id: DEBT-3
title: Migrations cannot be rolled back
summary: There is no way back from a migration; the last backup is the only one.
kind: architecture
severity: high
status: accepted
owner: "@acme/platform"
principal: { size: l, hours: 60 }
created: ${day(-400)}
decision:
  accepted_by: "@maya-okonkwo"
  date: ${day(-180)}
  until: ${day(185)}
  reason: Backups every hour are enough until we have a second region.
  adr: docs/adr/0003-postgres-as-the-only-store.md
anchors:
  - { path: db/migrations/0002_orders.sql, range: [1, 7] }
scope: { paths: ["db/migrations/**"] }
`,
    'DEBT-4.yml': `id: DEBT-4
title: The order form has no tests
kind: test
severity: low
status: identified
owner: "@acme/web"
fixed_by: "@lena-fischer"
principal: { size: s, hours: 8 }
created: ${day(-150)}
anchors:
  - { path: web/src/cart.ts, quote: "async submit(): Promise<Response> {", symbol: submit }
`,
    'DEBT-5.yml': `id: DEBT-5
title: Staging and production share the session secret
summary: Whoever can read staging can sign in as anybody in production.
kind: defect
severity: critical
status: approved
owner: "@maya-okonkwo"
fixed_by: "@idris-haddad"
principal: { size: xs, hours: 2 }
interest: { amount: high, probability: low }
created: ${day(-90)}
due: ${day(-12)}
anchors:
  - { path: src/shared/session.ts, quote: "return process.env.SESSION_SECRET ?? 'acme-shop';" }
links: { adrs: [docs/adr/0010-sign-sessions.md] }
`,
    'DEBT-6.yml': `id: DEBT-6
title: Stock is held while a payment is pending
kind: design
severity: medium
status: in_progress
owner: "@acme/payments"
fixed_by: "@priya-raman"
principal: { size: m, hours: 20 }
created: ${day(-120)}
due: ${day(9)}
anchors:
  - { path: src/checkout/order.ts, quote: "const reservation = await reserve(order.lines);", symbol: place }
links: { relates: [DEBT-7] }
`,
    'DEBT-7.yml': `id: DEBT-7
title: Retries are not idempotent
summary: >-
  The key of a charge contains the attempt, so the gateway takes a repeated charge for a new one.
  A customer whose answer gets lost pays twice.
kind: design
severity: high
status: identified
owner: "@acme/payments"
principal: { size: m, hours: 16 }
interest: { amount: high, probability: medium, note: Support refunds eleven orders a week. }
intent: deliberate
prudence: prudent
created: ${day(-200)}
review_by: ${day(40)}
due: ${day(100)}
anchors:
  - path: src/checkout/retry.ts
    commit: ${commitOf('keys')}
    range: [40, 45]
    quote: "const gatewayKey = idempotencyKey(charge, attempt);"
    symbol: chargeWithRetry
  - { path: src/checkout/idempotency.ts, symbol: idempotencyKey }
scope: { paths: ["src/checkout/**"] }
links: { adrs: [docs/adr/0012-use-idempotency-keys.md], relates: [DEBT-6] }
exit_criteria:
  - A charge whose answer is lost is booked once.
log:
  - { date: ${day(-200)}, by: "@jonas-weber", note: Found while writing ADR-12. }
`,
  };
}
