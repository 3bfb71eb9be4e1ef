import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { closeBrowser, keepScreenshots } from '../test/workbench/browser';
import { filesBelow } from '../test/workbench/files';
import { runInHost } from '../test/workbench/host-run';
import { hostSuites, makeHostWorkspace } from '../test/workbench/host-workspaces';
import type { EditorVersion } from '../test/workbench/install';
import { failed, runMocha, type SuiteResult } from '../test/workbench/mocha';
import { packagePath, projectRoot } from '../test/workbench/project';
import { run } from '../test/workbench/processes';

// npm test [-- [unit] [property] [host] [e2e] [--grep TEXT]]: everything, or the stages named.

interface Choice {
  readonly stages: ReadonlySet<string>;
  readonly grep?: string;
}

const built = join(projectRoot, 'out', 'test');

/** Folders of `test` whose tests need no editor. */
const unitFolders = [
  ...['architecture', 'core', 'words', 'protocol', 'host', 'cli', 'pages', 'grammar', 'scripts'],
];

/**
 * How long one test of a stage may take before it counts as hung. Far above what any takes: a slow
 * machine is no failure, and speed is measured by `npm run bench` alone.
 */
const LIMIT_MS = { unit: 60_000, property: 900_000, e2e: 180_000 } as const;

/** Runs on generated input, which take longer than the second a unit run may take. */
const generated = /\.(property|fuzz)(\.test)?\.js$/;

const stages: Record<string, (choice: Choice) => Promise<SuiteResult[]>> = {
  unit: unitStage,
  property: propertyStage,
  host: hostStage,
  e2e: endToEndStage,
};

async function main(): Promise<void> {
  const choice = readArguments(process.argv.slice(2));
  const results: SuiteResult[] = [];
  for (const [name, stage] of Object.entries(stages)) {
    if (choice.stages.size > 0 && !choice.stages.has(name)) continue;
    try {
      results.push(...(await stage(choice)));
    } catch (error) {
      results.push(print(failed(name, 'the stage could not run', error)));
    }
  }
  await closeBrowser();
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failures = results.reduce((sum, result) => sum + result.failures.length, 0);
  printFailures(results);
  console.log(`\n${passed} passed, ${failures} failed`);
  process.exit(failures > 0 || passed === 0 ? 1 : 0);
}

function readArguments(given: readonly string[]): Choice {
  const names = new Set<string>();
  let grep: string | undefined;
  for (let index = 0; index < given.length; index++) {
    const word = given[index] ?? '';
    if (word === '--grep') grep = given[++index];
    else if (word in stages) names.add(word);
    else throw new Error(`Unknown argument ${word}; stages are ${Object.keys(stages).join(', ')}`);
  }
  return { stages: names, ...(grep ? { grep } : {}) };
}

async function unitStage({ grep }: Choice): Promise<SuiteResult[]> {
  const results: SuiteResult[] = [];
  for (const folder of unitFolders) {
    const files = filesBelow(join(built, folder), '.test.js').filter(
      (file) => !generated.test(file),
    );
    if (files.length === 0) continue;
    results.push(
      print(await runMocha(`unit ${folder}`, files, { grep, timeoutMs: LIMIT_MS.unit })),
    );
  }
  return results;
}

async function propertyStage({ grep }: Choice): Promise<SuiteResult[]> {
  const files = filesBelow(built, '.js').filter((file) => generated.test(file));
  if (files.length === 0) return [];
  return [print(await runMocha('property', files, { grep, timeoutMs: LIMIT_MS.property }))];
}

/** The same suites at the current and at the oldest editor. */
const hostVersions: readonly EditorVersion[] = ['stable', 'minimum'];

async function hostStage({ grep }: Choice): Promise<SuiteResult[]> {
  const results: SuiteResult[] = [];
  for (const version of hostVersions) {
    for (const folder of hostSuites) {
      const { workspace, env } = makeHostWorkspace(folder);
      const trusted = folder !== 'untrusted';
      const name = `host ${version} ${folder}`;
      console.log(`\n${name}`);
      const outcome = await runInHost({ name, folder, version, trusted, workspace, env, grep });
      results.push(print(outcome));
    }
  }
  return results;
}

async function endToEndStage({ grep }: Choice): Promise<SuiteResult[]> {
  await makePackage();
  const results: SuiteResult[] = [];
  for (const file of filesBelow(join(built, 'e2e'), '.spec.js')) {
    const name = `e2e ${relative(join(built, 'e2e'), file)}`;
    console.log(`\n${name}`);
    const onTest = (title: string, passed: boolean): void => {
      console.log(`  ${passed ? '✓' : '✗'} ${title}`);
    };
    const options = { grep, timeoutMs: LIMIT_MS.e2e, onTest, onFailure: keepScreenshots };
    results.push(print(await runMocha(name, [file], options)));
  }
  return results;
}

/** The packaged extension has to be what the sources say now; a spec says so where it is missing. */
async function makePackage(): Promise<void> {
  rmSync(packagePath, { force: true });
  const outcome = await run('npm', ['run', 'package'], { cwd: projectRoot, timeoutMs: 300_000 });
  if (outcome.code !== 0 || !existsSync(packagePath)) {
    console.log(`npm run package failed:\n${outcome.output.trim()}`);
  }
}

/** One line for a suite, and every failure with its stack. */
function print(result: SuiteResult): SuiteResult {
  const time = `${(result.durationMs / 1000).toFixed(1)} s`;
  const skipped = result.pending > 0 ? `, ${result.pending} skipped` : '';
  const { length } = result.failures;
  console.log(`${result.name}: ${result.passed} passed, ${length} failed${skipped} (${time})`);
  printEach(result);
  return result;
}

function printEach({ failures }: SuiteResult): void {
  failures.forEach(({ title, error }, index) => {
    console.log(`  ${index + 1}) ${title}\n     ${error.replace(/\n/g, '\n     ')}`);
  });
}

/** Every failure once more at the end, where who sees only the last lines of a long log finds it. */
function printFailures(results: readonly SuiteResult[]): void {
  for (const result of results) {
    if (result.failures.length === 0) continue;
    console.log(`\nFailed in ${result.name}:`);
    printEach(result);
  }
}

main().catch((error: unknown) => {
  console.log(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
});
