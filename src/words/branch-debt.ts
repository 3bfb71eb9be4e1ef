import type { BranchDebt, DebtOfId } from '../core/context/branch-debt';
import { isSettled } from '../core/debt/item';
import { isPlainId } from '../core/ids';
import { codeSpan } from './code-span';
import { debtStatusWord, severityWord } from './debt';
import { oneLine } from './line';
import type { Translate } from './translate';

/** The order in which they are told: what is new asks for an answer first. */
export const BRANCH_DEBT_KINDS = ['added', 'touched', 'retired'] as const;

export type BranchDebtKind = (typeof BRANCH_DEBT_KINDS)[number];

/** Items that Markdown lists of each kind. */
const LISTED = 50;

export function branchDebtLabel(t: Translate, kind: BranchDebtKind): string {
  switch (kind) {
    case 'added':
      return t('Added');
    case 'touched':
      return t('Touched');
    case 'retired':
      return t('Retired');
  }
}

/** `2 added, 1 touched`; '' where a branch does nothing to debt. */
export function branchDebtCounts(t: Translate, debt: BranchDebt): string {
  const counts = {
    added: t('{0} added', debt.added.length),
    touched: t('{0} touched', debt.touched.length),
    retired: t('{0} retired', debt.retired.length),
  };
  return BRANCH_DEBT_KINDS.filter((kind) => debt[kind].length > 0)
    .map((kind) => counts[kind])
    .join(', ');
}

/** What is known of an item beside its name: `high`, `resolved`; '' where nothing is. */
export function branchDebtFact(t: Translate, { item, isOnRecord }: DebtOfId): string {
  if (item === null) return t('on no record');
  if (!isOnRecord) return t('taken out of the register');
  if (isSettled(item) && item.status !== null) return debtStatusWord(t, item.status);
  return item.severity === null ? '' : severityWord(t, item.severity);
}

/**
 * The debt of a branch as Markdown, for a review comment. Ids are plain, so that a code host can link
 * them; all else from the repository is code, so that it mentions nobody.
 */
export function branchDebtMarkdown(t: Translate, debt: BranchDebt): string {
  const lists = BRANCH_DEBT_KINDS.filter((kind) => debt[kind].length > 0).flatMap((kind) => [
    `- ${branchDebtLabel(t, kind)}`,
    ...debt[kind].slice(0, LISTED).map((one) => `  - ${itemMarkdown(t, one)}`),
    ...(debt[kind].length > LISTED ? [`  - ${t('{0} more', debt[kind].length - LISTED)}`] : []),
  ]);
  const none = [t('No debt is added, touched or retired.')];
  const heading = `**${t('Debt of this change')}**`;
  return [heading, '', ...(lists.length > 0 ? lists : none), ''].join('\n');
}

function itemMarkdown(t: Translate, one: DebtOfId): string {
  const { id, item, files } = one;
  const title = item === null || oneLine(item.title) === '' ? '' : ` ${codeSpan(item.title)}`;
  const fact = branchDebtFact(t, one);
  const [first] = files;
  const more = files.length > 1 ? ` +${files.length - 1}` : '';
  const place = first === undefined ? '' : ` · ${codeSpan(first)}${more}`;
  // An id may be any text that somebody wrote into an item.
  const name = isPlainId(id) ? id : codeSpan(id);
  return `${name}${title}${fact === '' ? '' : ` · ${fact}`}${place}`;
}
