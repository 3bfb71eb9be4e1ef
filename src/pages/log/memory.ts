import {
  type Draft,
  FORM_NAMES,
  type FormName,
  isBlank,
  readDraft,
} from '../../protocol/log-values';

/** What a form remembers: what it was offered, and over that what a person put in. */
export interface Memory<N extends FormName> {
  readonly prefill: Draft<N>;
  readonly draft: Draft<N>;
}

/** A form nobody has touched, or with the draft of an earlier time. */
export function remembered<N extends FormName>(draft: Draft<N>): Memory<N> {
  return { prefill: {}, draft };
}

export function currentDraft<N extends FormName>({ prefill, draft }: Memory<N>): Draft<N> {
  return { ...prefill, ...draft };
}

/** Whether a person has put something in; what was merely offered does not count. */
export function isStarted<N extends FormName>({ draft }: Memory<N>): boolean {
  return !isBlank(draft);
}

/** What is worth keeping for later; null where nothing is. */
export function keptDraft<N extends FormName>(memory: Memory<N>): Draft<N> | null {
  return isStarted(memory) ? currentDraft(memory) : null;
}

export function edited<N extends FormName>(memory: Memory<N>, change: Draft<N>): Memory<N> {
  return { prefill: memory.prefill, draft: { ...memory.draft, ...change } };
}

/** Another file is active: a form that is in use keeps what it has. */
export function offered<N extends FormName>(memory: Memory<N>, prefill: Draft<N>): Memory<N> {
  return isStarted(memory) ? memory : { prefill, draft: {} };
}

/** A command asked for the form: fields that have nothing take what is offered. */
export function asked<N extends FormName>(memory: Memory<N>, prefill: Draft<N>): Memory<N> {
  if (!isStarted(memory)) return { prefill, draft: {} };
  const taken = Object.entries(currentDraft(memory)).filter(([, value]) => !isBlank({ value }));
  const draft = { ...prefill, ...(Object.fromEntries(taken) as Draft<N>) };
  return { prefill: {}, draft };
}

/** The page's own state, as it was written before hiding or a reload. */
export type PageState = { readonly tab: FormName } & {
  readonly [N in FormName]: Draft<N> | null;
};

/** Reads a stored state; null where there is none that can be read. */
export function readState(given: unknown): PageState | null {
  if (typeof given !== 'object' || given === null || !('tab' in given)) return null;
  const { tab } = given;
  const draft = <N extends FormName>(form: N): Draft<N> =>
    readDraft(form, (given as Readonly<Record<string, unknown>>)[form]);
  return {
    tab: FORM_NAMES.find((name) => name === tab) ?? 'decision',
    decision: draft('decision'),
    delegation: draft('delegation'),
    debt: draft('debt'),
  };
}
