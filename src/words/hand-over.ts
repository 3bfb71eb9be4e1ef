import type { HandOver, KnownAlone } from '../core/context/hand-over';
import type { IsoDate } from '../core/dates';
import { baseName } from '../core/paths';
import { codeSpan } from './code-span';
import { awayFrom, dayOf, dayOfTime } from './dates';
import { facts } from './lists';
import { filesWords } from './owners';
import type { Translate } from './translate';

/** Files listed; more are no list that anybody goes through. */
const LISTED = 1000;

/** Hexadecimal digits of a commit id that people know it by. */
const SHORT_ID = 10;

/**
 * What only one person knows as a Markdown list, in their own words; by folder, each file with the
 * reason. Nobody else is named in it.
 */
export function handOverMarkdown(
  t: Translate,
  locale: string,
  today: IsoDate,
  { files, folders, head }: HandOver,
): string {
  const known = [...folders.values()].reduce((sum, list) => sum + list.length, 0);
  const all = filesWords(t, locale, files);
  const lines = [
    `# ${t('What only I know')}`,
    '',
    t(
      'Of {0}, {1}: by the history up to {2}, on {3}. I am the only author of these by degree of authorship, or made at least 80 % of the changes of the last year.',
      all,
      filesWords(t, locale, known),
      codeSpan(head.slice(0, SHORT_ID)),
      dayOf(locale, today, today),
    ),
    '',
  ];
  let left = LISTED;
  for (const [folder, list] of folders) {
    if (left === 0) break;
    const title = folder === '' ? t('Files at the top') : codeSpan(`${folder}/`);
    lines.push(`## ${title}`, '');
    const shown = list.slice(0, left);
    left -= shown.length;
    lines.push(...shown.map((one) => `- [ ] ${fileLine(t, locale, today, one)}`), '');
  }
  if (known > LISTED) lines.push(t('and {0} more', filesWords(t, locale, known - LISTED)), '');
  return lines.join('\n');
}

/** `retry.ts`: only author, 12 of 14 changes of the last year, last touched 3 days ago. */
function fileLine(t: Translate, locale: string, today: IsoDate, one: KnownAlone): string {
  const { path, author, own, all, last } = one;
  const reasons = facts([
    author ? t('only author') : null,
    own === 0
      ? t('no change in the last year')
      : t('{0} of {1} changes of the last year', own, all),
    last === null ? null : t('last touched {0}', awayFrom(locale, today, dayOfTime(last))),
  ]);
  return `${codeSpan(baseName(path))}: ${reasons}`;
}
