import type * as vscode from 'vscode';
import { indexEdit, indexPages } from '../../../core/decisions/index-page/page';
import type { Problem } from '../../../core/problem';
import { t } from '../../language';
import type { Place } from '../../session';
import { spliceFix } from './splice-fix';

/** Makes an index of decisions that fell behind say what the records say. */
export async function indexFix(
  { session, path }: Place,
  document: vscode.TextDocument,
  problem: Problem,
): Promise<vscode.CodeAction | null> {
  if (problem.code !== 'decision-index-stale') return null;
  const { repository } = session;
  const model = await repository.decisions();
  const page = (await indexPages(model, repository.sources)).find((one) => one.path === path);
  // A buffer may be newer than what was read.
  if (page?.source.text !== document.getText()) return null;
  const change = indexEdit(page, model);
  if (change.kind !== 'edit') return null;
  const fix = spliceFix(document, t('Update the index'), change.splices);
  if (fix !== null) fix.isPreferred = true;
  return fix;
}
