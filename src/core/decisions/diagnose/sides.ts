import type { RepoPath } from '../../paths';
import type { DecisionLinkSide } from '../../problem';
import { type DecisionLink, type DecisionRecord, linksOf } from '../record';

/** A link of a record with what it says of the other one. */
export interface SidedLink {
  readonly side: DecisionLinkSide;
  readonly link: DecisionLink;
}

/** What the other record says of this one where both link each other. */
export const REVERSE: Readonly<Record<DecisionLinkSide, DecisionLinkSide>> = {
  supersedes: 'superseded-by',
  'superseded-by': 'supersedes',
  amends: 'amended-by',
  'amended-by': 'amends',
};

/** All links of a record. */
export function sidedLinks(record: DecisionRecord): SidedLink[] {
  return [
    ...record.supersedes.map((link): SidedLink => ({ side: 'supersedes', link })),
    ...record.supersededBy.map((link): SidedLink => ({ side: 'superseded-by', link })),
    ...record.amends.map((link): SidedLink => ({ side: 'amends', link })),
    ...record.amendedBy.map((link): SidedLink => ({ side: 'amended-by', link })),
  ];
}

/** Whether a record says `side` of the record at `path`. */
export function says(record: DecisionRecord, side: DecisionLinkSide, path: RepoPath): boolean {
  return linksOf(record, side).some((link) => link.path === path);
}
