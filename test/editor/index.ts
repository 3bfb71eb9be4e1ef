import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../workbench/files';
import { runMocha } from '../workbench/mocha';

/**
 * The editor calls this inside its extension host. What to run is told by the environment, the
 * result goes to a file: console lines are cut and reordered on their way out of the host.
 */
export async function run(): Promise<void> {
  const folder = process.env.STEWARD_TEST_FOLDER ?? 'trusted';
  const name = process.env.STEWARD_TEST_NAME ?? folder;
  const report = process.env.STEWARD_TEST_REPORT;
  const always = filesBelow(__dirname, '.test.js').filter(
    (file) => file === join(__dirname, last(file)),
  );
  const files = [...always, ...filesBelow(join(__dirname, folder), '.test.js')];
  const result = await runMocha(name, files, {
    grep: process.env.STEWARD_TEST_GREP,
    timeoutMs: 90_000,
    onTest: (title, passed) => {
      console.log(`  ${passed ? '✓' : '✗'} ${title}`);
    },
  });
  if (report) writeFileSync(report, JSON.stringify(result));
  if (result.failures.length > 0) throw new Error(`${result.failures.length} tests failed`);
}

function last(path: string): string {
  return path.slice(path.search(/[^/\\]+$/));
}
