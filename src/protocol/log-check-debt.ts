import type { DebtPlace } from '../core/context/log-debt';
import { isoDate } from '../core/dates';
import {
  DEBT_INTENTS,
  DEBT_KINDS,
  DEBT_PRUDENCES,
  DEBT_SEVERITIES,
  DEBT_SIZES,
  type DebtItem,
  type DebtSeverity,
} from '../core/debt/item';
import { resolveWritten } from '../core/paths';
import {
  type Checked,
  type FieldError,
  type FieldErrors,
  missing,
  oneLine,
  textOrNull,
  unfinished,
} from './log-checks';
import { type FormValues, UNKNOWN_SEVERITY, USUAL_SEVERITY } from './log-values';

type Values = FormValues<'debt'>;

export function checkDebt(values: Values): Checked<'debt'> {
  const place = placeOf(values);
  const errors: FieldErrors<'debt'> = {
    ...missing(values, ['title']),
    ...(place === 'outside' ? { place: 'outside-repository' } : {}),
    ...hoursError(values),
    ...unfinished(values, ['due', 'reviewBy']),
  };
  if (place === 'outside' || Object.keys(errors).length > 0) return { kind: 'errors', errors };
  const adrs = [...new Set(values.adrs.map(oneLine).filter((adr) => adr !== ''))];
  return {
    kind: 'request',
    request: {
      title: oneLine(values.title),
      summary: values.summary.trim(),
      kind: oneOf(values.kind, DEBT_KINDS),
      severity: severityOf(values),
      owner: textOrNull(values.owner),
      effort: effortOf(values),
      interest: interestOf(values),
      intent: oneOf(values.intent, DEBT_INTENTS),
      prudence: oneOf(values.prudence, DEBT_PRUDENCES),
      reviewBy: isoDate(values.reviewBy),
      due: isoDate(values.due),
      adrs,
      place,
    },
  };
}

/** The chosen severity, else the usual one; null where it is said to be unknown. */
function severityOf({ severity }: Pick<Values, 'severity'>): DebtSeverity | null {
  if (severity === UNKNOWN_SEVERITY) return null;
  return oneOf(severity, DEBT_SEVERITIES) ?? USUAL_SEVERITY;
}

/** `src/a.ts:42-58` with one-based lines; `outside` where the path leads out of the repository. */
function placeOf({ place, quote }: Values): DebtPlace | 'outside' | null {
  const written = place.trim();
  if (written === '') return null;
  const match = /^(.+?):(\d{1,9})(?:[-–](\d{1,9}))?$/s.exec(written);
  const path = resolveWritten(match?.[1] ?? written);
  if (path === null || path === '') return 'outside';
  const first = match === null ? 0 : Number(match[2]);
  if (first === 0) return { path, lines: null, quote: null };
  const last = Math.max(first, Number(match?.[3] ?? first));
  const lines = { first: first - 1, last: last - 1 };
  return { path, lines, quote: quote === '' ? null : quote };
}

function hoursError({ hours }: Values): { readonly hours?: FieldError } {
  return hours.trim() === '' || numberOf(hours) !== null ? {} : { hours: 'no-number' };
}

/** Zero or more, with a point or a comma; null for anything else. */
function numberOf(text: string): number | null {
  const match = /^\d{1,6}(?:[.,]\d{1,2})?$/.exec(text.trim());
  return match === null ? null : Number(match[0].replace(',', '.'));
}

function effortOf({ size, hours }: Values): DebtItem['effort'] {
  const effort = { size: oneOf(size, DEBT_SIZES), hours: numberOf(hours) };
  return effort.size === null && effort.hours === null ? null : effort;
}

const HOW_MUCH = ['high', 'medium', 'low'] as const;

function interestOf(values: Values): DebtItem['interest'] {
  const note = values.note.trim();
  const interest = {
    amount: oneOf(values.interest, HOW_MUCH),
    probability: oneOf(values.probability, HOW_MUCH),
    note: note === '' ? null : note,
  };
  return Object.values(interest).every((value) => value === null) ? null : interest;
}

function oneOf<T extends string>(text: string, choices: readonly T[]): T | null {
  return choices.find((choice) => choice === text) ?? null;
}
