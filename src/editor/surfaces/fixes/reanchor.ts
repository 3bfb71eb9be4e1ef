import type * as vscode from 'vscode';
import type { Problem } from '../../../core/problem';
import { ANCHOR_HERE } from '../../commands/anchor-here';
import { REANCHOR } from '../../commands/reanchor';
import { t } from '../../language';
import type { Place } from '../../session';
import { commandFix } from './command-fix';

/** For an anchor that is not where it is written: there it is now, or choose its lines. */
export function reanchorFixes(place: Place, problem: Problem): vscode.CodeAction[] {
  const target = { root: place.session.root.toString(), path: place.path, ...problem.range.start };
  const choose = commandFix(t('Choose the lines…'), ANCHOR_HERE, target);
  const { code } = problem;
  if (code === 'anchor-moved') {
    const fix = commandFix(t('Re-anchor at {0}', problem.data.to), REANCHOR, target);
    fix.isPreferred = true;
    return [fix];
  }
  if (code === 'anchor-suggested') {
    const { to, line } = problem.data;
    return [commandFix(t('Re-anchor at {0}', `${to}:${line}`), REANCHOR, target), choose];
  }
  const isLost = code === 'anchor-lost' || code === 'anchor-file-missing';
  return isLost || code === 'anchor-outside-file' ? [choose] : [];
}
