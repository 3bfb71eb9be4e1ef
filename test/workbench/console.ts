import type { Page } from 'playwright-core';

/**
 * The entries of a console that are an exception of ours: an error, or the warning about a rejected
 * promise nobody handled, whose stack names our bundle. Frames of the editor are left out.
 * The server writes no log files without its native modules, so the console is the one witness.
 */
export function ownErrors(entries: readonly string[]): string[] {
  return entries
    .filter(
      (entry) => /^\[(error|warn|warning)\]/.test(entry) && /dist[/\\]extension\.js/.test(entry),
    )
    .map(withoutEditorFrames);
}

/** Collects a page's console from now on, each entry as `[type] text`. */
export function collectConsole(page: Page): string[] {
  const entries: string[] = [];
  page.on('console', (message) => entries.push(`[${message.type()}] ${message.text()}`));
  page.on('pageerror', (error) => entries.push(`[error] ${error.stack ?? error.message}`));
  return entries;
}

function withoutEditorFrames(entry: string): string {
  return entry
    .split('\n')
    .filter((line) => !/extensionHostProcess\.js|workbench\.js|node:internal/.test(line))
    .join('\n');
}
