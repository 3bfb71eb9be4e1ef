import type { PlaceFacts } from '../core/context/map/view';
import { filesWords, numberWords, shareWords } from './owners';
import { severityWord } from './debt';
import { oneLine } from './line';
import { facts as listed } from './lists';
import type { Translate } from './translate';

/** The layers, as their protocol names them; words know no page. */
type Layer = 'ownership' | 'truck-factor' | 'declared' | 'drift' | 'debt';

export function layerName(t: Translate, layer: Layer): string {
  switch (layer) {
    case 'ownership':
      return t('Ownership');
    case 'truck-factor':
      return t('Truck factor');
    case 'declared':
      return t('Declared against actual');
    case 'drift':
      return t('Decision drift');
    case 'debt':
      return t('Debt');
  }
}

/** What a layer shows, in a sentence. */
export function layerMeaning(t: Translate, layer: Layer): string {
  switch (layer) {
    case 'ownership':
      return t('Files with an owner, by the rules of the repository.');
    case 'truck-factor':
      return t('How many people would have to leave until over half of the files have no author.');
    case 'declared':
      return t("The part of the last year's changes that the declared owners made.");
    case 'drift':
      return t('Commits to what a decision governs since it was made or confirmed: the most here.');
    case 'debt':
      return t('Open items of the register, by the highest severity here.');
  }
}

/** The layer's answer for a whole folder: the line a picture is shown for. */
export function headline(t: Translate, locale: string, layer: Layer, whole: PlaceFacts): string {
  switch (layer) {
    case 'ownership':
      return t('{0} of the files have an owner', shareWords(locale, whole.owned, whole.files));
    case 'truck-factor':
      return whole.truckFactor === null
        ? t('Truck factor not known')
        : t('Truck factor {0}', whole.truckFactor);
    case 'declared':
      return declaredHeadline(t, locale, whole);
    case 'drift':
      return driftHeadline(t, locale, whole);
    case 'debt':
      return debtHeadline(t, locale, whole);
  }
}

function declaredHeadline(t: Translate, locale: string, whole: PlaceFacts): string {
  const { declared } = whole;
  if (whole.changes === 0) return t('No changes in the last year');
  if (declared === null || declared.changes === 0) {
    return t('Which changes the owners made is not known');
  }
  const share = shareWords(locale, declared.byOwners, declared.changes);
  return t("Declared owners made {0} of the last year's changes", share);
}

function driftHeadline(t: Translate, locale: string, { decisions }: PlaceFacts): string {
  const { inForce, most } = decisions;
  if (inForce === 0) return t('No decision in force names these files');
  const count =
    inForce === 1
      ? t('1 decision in force')
      : t('{0} decisions in force', numberWords(locale, inForce));
  return most === null ? count : `${count}, ${driftWords(t, locale, most)}`;
}

function driftWords(
  t: Translate,
  locale: string,
  { label, commits }: NonNullable<PlaceFacts['decisions']['most']>,
): string {
  const name = oneLine(label);
  if (commits === 0) return t('no commits since {0}', name);
  return commits === 1
    ? t('1 commit since {0}', name)
    : t('{0} commits since {1}', numberWords(locale, commits), name);
}

function debtHeadline(t: Translate, locale: string, { debt }: PlaceFacts): string {
  const count = openItems(debt);
  if (count === 0) return t('No open debt is on record');
  const items =
    count === 1
      ? t('1 open item of debt')
      : t('{0} open items of debt', numberWords(locale, count));
  const worst = worstWords(t, locale, debt);
  return worst === null ? items : `${items}, ${worst}`;
}

/** `2 high`: how many of the highest severity; null where none has one. */
function worstWords(t: Translate, locale: string, debt: PlaceFacts['debt']): string | null {
  for (const severity of ['critical', 'high', 'medium', 'low'] as const) {
    const count = debt[severity];
    if (count > 0) return `${numberWords(locale, count)} ${severityWord(t, severity)}`;
  }
  return null;
}

function openItems(debt: PlaceFacts['debt']): number {
  return debt.critical + debt.high + debt.medium + debt.low + debt.none;
}

/** A place's answer as it stands on its tile: short; '' where there is none. */
export function shortValue(t: Translate, locale: string, layer: Layer, facts: PlaceFacts): string {
  switch (layer) {
    case 'ownership':
      return facts.files === 0 ? '' : shareWords(locale, facts.owned, facts.files);
    case 'truck-factor':
      return facts.truckFactor === null ? '' : String(facts.truckFactor);
    case 'declared':
      return facts.declared === null || facts.declared.changes === 0
        ? ''
        : shareWords(locale, facts.declared.byOwners, facts.declared.changes);
    case 'drift': {
      const { most } = facts.decisions;
      return most === null ? '' : `${oneLine(most.label)}: ${numberWords(locale, most.commits)}`;
    }
    case 'debt': {
      const count = openItems(facts.debt);
      if (count === 0) return '';
      return worstWords(t, locale, facts.debt) ?? t('{0} open', numberWords(locale, count));
    }
  }
}

/** The same in full, for those who do not see the picture. */
export function longValue(t: Translate, locale: string, layer: Layer, facts: PlaceFacts): string {
  switch (layer) {
    case 'ownership':
      return facts.files === 1
        ? facts.owned === 1
          ? t('has an owner')
          : t('no owner')
        : t(
            '{0} of {1} have an owner',
            numberWords(locale, facts.owned),
            filesWords(t, locale, facts.files),
          );
    case 'truck-factor':
      return facts.truckFactor === null
        ? t('truck factor not known')
        : t('truck factor {0}', facts.truckFactor);
    case 'declared':
      return facts.declared === null || facts.declared.changes === 0
        ? t("the owners' part is not known")
        : t(
            "declared owners made {0} of the last year's changes",
            shareWords(locale, facts.declared.byOwners, facts.declared.changes),
          );
    case 'drift':
      if (facts.decisions.inForce === 0) return t('no decision in force');
      return facts.decisions.most === null
        ? t('commits since its decisions are not known')
        : driftWords(t, locale, facts.decisions.most);
    case 'debt':
      return debtWords(t, locale, facts.debt);
  }
}

/** `3 open items: 1 high, 2 low`. */
function debtWords(t: Translate, locale: string, debt: PlaceFacts['debt']): string {
  const count = openItems(debt);
  if (count === 0) return t('no open debt');
  const parts = (['critical', 'high', 'medium', 'low'] as const).map((severity) =>
    debt[severity] === 0
      ? null
      : `${numberWords(locale, debt[severity])} ${severityWord(t, severity)}`,
  );
  const items = count === 1 ? t('1 open item') : t('{0} open items', numberWords(locale, count));
  const rest = listed(parts);
  return rest === '' ? items : `${items}: ${rest}`;
}

/** `120 files, 34 changes in the last year`. */
export function extentWords(t: Translate, locale: string, facts: PlaceFacts): string {
  return listed([
    filesWords(t, locale, facts.files),
    facts.changes === null ? null : changesInYear(t, locale, facts.changes),
  ]);
}

function changesInYear(t: Translate, locale: string, changes: number): string {
  if (changes === 0) return t('no changes in the last year');
  return changes === 1
    ? t('1 change in the last year')
    : t('{0} changes in the last year', numberWords(locale, changes));
}
