import type Mocha from 'mocha';

/** One test that did not pass. */
export interface Failure {
  readonly title: string;
  /** Message and stack, as they would be printed. */
  readonly error: string;
}

/** What a suite came to. Plain data: it crosses processes as JSON. */
export interface SuiteResult {
  readonly name: string;
  readonly passed: number;
  readonly pending: number;
  readonly titles: readonly string[];
  readonly failures: readonly Failure[];
  readonly durationMs: number;
}

export interface MochaOptions {
  readonly grep?: string;
  readonly timeoutMs?: number;
  /** Called when a test ends, so that a long run shows where it is. */
  readonly onTest?: (title: string, passed: boolean) => void;
  /** Waited for after a failed test, before the next one starts. */
  readonly onFailure?: (title: string) => Promise<void>;
}

/** Runs test files in this process, in a Mocha of its own. */
export async function runMocha(
  name: string,
  files: readonly string[],
  options: MochaOptions = {},
): Promise<SuiteResult> {
  // An import() survives the CommonJS bundle: Mocha is an ES module, which older hosts cannot require.
  const { default: MochaClass } = await import('mocha');
  const mocha = new MochaClass({
    ui: 'bdd',
    timeout: options.timeoutMs ?? 2_000,
    // The bare reporter prints nothing: the caller does.
    reporter: MochaClass.reporters.Base,
    ...(options.grep ? { grep: options.grep } : {}),
    ...(options.onFailure ? { rootHooks: afterFailure(options.onFailure) } : {}),
  });
  const started = Date.now();
  const titles: string[] = [];
  const failures: Failure[] = [];
  let pending = 0;
  // Each file is a bundle of its own that cleans up behind itself when the process ends.
  process.setMaxListeners(process.getMaxListeners() + 2 * files.length);
  for (const file of [...files].sort()) mocha.addFile(file);
  try {
    await mocha.loadFilesAsync();
  } catch (error) {
    return failed(name, 'loading the test files', error);
  }
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => {
      resolve();
    });
    runner.on('pass', (test) => {
      titles.push(test.fullTitle());
      options.onTest?.(test.fullTitle(), true);
    });
    runner.on('fail', (test, error: unknown) => {
      failures.push({ title: test.fullTitle(), error: describeError(error) });
      options.onTest?.(test.fullTitle(), false);
    });
    runner.on('pending', () => pending++);
  });
  if (!options.grep && titles.length + failures.length + pending === 0) {
    return failed(name, 'a suite has tests', 'No test ran.');
  }
  const durationMs = Date.now() - started;
  return { name, passed: titles.length, pending, titles, failures, durationMs };
}

function afterFailure(onFailure: (title: string) => Promise<void>): Mocha.RootHookObject {
  return {
    async afterEach(this: Mocha.Context) {
      if (this.currentTest?.state === 'failed') await onFailure(this.currentTest.fullTitle());
    },
  };
}

/** The result of a suite that could not run: it counts as one failure, with its reason. */
export function failed(name: string, title: string, error: unknown): SuiteResult {
  const failures = [{ title, error: describeError(error) }];
  return { name, passed: 0, pending: 0, titles: [], failures, durationMs: 0 };
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? '';
  return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}
