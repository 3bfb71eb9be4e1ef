import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tests run from the project's root. */
const FOLDER = join(process.cwd(), 'test', 'cli', 'golden');

/**
 * Compares with `test/cli/golden/NAME.txt`. With `UPDATE_GOLDEN=1` the file is written instead, to
 * be read critically in the diff.
 */
export function assertGolden(name: string, actual: string): void {
  const file = join(FOLDER, `${name}.txt`);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, actual);
  assert.ok(existsSync(file), `no golden file ${name}.txt`);
  assert.equal(actual, readFileSync(file, 'utf8'));
}
