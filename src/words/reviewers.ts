import type { Reviewer, ReviewersAnswer } from '../core/context/reviewers';
import type { IsoDate } from '../core/dates';
import { awayFrom, dayOfTime } from './dates';
import { oneLine } from './line';
import { andList } from './lists';
import { percent } from './steward-facts';
import type { Translate } from './translate';

/**
 * Why somebody is named: `may approve it, through @acme/pay · wrote 40 % of the last year’s changes ·
 * last touched 3 days ago`.
 */
export function reviewerReasons(
  t: Translate,
  locale: string,
  today: IsoDate,
  reviewer: Reviewer,
  { files }: ReviewersAnswer,
): string {
  const { share, last, beside } = reviewer;
  const reasons = [
    approvalWords(t, locale, reviewer, files),
    share === null || share === 0
      ? null
      : t('wrote {0} % of the last year’s changes', percent(share)),
    beside === null || beside === 0
      ? null
      : t('wrote {0} % of the last year’s changes beside what is new', percent(beside)),
    last === null ? null : t('last touched {0}', awayFrom(locale, today, dayOfTime(last))),
  ];
  return reasons.filter((reason) => reason !== null).join(' · ');
}

function approvalWords(
  t: Translate,
  locale: string,
  { owns, through, kind }: Reviewer,
  files: number,
): string | null {
  if (owns === 0) return t('not an owner');
  const teams = andList(locale, through.map(oneLine));
  const whole = owns === files;
  if (teams !== '') {
    if (files === 1) return t('may approve it, through {0}', teams);
    return whole
      ? t('may approve all of it, through {0}', teams)
      : t('may approve {0} of {1} files, through {2}', owns, files, teams);
  }
  if (files === 1) {
    return kind === 'team' ? t('a team that may approve it') : t('may approve it');
  }
  return whole ? t('may approve all of it') : t('may approve {0} of {1} files', owns, files);
}
