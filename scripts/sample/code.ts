import { checkout } from './checkout';

/** Every source file of the sample shop, with all its versions in one text. */
export const code: Record<string, string> = {
  ...checkout,
  'README.md': `
# Acme shop

Sells things. \`src\` is the server, \`web\` the shop front, \`db\` the schema, \`services/search\` the
search, \`docs/adr\` what was decided and why.

    npm install && npm start
`,
  'package.json': `
{
  "name": "acme-shop",
  "version": "2.14.0",
  "private": true,
  "type": "module",
  "dependencies": {
#until 1
    "fastify": "^4.28.0",
#end
#from 2
    "fastify": "^5.2.0",
#end
    "pg": "^8.13.0"
  }
}
`,
  'src/server.ts': `
import Fastify from 'fastify';
import { catalogRoutes } from './catalog/routes';
import { sessionSecret } from './shared/session';

const server = Fastify({ logger: true });
server.register(catalogRoutes, { prefix: '/catalog' });
server.decorate('sessionSecret', sessionSecret());
await server.listen({ port: Number(process.env.PORT ?? 8080) });
`,
  'src/shared/log.ts': `
type Facts = Record<string, unknown>;

export const log = {
  info: (message: string, facts: Facts = {}) => console.log(JSON.stringify({ message, ...facts })),
  warn: (message: string, facts: Facts = {}) => console.warn(JSON.stringify({ message, ...facts })),
};
`,
  'src/shared/session.ts': `
/** The secret that signs session cookies. */
export function sessionSecret(): string {
#from 2
  // DEBT-5: staging and production share this value.
#end
  return process.env.SESSION_SECRET ?? 'acme-shop';
}
`,
  'src/catalog/price.ts': `
/** A price as the catalog keeps it. */
export interface Price {
  readonly amount: number;
  readonly currency: string;
}

#from 2
// DEBT-1: amounts are floats here and cents in the checkout.
#end
export function withTax(price: Price, rate: number): Price {
  return { ...price, amount: Math.round(price.amount * (1 + rate) * 100) / 100 };
}

export function format(price: Price, locale = 'en-GB'): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: price.currency }).format(
    price.amount,
  );
}
`,
  'src/catalog/stock.ts': `
import type { OrderLine } from '../checkout/order';

export interface Reservation {
  readonly id: string;
  readonly until: Date;
}

const minutes = 15;

/** Takes stock out of sale until the reservation ends. */
export async function reserve(lines: readonly OrderLine[]): Promise<Reservation> {
  // TODO: refuse an order of more than 50 pieces
  const id = lines.map((line) => line.sku).join('+');
  return { id, until: new Date(Date.now() + minutes * 60_000) };
}

export async function release(reservation: Reservation): Promise<void> {
  void reservation;
}
`,
  'src/catalog/routes.ts': `
import type { FastifyInstance } from 'fastify';
import { search } from './search';

export async function catalogRoutes(server: FastifyInstance): Promise<void> {
  server.get('/search', (request) => search(String((request.query as { q?: string }).q ?? '')));
}
`,
  'src/catalog/search.ts': `
#until 1
/** Products whose name contains the words. */
export async function search(words: string): Promise<string[]> {
  return words.split(' ');
}
#end
#from 2
/** Asks the search service (ADR-9). */
export async function search(words: string): Promise<string[]> {
  const answer = await fetch(\`http://search.internal/?q=\${encodeURIComponent(words)}\`);
  return (await answer.json()) as string[];
}
#end
`,
  'services/search/main.go': `
package main

import (
	"encoding/json"
	"net/http"
)

// DEBT-2: reads the whole table for every question.
func find(words string) []string {
	// TODO(idris-haddad): use the trigram index
	return []string{words}
}

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		json.NewEncoder(w).Encode(find(r.URL.Query().Get("q")))
	})
	http.ListenAndServe(":8090", nil)
}
`,
  'db/migrations/0001_products.sql': `
CREATE TABLE products (
  sku   text PRIMARY KEY,
  name  text NOT NULL,
  price double precision NOT NULL -- FIXME: cents, as in orders
);
`,
  'db/migrations/0002_orders.sql': `
-- DEBT-3: no way back from this one.
CREATE TABLE orders (
  id         uuid PRIMARY KEY,
  cents      integer NOT NULL,
  currency   char(3) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
-- TODO: index on created_at
`,
  'db/seeds/demo.sql': `
INSERT INTO products VALUES ('MUG-1', 'Mug', 9.90), ('TEE-1', 'T-shirt', 19.90);
`,
  'web/index.html': `
<!doctype html>
<html lang="en">
  <head>
    <title>Acme shop</title>
    <link rel="stylesheet" href="styles/cart.css" />
  </head>
  <body>
    <!-- TODO: a skip link for keyboard users -->
    <main id="cart"></main>
    <script type="module" src="src/cart.ts"></script>
  </body>
</html>
`,
  'web/src/cart.ts': `
export interface CartLine {
  readonly sku: string;
  readonly quantity: number;
}

export class Cart {
  private lines: CartLine[] = [];

  add(sku: string, quantity = 1): void {
    this.lines = [...this.lines, { sku, quantity }];
  }

#from 2
  // DEBT-4: no test covers the form behind this.
  async submit(): Promise<Response> {
    return fetch('/orders', { method: 'POST', body: JSON.stringify(this.lines) });
  }
#end
}
`,
  'web/styles/cart.css': `
/* HACK: the old theme sets !important everywhere */
#cart {
  display: grid !important;
  gap: 1rem;
}
`,
  'tools/report.py': `
"""Monthly figures for the board.

TODO: read the exchange rates from the bank
"""
import csv
import sys


def revenue(path):
    # FIXME: counts refunds twice
    with open(path, newline="") as rows:
        return sum(int(row["cents"]) for row in csv.DictReader(rows))


if __name__ == "__main__":
    print(revenue(sys.argv[1]) / 100)
`,
  'tools/release.sh': `
#!/usr/bin/env bash
set -euo pipefail
# FIXME: stop when main is red
version="\${1:?usage: release.sh VERSION}"
git tag "v$version"
git push origin "v$version"
`,
};
