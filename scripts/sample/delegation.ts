import type { Calendar } from './dates';

/** The files of `.steward/delegations`: one fresh, one overdue for review, one for the checkout. */
export function delegationFiles(calendar: Calendar): Record<string, string> {
  const day = (offset: number): string => calendar.day(offset);
  return {
    'DEL-1.yml': `id: DEL-1
title: Look and wording of the shop front
from: "@maya-okonkwo"
to: "@lena-fischer"
level: delegate
context: Lena talks to customers every week, nobody else does.
outcome: Orders without a phone call stay above 97 %.
boundaries: [brand colours stay, no tracking]
since: ${day(-320)}
review_by: ${day(-15)}
status: active
scope: { paths: ["web/**"], adrs: [docs/adr/0004-plain-web-components.md] }
log:
  - { date: ${day(-320)}, by: "@maya-okonkwo", note: Agreed in the yearly talk. }
`,
    'DEL-2.yml': `id: DEL-2
title: Changes of the database schema
from: "@maya-okonkwo"
to: "@idris-haddad"
level: consult
context: A wrong migration costs us a night.
outcome: No migration needs a maintenance window.
boundaries: [no new store, a backup before every migration]
escalate: { to: "@maya-okonkwo", when: [data could be lost] }
check_in: { every: 2w, next: ${day(6)} }
since: ${day(-60)}
review_by: ${day(120)}
status: active
scope: { paths: ["db/**"], debt: [DEBT-3] }
`,
    'DEL-3.yml': `id: DEL-3
title: How payments are retried and booked
from: "@maya-okonkwo"
to: "@jonas-weber"
level: advise
context: Jonas knows the gateway best, and decisions here wait for me too often.
outcome: Refunds for double charges go to zero.
boundaries: [no new provider, "under 2k EUR a month"]
escalate: { to: "@maya-okonkwo", when: [money is lost, a contract changes] }
check_in: { every: 2w, next: ${day(13)} }
since: ${day(-75)}
review_by: ${day(91)}
status: active
scope:
  paths: ["src/checkout/**"]
  adrs: [docs/adr/0012-use-idempotency-keys.md]
  debt: [DEBT-7]
log:
  - { date: ${day(-75)}, by: "@maya-okonkwo", note: consult → advise }
`,
  };
}
