/** The checkout of the sample shop: where decisions, debt and delegation meet in a few files. */
export const checkout: Record<string, string> = {
  'src/checkout/retry.ts': `
import { PaymentGateway, type Charge, type Receipt } from './gateway';
import { log } from '../shared/log';
#from 3
import { idempotencyKey } from './idempotency';
#end

#from 5
/** How often and how long a charge is tried again. */
#end
export interface RetryPolicy {
  readonly attempts: number;
  readonly firstDelayMs: number;
#from 2
  readonly maxDelayMs: number;
#end
}

export const standardPolicy: RetryPolicy = {
  attempts: 4,
  firstDelayMs: 250,
#from 2
  maxDelayMs: 5_000,
#end
};

export class RetryFailed extends Error {
  constructor(
    readonly charge: Charge,
    readonly causes: readonly unknown[],
  ) {
    super(\`Charge \${charge.orderId} failed after \${causes.length} attempts\`);
  }
}

#from 2
/** Delay before the next attempt: doubles, with a ceiling, so that a slow gateway can recover. */
export function delayBefore(attempt: number, policy: RetryPolicy): number {
  return Math.min(policy.firstDelayMs * 2 ** attempt, policy.maxDelayMs);
}
#end

#from 3
/** Charges with a key the gateway knows a repeated charge by (ADR-12). */
#end
export async function chargeWithRetry(
  gateway: PaymentGateway,
  charge: Charge,
  policy: RetryPolicy = standardPolicy,
): Promise<Receipt> {
  const causes: unknown[] = [];
  for (let attempt = 0; attempt < policy.attempts; attempt++) {
    try {
#until 2
      return await gateway.charge(charge);
#end
#from 4
      // DEBT-7: an answer that gets lost is tried again as a new charge.
#end
#from 3
      const gatewayKey = idempotencyKey(charge, attempt);
      return await gateway.charge({ ...charge, key: gatewayKey });
#end
    } catch (cause) {
      causes.push(cause);
      log.warn('charge failed', { order: charge.orderId, attempt });
#until 1
      await new Promise((resolve) => setTimeout(resolve, policy.firstDelayMs));
#end
#from 2
      await new Promise((resolve) => setTimeout(resolve, delayBefore(attempt, policy)));
#end
    }
  }
  throw new RetryFailed(charge, causes);
}

// TODO: give up at once when the card was declined
#from 5
export function isWorthRetrying(cause: unknown): boolean {
  return !(cause instanceof RetryFailed);
}
#end
`,
  'src/checkout/idempotency.ts': `
import { createHash } from 'node:crypto';
import type { Charge } from './gateway';

/**
 * A key the gateway recognises a charge by (ADR-12).
 * FIXME(#318): the attempt must not be part of it, see DEBT-7
 */
export function idempotencyKey(charge: Charge, attempt: number): string {
  return createHash('sha256').update(\`\${charge.orderId}:\${charge.cents}:\${attempt}\`).digest('hex');
}
`,
  'src/checkout/gateway.ts': `
export interface Charge {
  readonly orderId: string;
  readonly cents: number;
  readonly currency: string;
  readonly key?: string;
}

export interface Receipt {
  readonly id: string;
  readonly bookedAt: string;
}

/** What the shop needs of a payment provider (ADR-5: one port, providers behind it). */
export interface PaymentGateway {
  charge(charge: Charge): Promise<Receipt>;
#from 2
  refund(receiptId: string, cents: number): Promise<Receipt>;
#end
}
`,
  'src/checkout/order.ts': `
import type { PaymentGateway, Receipt } from './gateway';
import { chargeWithRetry } from './retry';
import { reserve, release } from '../catalog/stock';

export interface OrderLine {
  readonly sku: string;
  readonly quantity: number;
  readonly cents: number;
}

export interface Order {
  readonly id: string;
  readonly lines: readonly OrderLine[];
  readonly currency: string;
}

export function total(order: Order): number {
  return order.lines.reduce((sum, line) => sum + line.quantity * line.cents, 0);
}

/** Places an order: stock first, then money (ADR-8). */
export async function place(order: Order, gateway: PaymentGateway): Promise<Receipt> {
#from 2
  // DEBT-6: a payment that takes long keeps stock from everybody else.
#end
  const reservation = await reserve(order.lines);
  try {
    return await chargeWithRetry(gateway, {
      orderId: order.id,
      cents: total(order),
      currency: order.currency,
    });
  } catch (error) {
    await release(reservation);
    throw error;
  }
}
`,
  'src/checkout/refund.ts': `
import type { PaymentGateway, Receipt } from './gateway';

// TODO(@priya-raman): partial refunds
export function refund(gateway: PaymentGateway, receipt: Receipt, cents: number): Promise<Receipt> {
  return gateway.refund(receipt.id, cents);
}
`,
  'src/checkout/generated/gateway-api.ts': `
// Generated from the provider's description. Do not edit.
export type ChargeState = 'booked' | 'declined' | 'pending';
`,
};
