import type { Breathe } from '../core/ports';

/**
 * Milliseconds of work in a row: little enough that no keystroke waits for it, nor for two or three
 * such works, which may get their turns behind each other.
 */
const SLICE = 5;

/** Yields to the event loop whenever `SLICE` milliseconds were worked since the last time. */
export function breather(): Breathe {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE) return null;
    return new Promise((resolve) => {
      setImmediate(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
