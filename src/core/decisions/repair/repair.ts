import type { WritePlan } from '../../edits';
import type { RepoPath } from '../../paths';
import type { LinkSide } from '../change/link-target';
import type { DecisionStatus } from '../record';

/** A way to mend a problem of decisions, with what its title needs. Records are named by labels. */
export type DecisionRepair = { readonly plan: WritePlan } & (
  | {
      /** `label` says `side` of `other` as well. */
      readonly kind: 'add-back-link';
      readonly data: { label: string; side: LinkSide; other: string };
    }
  /** `target` as spelled. */
  | { readonly kind: 'remove-link'; readonly data: { target: string } }
  | { readonly kind: 'use-target'; readonly data: { label: string; path: RepoPath } }
  /** `to`: the new label. */
  | { readonly kind: 'renumber'; readonly data: { label: string; to: string } }
  /** `text` as it stands where it is kept. */
  | { readonly kind: 'keep-status'; readonly data: { status: DecisionStatus; text: string } }
  /** `label` is superseded `by` another. */
  | { readonly kind: 'mark-superseded'; readonly data: { label: string; by: string } }
  | { readonly kind: 'remove-scope'; readonly data: { glob: string } }
  | { readonly kind: 'use-scope'; readonly data: { glob: string } }
);
