/** What one measurement gave, in milliseconds or another unit, against what is allowed. */
export interface Measurement {
  readonly name: string;
  readonly milliseconds: number;
  readonly limit: number;
  readonly unit?: string;
}

/** The value that `part` (0 to 1) of `values` do not exceed. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}

/** One line for people; says so where the limit is passed. */
export function measurementLine({ name, milliseconds, limit, unit = 'ms' }: Measurement): string {
  const verdict = milliseconds <= limit ? 'ok' : 'TOO SLOW';
  return `${verdict.padEnd(8)}  ${milliseconds.toFixed(2).padStart(8)} ${unit} of ${limit} ${unit}  ${name}`;
}
