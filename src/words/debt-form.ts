import {
  DEBT_INTENTS,
  DEBT_KINDS,
  DEBT_PRUDENCES,
  DEBT_SEVERITIES,
  DEBT_SIZES,
  type DebtSeverity,
} from '../core/debt/item';
import { kindWord, severityWord } from './debt';
import type { Translate } from './translate';

/** A value with its word, as a list shows it. */
export interface WordChoice {
  readonly value: string;
  readonly text: string;
}

/** The severities, the worst first, with what each asks for. */
export function severityChoices(
  t: Translate,
): readonly (WordChoice & { readonly advice: string })[] {
  return DEBT_SEVERITIES.map((value) => ({
    value,
    text: severityWord(t, value),
    advice: severityAdvice(t, value),
  }));
}

/** What a severity asks for, short enough for a narrow form. */
function severityAdvice(t: Translate, severity: DebtSeverity): string {
  switch (severity) {
    case 'critical':
      return t('pay it back before other work');
    case 'high':
      return t('slows down most work here; plan it soon');
    case 'medium':
      return t('felt now and then; when nearby code changes');
    case 'low':
      return t('hardly matters yet; good to know');
  }
}

export function kindChoices(t: Translate): readonly WordChoice[] {
  return DEBT_KINDS.map((value) => ({ value, text: kindWord(t, value) }));
}

export function sizeChoices(t: Translate): readonly WordChoice[] {
  const words: Readonly<Record<(typeof DEBT_SIZES)[number], string>> = {
    xs: t('xs, hours'),
    s: t('s, a day or two'),
    m: t('m, a week'),
    l: t('l, weeks'),
    xl: t('xl, months'),
  };
  return DEBT_SIZES.map((value) => ({ value, text: words[value] }));
}

/** How much, and how likely. */
export function amountChoices(t: Translate): readonly WordChoice[] {
  return [
    { value: 'high', text: t('high') },
    { value: 'medium', text: t('medium') },
    { value: 'low', text: t('low') },
  ];
}

export function intentChoices(t: Translate): readonly WordChoice[] {
  const words: Readonly<Record<(typeof DEBT_INTENTS)[number], string>> = {
    deliberate: t('knowingly'),
    inadvertent: t('without knowing'),
    unknown: t('unknown'),
  };
  return DEBT_INTENTS.map((value) => ({ value, text: words[value] }));
}

export function prudenceChoices(t: Translate): readonly WordChoice[] {
  const words: Readonly<Record<(typeof DEBT_PRUDENCES)[number], string>> = {
    prudent: t('with care'),
    reckless: t('without care'),
    unknown: t('unknown'),
  };
  return DEBT_PRUDENCES.map((value) => ({ value, text: words[value] }));
}
