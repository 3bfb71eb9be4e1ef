import type { WritePlan } from '../../edits';
import type { RepoPath } from '../../paths';

/** A way to mend a problem of debt, with what its title needs. */
export type DebtRepair = { readonly plan: WritePlan } & (
  | { readonly kind: 'use-id'; readonly data: { id: string } }
  | { readonly kind: 'close-item'; readonly data: { id: string } }
  | { readonly kind: 'reopen-item'; readonly data: { id: string } }
  | { readonly kind: 'remove-marker'; readonly data: { id: string } }
  | { readonly kind: 'use-adr'; readonly data: { label: string; path: RepoPath } }
  | { readonly kind: 'use-owner'; readonly data: { owner: string } }
);
