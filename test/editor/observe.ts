import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { StatusShown } from '../../src/editor/surfaces/status-bar';
import type { StewardApi } from '../../src/extension';
import { show } from './steward';

/**
 * What `check` answers once it throws no more: at once, or after one of the events. Fails with its
 * last error after half a minute.
 */
export function when<T>(
  events: readonly vscode.Event<unknown>[],
  check: () => T | Promise<T>,
  limitMs = 30_000,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let last: unknown;
    const attempt = async (): Promise<void> => {
      try {
        const value = await check();
        end();
        resolve(value);
      } catch (error) {
        last = error;
      }
    };
    const listening = events.map((event) => event(() => void attempt()));
    const timer = setTimeout(() => {
      end();
      reject(last instanceof Error ? last : new Error(String(last)));
    }, limitMs);
    const end = (): void => {
      clearTimeout(timer);
      for (const listener of listening) listener.dispose();
    };
    void attempt();
  });
}

/** Opens a file and waits for a status bar of that file whose text matches. */
export async function statusOf(api: StewardApi, path: string, text: RegExp): Promise<StatusShown> {
  await show(path);
  return statusWhen(api, path, text);
}

/** Waits for a status bar of the active file whose text matches, with everything read. */
export function statusWhen(api: StewardApi, path: string, text: RegExp): Promise<StatusShown> {
  return when([api.activeFile.onDidChange], () => {
    const { current } = api.activeFile;
    assert.equal(current?.place.path, path);
    assert.equal(current.complete, true);
    const { shown } = api.status;
    assert.ok(shown, 'the item is hidden');
    assert.match(shown.text, text);
    return shown;
  });
}

/** The rows of a tooltip as they are read, without the two lines that make it a table. */
export function tooltipLines({ tooltip }: StatusShown): string[] {
  return tooltip
    .split('\n')
    .slice(2)
    .map((row) => unescapeMarkdown(row).replace(/^\| | \|$/g, ''));
}

/** Undoes the escapes of our own Markdown. */
export function unescapeMarkdown(text: string): string {
  return text
    .replaceAll('&emsp;', ' ')
    .replaceAll('&nbsp;', ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
