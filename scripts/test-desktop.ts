import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostEnvironment } from '../test/workbench/host-run';
import { hostSuites, makeHostWorkspace } from '../test/workbench/host-workspaces';
import type { SuiteResult } from '../test/workbench/mocha';
import { projectRoot, temporaryFolder } from '../test/workbench/project';

// npm run test:desktop: the suites of the extension host in desktop VS Code, which is downloaded.

const releases = ['stable', '1.100.3'];

async function main(): Promise<void> {
  const { downloadAndUnzipVSCode, runTests } = await import('@vscode/test-electron');
  let passed = 0;
  let failures = 0;
  for (const version of releases) {
    let executable: string;
    try {
      executable = await downloadAndUnzipVSCode({
        version,
        cachePath: join(projectRoot, '.cache', 'desktop'),
      });
    } catch (error) {
      console.log(`Desktop VS Code ${version} could not be downloaded: ${messageOf(error)}`);
      console.log('Its suites did not run. `npm test` runs the same ones without a download.');
      failures++;
      continue;
    }
    for (const folder of hostSuites) {
      const name = `desktop ${version} ${folder}`;
      const { workspace, env } = makeHostWorkspace(folder);
      const report = join(temporaryFolder('report'), 'report.json');
      await runTests({
        vscodeExecutablePath: executable,
        extensionDevelopmentPath: projectRoot,
        extensionTestsPath: join(projectRoot, 'out/test/editor/index'),
        extensionTestsEnv: { ...hostEnvironment({ name, folder }, report), ...env },
        launchArgs: [
          ...(workspace === null ? [] : [workspace]),
          '--disable-extensions',
          ...(folder === 'untrusted' ? [] : ['--disable-workspace-trust']),
          ...['--user-data-dir', temporaryFolder('data')],
        ],
      }).catch((error: unknown) => {
        console.log(`${name}: ${messageOf(error)}`);
      });
      const result = readReport(report);
      passed += result?.passed ?? 0;
      failures += result?.failures.length ?? 1;
      console.log(result ? describe(result) : `${name}: ended without a report`);
    }
  }
  console.log(`\n${passed} passed, ${failures} failed`);
  process.exit(failures > 0 ? 1 : 0);
}

function readReport(report: string): SuiteResult | undefined {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as SuiteResult;
  } catch {
    return undefined;
  }
}

function describe(result: SuiteResult): string {
  const lines = result.failures.map(({ title, error }) => `  ${title}\n    ${error}`);
  const summary = `${result.name}: ${result.passed} passed, ${result.failures.length} failed`;
  return [summary, ...lines].join('\n');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

main().catch((error: unknown) => {
  console.log(messageOf(error));
  process.exit(1);
});
