import * as vscode from 'vscode';
import type { WritePlan } from '../../core/edits';
import { guarded } from '../log';
import type { RepositorySession } from '../repository-session';
import { applyShown } from './apply';

export const APPLY_REPAIR = 'steward.applyRepair';

/** A repair of ours that was planned; nobody else can make one. */
export class PlannedRepair {
  constructor(
    readonly repository: RepositorySession,
    readonly plan: WritePlan,
  ) {}
}

/** What a quick fix does that writes to other files too: it saves them and shows where. */
export function registerApplyRepair(): vscode.Disposable {
  return vscode.commands.registerCommand(APPLY_REPAIR, (repair: unknown) =>
    guarded(
      'applying a repair',
      async () => {
        if (repair instanceof PlannedRepair) await applyShown(repair.repository, repair.plan);
      },
      undefined,
    ),
  );
}
