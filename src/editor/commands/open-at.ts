import * as vscode from 'vscode';
import {
  HOME_PREFIX,
  isHomePath,
  type RepoPath,
  resolveWritten,
  withinHome,
} from '../../core/paths';
import { openFile } from '../open';
import type { Session } from '../session';

/** A place in a repository that is open, as it travels in a command's argument. */
export interface OpenTarget {
  /** URI of the repository root. */
  readonly root: string;
  readonly path: RepoPath;
  readonly line: number;
  readonly character: number;
}

/** The command link to a place, for trusted Markdown that allows `steward.openAt` only. */
export function openCommand(target: OpenTarget): string {
  return commandLink('steward.openAt', target);
}

/** The link to a command of ours about a place, for trusted Markdown that allows it. */
export function commandLink(command: string, target: OpenTarget): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([target]))}`;
}

/**
 * Opens a file of an open repository and nothing else: the root must be one of ours, the path must
 * stay inside it.
 */
export function registerOpenAt(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('steward.openAt', async (target: unknown) => {
    if (!isTarget(target)) return;
    await session.repositories();
    const repository = session.known(target.root);
    if (repository === null || !staysInside(target.path)) return;
    await openFile(repository, target.path, target);
  });
}

/** Whether a path is a repository path, or one of the private folder, exactly as we write them. */
export function staysInside(path: string): boolean {
  return isHomePath(path)
    ? resolveWritten(withinHome(path), HOME_PREFIX) === path
    : resolveWritten(path) === path;
}

/** The target a command was called with: links carry one, rows of trees open one. */
export function targetIn(asked: unknown): OpenTarget | null {
  if (isTarget(asked)) return asked;
  const row = asked as { readonly opens?: unknown } | null;
  return typeof row === 'object' && isTarget(row?.opens) ? row.opens : null;
}

export function isTarget(value: unknown): value is OpenTarget {
  if (typeof value !== 'object' || value === null) return false;
  const target = value as Record<string, unknown>;
  return (
    typeof target['root'] === 'string' &&
    typeof target['path'] === 'string' &&
    isCount(target['line']) &&
    isCount(target['character'])
  );
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
