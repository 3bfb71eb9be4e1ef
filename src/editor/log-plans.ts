import { planDebtIn } from '../core/context/log-debt';
import { planDecisionIn } from '../core/context/log-decision';
import type { WritePlan } from '../core/edits';
import type { Problem } from '../core/problem';
import type { EditorMessage, PageMessage } from '../protocol/log';
import { checkDebt } from '../protocol/log-check-debt';
import { checkDecision, checkDelegation, type FieldErrors } from '../protocol/log-checks';
import type { FormName } from '../protocol/log-values';
import {
  debtTarget,
  decisionTarget,
  delegationTarget,
  folderChosen,
  planDelegationRequest,
  type Target,
} from './log-forms';
import type { RepositorySession } from './repository-session';

/** A form that was sent, to be written or only shown. */
export type FormMessage = Extract<PageMessage, { type: 'submit' | 'preview' }>;

/** What a form comes to: a plan, or what is wrong, with the form's fields or with the files. */
export type FormPlan =
  | { readonly kind: 'plan'; readonly plan: WritePlan }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly message: EditorMessage };

/** The page checked the values before; what it sends is not trusted for that. */
export async function planForm(
  repository: RepositorySession,
  message: FormMessage,
): Promise<FormPlan> {
  switch (message.form) {
    case 'decision': {
      const checked = checkDecision(message.values);
      if (checked.kind === 'errors') return failed('decision', checked.errors);
      const folder = await folderChosen(repository.repository, checked.request.folder);
      return planned(await planDecisionIn(repository.repository, { ...checked.request, folder }));
    }
    case 'delegation': {
      const checked = checkDelegation(message.values);
      if (checked.kind === 'errors') return failed('delegation', checked.errors);
      return planned(await planDelegationRequest(repository, checked.request));
    }
    case 'debt': {
      const checked = checkDebt(message.values);
      if (checked.kind === 'errors') return failed('debt', checked.errors);
      const plan = await planDebtIn(repository.repository, checked.request);
      return plan === null ? failed('debt', { place: 'no-file' }) : planned(plan);
    }
  }
}

/** Where a form would write now. */
export function formTarget(
  repository: RepositorySession,
  message: Extract<PageMessage, { type: 'target' }>,
): Promise<Target> {
  switch (message.form) {
    case 'decision':
      return decisionTarget(repository, message.values);
    case 'delegation':
      return delegationTarget(repository, message.values);
    case 'debt':
      return debtTarget(repository);
  }
}

function planned(plan: WritePlan | readonly Problem[]): FormPlan {
  return 'changes' in plan ? { kind: 'plan', plan } : { kind: 'problems', problems: plan };
}

function failed<N extends FormName>(form: N, errors: FieldErrors<N>): FormPlan {
  const message = { type: 'failed', form, errors, message: null };
  return { kind: 'failed', message: message as EditorMessage };
}
