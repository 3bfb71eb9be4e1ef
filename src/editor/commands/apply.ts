import * as vscode from 'vscode';
import type { WritePlan } from '../../core/edits';
import type { RepositorySession } from '../repository-session';
import { applyPlan, WriteRefused, type Written } from '../writes';

/** Applies what a command planned; where it cannot be written, the reason is shown: null then. */
export async function applyShown(
  session: RepositorySession,
  plan: WritePlan,
  how: 'shown' | 'quiet' = 'shown',
): Promise<Written | null> {
  try {
    return await applyPlan(session, plan, how);
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    void vscode.window.showErrorMessage(error.message);
    return null;
  }
}
