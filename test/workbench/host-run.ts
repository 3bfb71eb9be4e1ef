import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { keepScreenshots, openPage } from './browser';
import type { EditorVersion } from './install';
import { ownErrors } from './console';
import { failed, type SuiteResult } from './mocha';
import { projectRoot, temporaryFolder } from './project';
import { type Server, startServer } from './server';
import type { Settings } from './settings';

/** One run of integration tests inside an extension host. */
export interface HostSuite {
  readonly name: string;
  /** Folder of `test/editor` whose tests run, with those that lie directly in `test/editor`. */
  readonly folder: string;
  readonly version: EditorVersion;
  readonly trusted: boolean;
  /** A folder or a `.code-workspace` file, made for this run; null opens an empty window. */
  readonly workspace: string | null;
  /** A file the window shows from its start, absolute. */
  readonly openFile?: string;
  /** The extension under test; by default this project. */
  readonly extension?: string;
  /** Variables for the extension host, over those every run gets. */
  readonly env?: NodeJS.ProcessEnv;
  readonly settings?: Settings;
  readonly grep?: string;
  readonly timeoutMs?: number;
}

/** What the tests inside the host are told, by their environment. */
export function hostEnvironment(
  suite: Pick<HostSuite, 'name' | 'folder' | 'grep'>,
  report: string,
) {
  return {
    STEWARD_TEST_NAME: suite.name,
    STEWARD_TEST_FOLDER: suite.folder,
    STEWARD_TEST_REPORT: report,
    STEWARD_TEST_GREP: suite.grep ?? '',
  };
}

/** Runs the suite in a real editor; a run that cannot start or end is a failure with its reason. */
export async function runInHost(suite: HostSuite): Promise<SuiteResult> {
  const scratch = temporaryFolder('report');
  const report = join(scratch, 'report.json');
  let server: Server | undefined;
  let page: Page | undefined;
  try {
    server = await startServer({
      version: suite.version,
      trusted: suite.trusted,
      settings: suite.settings,
      env: { ...hostEnvironment(suite, report), ...suite.env },
    });
    page = await openPage();
    const log = await runPage(page, server, suite);
    const result = readReport(report, log);
    return withHostErrors(result, log);
  } catch (error) {
    await keepScreenshots(suite.name);
    return failed(suite.name, 'running in the extension host', error);
  } finally {
    await page?.context().close();
    server?.dispose();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Opens the workbench with the tests as payload and waits until the host says they ended. */
async function runPage(page: Page, server: Server, suite: HostSuite): Promise<string[]> {
  const log: string[] = [];
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(suite.extension ?? projectRoot)],
    ['extensionTestsPath', remote(join(projectRoot, 'out/test/editor/index'))],
    ...(suite.openFile ? [['openFile', remote(suite.openFile)]] : []),
  ];
  const limit = suite.timeoutMs ?? 1_800_000;
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<void>((resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`No result after ${limit} ms. Last lines:\n${log.slice(-20).join('\n')}`));
    }, limit);
    page.on('crash', () => {
      reject(new Error('The page crashed.'));
    });
    void page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
      const line = args
        .map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg)))
        .join(' ');
      log.push(`[${type}] ${line}`);
      if (/^ {2}[✓✗]/.test(line)) console.log(line);
    });
    void page.exposeFunction('codeAutomationExit', () => {
      resolve();
    });
  });
  // Waited for below; a page that fails to load must not leave a rejection nobody handles.
  ended.catch(() => undefined);
  try {
    const query = workspaceQuery(suite.workspace);
    query.set('payload', JSON.stringify(payload));
    await page.goto(`${server.origin}/?${query.toString()}`);
    await ended;
  } finally {
    clearTimeout(timer);
  }
  return log;
}

function workspaceQuery(workspace: string | null): URLSearchParams {
  if (workspace === null) return new URLSearchParams({ ew: 'true' });
  const several = workspace.endsWith('.code-workspace');
  return new URLSearchParams({ [several ? 'workspace' : 'folder']: workspace });
}

function readReport(report: string, log: readonly string[]): SuiteResult {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as SuiteResult;
  } catch {
    throw new Error(`The host ended without a report:\n${log.slice(-30).join('\n')}`);
  }
}

/** Green tests do not excuse an exception of ours that the host only logged. */
function withHostErrors(result: SuiteResult, log: readonly string[]): SuiteResult {
  const errors = ownErrors(log);
  if (errors.length === 0) return result;
  const failure = { title: 'nothing of ours is in the log of the host', error: errors.join('\n') };
  return { ...result, failures: [...result.failures, failure] };
}
