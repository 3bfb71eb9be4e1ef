import type { DebtSeverity } from '../core/debt/item';
import { NEW_STATUSES, type NewStatus } from '../core/decisions/new-status';

/** A form's fields: a text as typed, or a list of short texts. */
type FieldKinds = Readonly<Record<string, 'text' | 'list'>>;

/** What stands in the fields. Nothing about it is checked yet. */
type ValuesOf<F extends FieldKinds> = {
  readonly [K in keyof F]: F[K] extends 'text' ? string : readonly string[];
};

/** The fields of the forms. */
const FORMS = {
  decision: {
    title: 'text',
    context: 'text',
    /** Globs of repository paths. */
    scope: 'list',
    /** Handles or names. */
    deciders: 'list',
    /** One option a line. */
    options: 'text',
    outcome: 'text',
    consequences: 'text',
    /** One of `NEW_STATUSES`; '' leaves it to whether there is an outcome. */
    status: 'text',
    /** Paths of the records it replaces. */
    supersedes: 'list',
    /** `YYYY-MM-DD`, '' or `UNFINISHED_DATE`. */
    reviewBy: 'text',
    /** One of the offered folders; '' for the first. */
    folder: 'text',
  },
  delegation: {
    title: 'text',
    to: 'text',
    /** One of the seven levels; '' while none is chosen. */
    level: 'text',
    scope: 'list',
    context: 'text',
    outcome: 'text',
    /** One boundary a line. */
    boundaries: 'text',
    escalateTo: 'text',
    /** One occasion a line. */
    escalateWhen: 'text',
    /** A duration such as `2w`, or ''. */
    checkInEvery: 'text',
    checkInNext: 'text',
    reviewBy: 'text',
    /** '' for whoever the editor takes the writer to be. */
    from: 'text',
    /** `home` for the private folder; everything else means the repository. */
    target: 'text',
  },
  debt: {
    title: 'text',
    /** One of `DEBT_SEVERITIES` or `UNKNOWN_SEVERITY`; '' for `USUAL_SEVERITY`. */
    severity: 'text',
    /** One of `DEBT_KINDS`, or ''. */
    kind: 'text',
    summary: 'text',
    /** A handle or a name. */
    owner: 'text',
    /** `src/a.ts`, `src/a.ts:42` or `src/a.ts:42-58`; '' for no place. */
    place: 'text',
    /** What stood at the place when it was offered, for finding the lines again. */
    quote: 'text',
    /** One of `DEBT_SIZES`, or ''. */
    size: 'text',
    hours: 'text',
    /** `high`, `medium`, `low` or ''. */
    interest: 'text',
    probability: 'text',
    note: 'text',
    /** One of `DEBT_INTENTS` and of `DEBT_PRUDENCES`, or ''. */
    intent: 'text',
    prudence: 'text',
    due: 'text',
    reviewBy: 'text',
    /** Paths of decision records. */
    adrs: 'list',
  },
} as const satisfies Readonly<Record<string, FieldKinds>>;

export type FormName = keyof typeof FORMS;
export type FormValues<N extends FormName> = ValuesOf<(typeof FORMS)[N]>;
export type FieldName<N extends FormName> = Extract<keyof FormValues<N>, string>;
/** The fields a person filled in, or was offered before starting; the others are blank. */
export type Draft<N extends FormName> = Partial<FormValues<N>>;

/** A date of which a part is missing; date inputs tell no more about it. */
export const UNFINISHED_DATE = '?';

/** What is written where nobody chose: most debt, and no alarm. */
export const USUAL_SEVERITY: DebtSeverity = 'medium';
export const UNKNOWN_SEVERITY = 'unknown';

/** The statuses the form offers. */
export type DecisionChoice = NewStatus;
export const DECISION_CHOICES: readonly DecisionChoice[] = NEW_STATUSES;

/** The forms in the order of their tabs. */
export const FORM_NAMES = ['decision', 'delegation', 'debt'] as const satisfies readonly FormName[];

/** Long enough for anything that people write by hand. */
const TEXT_LIMIT = 100_000;
const LIST_LIMIT = 500;

export function fieldNames<N extends FormName>(form: N): readonly FieldName<N>[] {
  return Object.keys(FORMS[form]) as FieldName<N>[];
}

/** A form's values: those of the draft, and blank ones where it has none. */
export function valuesFrom<N extends FormName>(form: N, draft: Draft<N>): FormValues<N> {
  const kinds: FieldKinds = FORMS[form];
  const blank = Object.keys(kinds).map((name) => [name, kinds[name] === 'list' ? [] : '']);
  return { ...Object.fromEntries(blank), ...draft } as FormValues<N>;
}

/** Reads a draft that was stored or sent: unknown fields and values of another shape are dropped. */
export function readDraft<N extends FormName>(form: N, given: unknown): Draft<N> {
  const found: Record<string, string | readonly string[]> = {};
  if (typeof given !== 'object' || given === null) return {};
  const kinds: FieldKinds = FORMS[form];
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(kinds, name)) continue;
    if (kinds[name] === 'text' && typeof value === 'string') {
      found[name] = value.slice(0, TEXT_LIMIT);
    } else if (kinds[name] === 'list' && Array.isArray(value)) {
      const texts = value.filter((item) => typeof item === 'string');
      found[name] = texts.slice(0, LIST_LIMIT).map((text) => text.slice(0, TEXT_LIMIT));
    }
  }
  return found as Draft<N>;
}

/** Whether nothing stands in any field. */
export function isBlank(draft: Readonly<Record<string, unknown>>): boolean {
  return Object.values(draft).every(
    (value) =>
      value === undefined ||
      (typeof value === 'string'
        ? value.trim() === ''
        : Array.isArray(value) && value.length === 0),
  );
}
