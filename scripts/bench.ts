import { benchCore } from './bench/core';
import { benchHost } from './bench/host';
import { type Measurement, measurementLine } from './bench/statistics';

// npm run bench: what the design promises about speed, measured. No test: figures depend on the
// machine, and a slow one is no bug.

/** Each starts what it measures itself. */
const BENCHES: readonly (() => Promise<Measurement[]>)[] = [benchCore, benchHost];

async function main(): Promise<void> {
  let slow = 0;
  for (const bench of BENCHES) {
    for (const measurement of await bench()) {
      console.log(measurementLine(measurement));
      if (measurement.milliseconds > measurement.limit) slow++;
    }
  }
  process.exit(slow > 0 ? 1 : 0);
}

void main();
