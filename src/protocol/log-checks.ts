import { isoDate } from '../core/dates';
import type { DebtRequest } from '../core/context/log-debt';
import type { DecisionRequest } from '../core/context/log-decision';
import { initialStatus, NEW_STATUSES, type NewStatus } from '../core/decisions/new-status';
import type { DelegationInput } from '../core/delegation/create';
import { DELEGATION_LEVELS, type DelegationLevel } from '../core/delegation/note';
import { resolveWritten } from '../core/paths';
import { type FieldName, type FormName, type FormValues } from './log-values';

/** Why a field cannot be taken as it is; the page has the sentence. */
export type FieldError =
  'missing' | 'several-people' | 'unfinished-date' | 'outside-repository' | 'no-number' | 'no-file';
export type FieldErrors<N extends FormName> = Readonly<Partial<Record<FieldName<N>, FieldError>>>;

/** What the editor adds to a form: the day, and the names taken on branches. */
type AddedByEditor = 'today' | 'namesOnBranches';

/** A delegation note as the form gives it; `from` is null where the writer did not say. */
export type DelegationRequest = Omit<DelegationInput, AddedByEditor>;

/** What to write, or what keeps it from being written. */
export type Checked<N extends FormName> =
  | { readonly kind: 'request'; readonly request: Requests[N] }
  | { readonly kind: 'errors'; readonly errors: FieldErrors<N> };

interface Requests {
  readonly decision: DecisionRequest;
  readonly delegation: DelegationRequest;
  readonly debt: DebtRequest;
}

export function checkDecision(values: FormValues<'decision'>): Checked<'decision'> {
  const errors: FieldErrors<'decision'> = {
    ...missing(values, ['title', 'context']),
    ...unfinished(values, ['reviewBy']),
    ...outside(values.scope),
  };
  if (Object.keys(errors).length > 0) return { kind: 'errors', errors };
  const request: DecisionRequest = {
    title: oneLine(values.title),
    context: values.context.trim(),
    options: linesOf(values.options),
    outcome: values.outcome.trim(),
    consequences: values.consequences.trim(),
    status: statusOf(values),
    deciders: listOf(values.deciders),
    scope: listOf(values.scope),
    supersedes: listOf(values.supersedes),
    reviewBy: isoDate(values.reviewBy),
    folder: textOrNull(values.folder),
  };
  return { kind: 'request', request };
}

export function checkDelegation(values: FormValues<'delegation'>): Checked<'delegation'> {
  const level = levelOf(values.level);
  const errors: FieldErrors<'delegation'> = {
    ...missing(values, ['title', 'to']),
    ...(level === null ? { level: 'missing' } : {}),
    ...(isSeveral(values.to) ? { to: 'several-people' } : {}),
    ...unfinished(values, ['checkInNext', 'reviewBy']),
    ...outside(values.scope),
  };
  if (level === null || Object.keys(errors).length > 0) return { kind: 'errors', errors };
  const request: DelegationRequest = {
    title: oneLine(values.title),
    from: textOrNull(values.from),
    to: oneLine(values.to),
    level,
    context: values.context.trim(),
    outcome: values.outcome.trim(),
    boundaries: linesOf(values.boundaries),
    escalateTo: textOrNull(values.escalateTo),
    escalateWhen: linesOf(values.escalateWhen),
    checkInEvery: textOrNull(values.checkInEvery),
    checkInNext: isoDate(values.checkInNext),
    reviewBy: isoDate(values.reviewBy),
    scope: listOf(values.scope),
    target: values.target === 'home' ? 'home' : 'repository',
  };
  return { kind: 'request', request };
}

/** The status a decision begins with: the chosen one, else accepted once there is an outcome. */
export function statusOf(values: Pick<FormValues<'decision'>, 'status' | 'outcome'>): NewStatus {
  const chosen = NEW_STATUSES.find((choice) => choice === values.status);
  return chosen ?? initialStatus(values.outcome);
}

/** The lines of a text that say something, without the bullet or number people put before them. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^(?:[-*•]|\d{1,3}[.)])\s+/, ''))
    .filter((line) => line !== '');
}

function levelOf(text: string): DelegationLevel | null {
  return DELEGATION_LEVELS.find((level) => level === text) ?? null;
}

/** An error for each of the required fields that says nothing. */
export function missing<K extends string>(
  values: Readonly<Record<K, string>>,
  required: readonly K[],
): Partial<Record<K, FieldError>> {
  const blank = required.filter((name) => values[name].trim() === '');
  return Object.fromEntries(blank.map((name) => [name, 'missing'])) as Partial<
    Record<K, FieldError>
  >;
}

/** An error for each of the dates that is only partly there. */
export function unfinished<K extends string>(
  values: Readonly<Record<K, string>>,
  dates: readonly K[],
): Partial<Record<K, FieldError>> {
  const wrong = dates.filter((name) => values[name] !== '' && isoDate(values[name]) === null);
  return Object.fromEntries(wrong.map((name) => [name, 'unfinished-date'])) as Partial<
    Record<K, FieldError>
  >;
}

/** A slash in front means the root; what remains must not lead out of it. */
function outside(scope: readonly string[]): { readonly scope?: FieldError } {
  const leaves = scope.some((glob) => resolveWritten(glob.trim().replace(/^\/+/, '')) === null);
  return leaves ? { scope: 'outside-repository' } : {};
}

/** `@dev-a, @dev-b` are two; `Dev A` and `Doe, Jane` may be one. */
function isSeveral(text: string): boolean {
  return text.split(/[\s,;&+]+/).filter((word) => word.startsWith('@')).length > 1;
}

function listOf(values: readonly string[]): readonly string[] {
  return [...new Set(values.map(oneLine).filter((value) => value !== ''))];
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function textOrNull(text: string): string | null {
  const line = oneLine(text);
  return line === '' ? null : line;
}
