import fc from 'fast-check';
import { parseDelegation } from '../../../src/core/delegation/parse';
import { source } from '../read';

const FULL = `id: DEL-7
title: Database schema changes      # a key decision area
from: "@cto"
to: "@dev-a"
level: advise
context: The schema blocks every release.
outcome: No release waits for a migration
boundaries: [no new vendor, "under 2k EUR a month"]
escalate: { to: "@cto", when: [data-loss risk] }
check_in: { every: 2w, next: 2026-12-04 }
since: 2026-11-20
review_by: 2027-02-20
until:
status: active
scope: { paths: ["db/**"], adrs: [docs/adr/0012-x.md], debt: [DEBT-3] }
consulted: []
informed: []
log: [{ date: 2026-11-20, by: "@cto", note: "consult → advise" }]
`;

describe('reading a delegation note, on any text', () => {
  it('throws at nothing', () => {
    const line = fc.constantFrom(...FULL.split('\n'), '- x', '  ', '&a *a', '{', '<<: *a', '\0');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.string(), (lines, text) => {
        parseDelegation(source(lines.join('\n') + text));
      }),
      { numRuns: 300 },
    );
  });
});
