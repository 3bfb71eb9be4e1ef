import * as vscode from 'vscode';
import type { WritePlan } from '../../core/edits';
import type { RepositorySession } from '../repository-session';
import { applyPlan, WriteRefused } from '../writes';

/** Applies what a command planned; where it cannot be written, the reason is shown. */
export async function applyShown(session: RepositorySession, plan: WritePlan): Promise<void> {
  try {
    await applyPlan(session, plan);
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    void vscode.window.showErrorMessage(error.message);
  }
}
