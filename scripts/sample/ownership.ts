import type { Calendar } from './dates';

/** Line 12 is the rule the interface's examples name. `tools/` is matched by no rule on purpose. */
export const codeowners = `# Who approves a change. The last matching rule wins.
# Teams, stewards and contacts are in .steward/ownership.yml.

*.md                        @maya-okonkwo
/docs/                      @acme/engineering
/.github/                   @acme/platform
/package.json               @acme/platform @acme/web

# Server
/src/                       @acme/engineering
/src/catalog/               @tomas-silva
src/checkout/**             @acme/payments
# Generated code needs nobody's approval.
/src/checkout/generated/

/services/                  @acme/platform
/web/                       @acme/web
/db/                        @acme/platform @maya-okonkwo
/db/seeds/
`;

export function ownershipFile(calendar: Calendar): string {
  return `# Who knows what, and how to reach them. CODEOWNERS says who approves.
people:
  maya: { name: Maya Okonkwo, handles: ["@maya-okonkwo", "@cto"], emails: [maya@acme.example.test] }
  jonas: { name: Jonas Weber, handles: ["@jonas-weber"], emails: [jonas@acme.example.test] }
  priya: { name: Priya Raman, handles: ["@priya-raman"], emails: [priya@acme.example.test] }
  lena: { name: Lena Fischer, handles: ["@lena-fischer"], emails: [lena@acme.example.test] }
  idris: { name: Idris Haddad, handles: ["@idris-haddad"], emails: [idris@acme.example.test] }
  tomas: { name: Tomás Silva, handles: ["@tomas-silva"], emails: [tomas@acme.example.test] }

teams:
  engineering:
    name: Engineering
    handles: ["@acme/engineering"]
    lead: maya
    members: [maya, jonas, priya, lena, idris]
    contact: { chat: "#engineering" }
  payments:
    name: Payments
    handles: ["@acme/payments"]
    lead: jonas
    members: [jonas, priya]
    contact: { chat: "#payments", oncall: "https://oncall.example.test/payments" }
  platform:
    name: Platform
    handles: ["@acme/platform"]
    lead: idris
    members: [idris]
    contact: { chat: "#platform", oncall: "https://oncall.example.test/platform" }
  web:
    name: Web
    handles: ["@acme/web"]
    lead: lena
    members: [lena, priya]
    contact: { chat: "#web" }

areas:
  - name: Checkout
    paths: ["src/checkout/**"]
    owners: ["@acme/payments"]
    stewards: [jonas]
    backups: [priya]
    review_by: ${calendar.day(55)}
  - name: Catalog
    paths: ["src/catalog/**"]
    owners: ["@tomas-silva"]
    stewards: [tomas]
    review_by: ${calendar.day(-120)}
  - name: Data
    paths: ["db/**", "services/search/**"]
    owners: ["@acme/platform"]
    stewards: [idris]
    review_by: ${calendar.day(90)}
  - name: Shop front
    paths: ["web/**"]
    owners: ["@acme/web"]
    stewards: [lena]
    backups: [priya]
    review_by: ${calendar.day(140)}
  - name: Tools
    paths: ["tools/**"]
    owners: ["@idris-haddad"]
    stewards: [idris]
`;
}
