import type { RepoPath } from '../core/paths';
import type { FieldErrors } from './log-checks';
import {
  type Draft,
  FORM_NAMES,
  type FormName,
  type FormValues,
  readDraft,
  valuesFrom,
} from './log-values';

/** Somebody or something to complete a field with: what is written, and what tells it apart. */
interface Choice {
  readonly value: string;
  /** Shown beside the value; '' where there is nothing to add. */
  readonly detail: string;
}

/** A decision that a new one may replace. */
interface ReplaceableRecord {
  readonly path: RepoPath;
  /** `ADR-7 Retry in the client`. */
  readonly name: string;
}

/** What the forms offer. All of it comes from the repository and is shown as text. */
export interface LogChoices {
  /** Owners and git authors, the likeliest first. */
  readonly people: readonly Choice[];
  /** Globs people are likely to mean. */
  readonly scopes: readonly string[];
  /** What the branch changes, as a scope to take over; null where it changes nothing. */
  readonly changed: { readonly files: number; readonly scope: readonly string[] } | null;
  readonly records: readonly ReplaceableRecord[];
  /** Folders of decisions, the usual one first; the form asks only where there are several. */
  readonly folders: readonly RepoPath[];
  /** Whom the editor writes to `from:` where the form leaves it empty; null for nobody. */
  readonly giver: string | null;
  /** The private folder as people know it (`~/notes`); null where none is set. */
  readonly privateFolder: string | null;
}

/** A message that names one of the forms, typed for each of them. */
type PerForm<M extends Readonly<Record<FormName, object>>> = M[FormName];

/** What the page tells the editor. */
export type PageMessage =
  | { readonly type: 'ready' }
  /** What to keep for later; null where nothing is left to keep. */
  | PerForm<{ [N in FormName]: { type: 'draft'; form: N; draft: Draft<N> | null } }>
  /** Asks where the form would write now. The answer repeats `request`. */
  | PerForm<{
      [N in FormName]: { type: 'target'; form: N; request: number; values: FormValues<N> };
    }>
  | PerForm<{ [N in FormName]: { type: 'submit'; form: N; values: FormValues<N> } }>
  | PerForm<{ [N in FormName]: { type: 'preview'; form: N; values: FormValues<N> } }>
  /** Takes back what `created` told of. */
  | { readonly type: 'undo'; readonly form: FormName; readonly token: string }
  /** A form nobody has begun got the focus: asks for what the editor has at hand now. */
  | { readonly type: 'follow'; readonly form: FormName };

/** What the editor tells the page. */
export type EditorMessage =
  /** Answers `ready`; nothing is shown before. `choices` is null while no folder is open. */
  | {
      readonly type: 'init';
      readonly l10n: Readonly<Record<string, string>>;
      readonly choices: LogChoices | null;
      readonly drafts: { readonly [N in FormName]?: Draft<N> };
    }
  | { readonly type: 'choices'; readonly choices: LogChoices | null }
  /** Offered values, for fields of a form that nobody has begun to fill in. */
  | PerForm<{ [N in FormName]: { type: 'prefill'; form: N; prefill: Draft<N> } }>
  /** A command asked for the form: the same, and fields that are still blank are filled as well. */
  | PerForm<{ [N in FormName]: { type: 'focus'; form: N; prefill: Draft<N> } }>
  /** Where the form will write: `ADR-13` in `docs/adr/0013-use-queues.md`. */
  | {
      readonly type: 'target';
      readonly form: FormName;
      readonly request: number;
      readonly label: string;
      readonly path: string;
    }
  /** Written. `token` is good for one `undo`. */
  | {
      readonly type: 'created';
      readonly form: FormName;
      readonly label: string;
      readonly path: string;
      readonly token: string;
    }
  | { readonly type: 'undone'; readonly form: FormName; readonly label: string }
  /** Not written, or not undone: what is wrong with fields, and a sentence about the rest. */
  | PerForm<{
      [N in FormName]: {
        type: 'failed';
        form: N;
        errors: FieldErrors<N>;
        message: string | null;
      };
    }>;

/** Reads what a page sent; null for anything that is not one of its messages. */
export function readPageMessage(given: unknown): PageMessage | null {
  if (!isObject(given)) return null;
  if (given.type === 'ready') return { type: 'ready' };
  const form = FORM_NAMES.find((name) => name === given.form);
  return form === undefined ? null : readFormMessage(form, given);
}

function readFormMessage(
  form: FormName,
  given: Readonly<Record<string, unknown>>,
): PageMessage | null {
  const { type, token, request } = given;
  const message = (rest: object): PageMessage => ({ type, form, ...rest }) as PageMessage;
  switch (type) {
    case 'draft':
      return message({ draft: given.draft === null ? null : readDraft(form, given.draft) });
    case 'target':
      return typeof request === 'number' ? message({ request, values: values(form, given) }) : null;
    case 'submit':
    case 'preview':
      return message({ values: values(form, given) });
    case 'follow':
      return message({});
    case 'undo':
      return typeof token === 'string' ? message({ token }) : null;
    default:
      return null;
  }
}

function values<N extends FormName>(
  form: N,
  given: Readonly<Record<string, unknown>>,
): FormValues<N> {
  return valuesFrom(form, readDraft(form, given.values));
}

function isObject(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null;
}
