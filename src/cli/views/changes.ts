import type { BranchDebt, DebtOfId } from '../../core/context/branch-debt';
import type { ChangedNotes } from '../../core/context/changed-notes';
import type { ChangesAnswer, OwnedChange } from '../../core/context/changes';
import { branchDebtMarkdown } from '../../words/branch-debt';
import {
  approversSentence,
  baseSentence,
  changeLetter,
  changesMarkdown,
  ownersNote,
  sectionWords,
  shortSentences,
} from '../../words/changes';
import { identityLabel } from '../../words/owners';
import { columns } from '../output';
import { translate } from '../translate';

/** A line of `changes --json` for a file. */
export function changeView(change: OwnedChange, { decisions, debt }: ChangedNotes): object {
  const { path, kind, from, submodule, verdict, before } = change;
  return {
    path,
    kind,
    from,
    ...(submodule && { submodule }),
    state: verdict.state,
    owners: verdict.owners,
    ...(before !== null && { ownersBefore: before.owners }),
    decisions: decisions.map(({ record }) => record.path),
    debt,
  };
}

/** The last line of `changes --json`; two people of one team are that team twice. */
export function summaryView(answer: ChangesAnswer, debt: BranchDebt): object {
  const { changes, files, without, sections, approvers, author, approvals } = answer;
  return {
    summary: {
      approvers: approvers.set.flatMap(({ who, people }) =>
        Array.from({ length: people }, () => who.label),
      ),
      smallest: approvers.exact,
      short: approvers.short.map(({ need: { owners, section }, missing }) => ({
        owners,
        section,
        missing,
      })),
      author: author?.label ?? null,
      base: changes.base,
      baseName: changes.baseName,
      files: files.length,
      unowned: without.map(({ path }) => path),
      approvals: approvals.map((one) => ({
        owners: one.owners,
        approvals: one.approvals,
        section: one.section,
        files: one.files,
      })),
      sections: sections.map(({ name, approvals: needed, owners }) => ({
        name,
        approvals: needed,
        owners,
      })),
      debt: {
        touched: idsOf(debt.touched),
        added: idsOf(debt.added),
        retired: idsOf(debt.retired),
      },
    },
  };
}

/** Owners and debt as Markdown. */
export function changesMarkdownLines(answer: ChangesAnswer, debt: BranchDebt): string[] {
  const texts = [changesMarkdown(translate, 'en', answer), branchDebtMarkdown(translate, debt)];
  return texts.join('\n').trimEnd().split('\n');
}

function idsOf(found: readonly DebtOfId[]): string[] {
  return found.map(({ id }) => id);
}

/** For people: the files by owner, then who can approve, the sections, and the debt. */
export function changesLines(answer: ChangesAnswer, debt: BranchDebt): string[] {
  const { changes, owners, without, sections, files } = answer;
  return [
    `${baseSentence(translate, changes)} ${files.length === 1 ? '1 file.' : `${files.length} files.`}`,
    ...owners.flatMap(({ owner, files: theirs, asked }) => [
      '',
      asked ? identityLabel(owner) : `${identityLabel(owner)} (optional)`,
      ...fileLines(theirs),
    ]),
    ...(without.length > 0 ? ['', 'No owner', ...fileLines(without)] : []),
    '',
    approversSentence(translate, 'en', answer),
    ...shortSentences(translate, 'en', answer),
    ...columns(
      sections.map((section) => [`[${section.name}]`, sectionWords(translate, 'en', section)]),
    ),
    ...debtLines(debt),
  ];
}

function fileLines(files: readonly OwnedChange[]): string[] {
  return files.map((change) => {
    const { kind, path, from } = change;
    const facts = [from === null ? null : `from ${from}`, ownersNote(translate, 'en', change)];
    const known = facts.filter((fact) => fact !== null).join(', ');
    return `  ${changeLetter(kind)}  ${path}${known === '' ? '' : ` (${known})`}`;
  });
}

function debtLines({ touched, added, retired }: BranchDebt): string[] {
  const parts = [
    touched.length > 0 ? `touches ${idsOf(touched).join(', ')}` : null,
    added.length > 0 ? `adds ${idsOf(added).join(', ')}` : null,
    retired.length > 0 ? `retires ${idsOf(retired).join(', ')}` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? [] : [`Debt: ${parts.join('; ')}`];
}
