import { splice, type WritePlan } from '../../core/edits';
import type { RepoPath } from '../../core/paths';
import type { Problem } from '../../core/problem';
import { Lines } from '../../core/text';
import { cutTo } from '../../words/line';
import { problemSentence } from '../../words/problems';
import { t } from '../language';
import { plain } from './plain';

/** What is shown of a line that will be written. */
const LINE_LIMIT = 80;

/** The line of a file as it will be, or why it cannot be written. */
export function effectOf(planned: WritePlan | readonly Problem[], path: RepoPath): string {
  if (!('changes' in planned)) return planned[0] ? plain(problemSentence(t, planned[0])) : '';
  const own = planned.changes.find((change) => change.path === path);
  if (own?.kind !== 'edit') return t('as it is');
  const after = new Lines(splice(own.before, own.splices));
  const line = after.lineText(planned.open.at.line).trim();
  return t('writes {0}', plain(cutTo(line, LINE_LIMIT)));
}
