import { benchAnchors } from './bench/anchors';
import { benchCore } from './bench/core';
import { benchDecisions, MEASURE_DECISIONS, measureDecisions } from './bench/decisions';
import { benchHistory } from './bench/history';
import { benchMarkers } from './bench/markers';
import { benchMarks } from './bench/marks';
import { MEASURE_HISTORY, measureHistory } from './bench/measure-history';
import { benchOwnership } from './bench/ownership';
import { type Measurement, measurementLine } from './bench/statistics';

// npm run bench [-- DIR]: what the design promises about speed, measured. No test: figures depend on the
// machine, and a slow one is no bug.
// STEWARD_BENCH_HISTORY=REPOSITORY names a real history, with all its texts, to be measured as well.

/** Loaded late: the browser's driver, which it brings, is none of what the others measure. */
async function benchHost(): Promise<Measurement[]> {
  return (await import('./bench/host')).benchHost();
}

/** Each starts what it measures itself; `corpus` is a folder of real files, where one is given. */
const BENCHES: readonly ((corpus?: string) => Promise<Measurement[]>)[] = [
  benchCore,
  benchOwnership,
  benchDecisions,
  benchMarkers,
  benchAnchors,
  benchMarks,
  benchHistory,
  benchHost,
];

async function main(): Promise<void> {
  let slow = 0;
  for (const bench of BENCHES) {
    for (const measurement of await bench(process.argv[2])) {
      console.log(measurementLine(measurement));
      if (measurement.milliseconds > measurement.limit) slow++;
    }
  }
  process.exit(slow > 0 ? 1 : 0);
}

// Two of the measurements start this program again.
const [, , task, root = '', record = '', tip = ''] = process.argv;
if (task === MEASURE_DECISIONS) void measureDecisions(root, record);
else if (task === MEASURE_HISTORY) void measureHistory(root, record, tip);
else void main();
