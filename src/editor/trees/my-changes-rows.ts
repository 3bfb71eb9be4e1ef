import type { BranchDebt } from '../../core/context/branch-debt';
import type { TouchedSection } from '../../core/context/approvals';
import type { ChangesAnswer, OwnedChange, OwnerChanges } from '../../core/context/changes';
import { baseName, parentFolder } from '../../core/paths';
import {
  approversSentence,
  baseSentence,
  changeLetter,
  changeWord,
  ownersNote,
  sectionWords,
  shortSentences,
} from '../../words/changes';
import { oneLine } from '../../words/line';
import { ownerSentence } from '../../words/ownership';
import { filesWords, identityLabel } from '../../words/owners';
import type { ChangeTarget } from '../commands/open-change';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import { branchDebtRow } from './my-changes-debt';
import { paged, ruleSource } from './owners-files';
import type { OwnersRow } from './owners-row';
import { targetOf } from './repositories';

/** A repository with what is changed in it. */
export interface ShownChanges {
  readonly repository: RepositorySession;
  readonly answer: ChangesAnswer;
  /** What they do to debt, asked once; null where there is none. */
  readonly debt: (() => Promise<BranchDebt>) | null;
}

/** The rows of one repository: who can approve, what GitLab asks for, debt, then owners and their files. */
export function changeRows(shown: ShownChanges): readonly OwnersRow[] {
  const { answer, repository, debt } = shown;
  if (answer.files.length === 0) return [];
  return [
    approversRow(shown),
    ...shortRows(shown),
    ...sectionRows(shown),
    ...(debt === null ? [] : [branchDebtRow(repository, idOf(shown, 'debt'), debt)]),
    ...answer.owners.map((one) => ownerRow(shown, one)),
    ...withoutRows(shown),
  ];
}

function idOf({ repository }: ShownChanges, name: string): string {
  return `${repository.root.toString()}#changes:${name}`;
}

function approversRow(shown: ShownChanges): OwnersRow {
  const { answer } = shown;
  const { set, short } = answer.approvers;
  const label = approversSentence(t, locale(), answer);
  return {
    id: idOf(shown, 'approvers'),
    label,
    icon: set.length > 0 && short.length === 0 ? 'pass' : 'circle-slash',
    tooltip: [
      label,
      baseSentence(t, answer.changes),
      answer.author === null
        ? ''
        : t('{0} writes it and is left out.', identityLabel(answer.author)),
    ],
    kind: 'changesApprovers',
    ...(set.length > 0 && {
      children: set.map(({ who, needs }) => ({
        id: idOf(shown, `approver:${who.key}`),
        label: identityLabel(who),
        description: filesWords(t, locale(), new Set(needs.flatMap(({ files }) => files)).size),
        icon: who.kind === 'person' ? 'person' : 'organization',
        kind: 'changesApprover',
      })),
      folded: true,
    }),
  };
}

function shortRows(shown: ShownChanges): OwnersRow[] {
  return shortSentences(t, locale(), shown.answer).map((label, at) => ({
    id: idOf(shown, `short:${at}`),
    label,
    icon: 'warning',
    kind: 'changesShort',
  }));
}

function sectionRows(shown: ShownChanges): OwnersRow[] {
  const { sections } = shown.answer;
  if (sections.length === 0) return [];
  return [
    {
      id: idOf(shown, 'sections'),
      label: t('Sections lacking approvals'),
      description: String(sections.length),
      icon: 'checklist',
      tooltip: [
        t('Sections lacking approvals'),
        t('Steward does not know which approvals were given.'),
      ],
      kind: 'changesSections',
      children: sections.map((section) => sectionRow(shown, section)),
      folded: true,
    },
  ];
}

function sectionRow(shown: ShownChanges, section: TouchedSection): OwnersRow {
  return {
    id: idOf(shown, `section:${section.name}`),
    label: oneLine(section.name),
    description: sectionWords(t, locale(), section),
    kind: 'changesSection',
  };
}

function ownerRow(shown: ShownChanges, { owner, files, asked }: OwnerChanges): OwnersRow {
  const count = filesWords(t, locale(), files.length);
  return {
    id: idOf(shown, owner.key),
    label: identityLabel(owner),
    description: asked ? count : `${count} · ${t('optional')}`,
    icon: owner.kind === 'person' ? 'person' : 'organization',
    tooltip: [identityLabel(owner), owner.name ?? '', count],
    kind: 'changesOwner',
    ...below(shown, owner.key, files),
    subject: {
      repository: shown.repository,
      title: identityLabel(owner),
      files: () => Promise.resolve(files.map(({ path }) => path)),
      sources: [],
      place: null,
    },
  };
}

function withoutRows(shown: ShownChanges): OwnersRow[] {
  const files = shown.answer.without;
  if (files.length === 0) return [];
  return [
    {
      id: idOf(shown, 'without'),
      label: t('No owner'),
      description: filesWords(t, locale(), files.length),
      icon: 'circle-slash',
      kind: 'changesOwner',
      ...below(shown, 'without', files),
      subject: {
        repository: shown.repository,
        title: t('No owner'),
        files: () => Promise.resolve(files.map(({ path }) => path)),
        sources: [],
        place: null,
      },
    },
  ];
}

function below(
  shown: ShownChanges,
  name: string,
  files: readonly OwnedChange[],
): Pick<OwnersRow, 'children' | 'folded'> {
  const id = idOf(shown, name);
  return {
    children: paged(id, files, (file) => fileRow(shown, id, file)),
    folded: files.length > 20,
  };
}

function fileRow({ repository, answer }: ShownChanges, id: string, file: OwnedChange): OwnersRow {
  const { path, from, kind, submodule, verdict } = file;
  const note = ownersNote(t, locale(), file);
  const target: ChangeTarget = {
    ...targetOf(repository, path),
    kind,
    from,
    submodule,
    base: answer.changes.base,
  };
  const facts = [oneLine(parentFolder(path)), changeLetter(kind), note ?? ''];
  return {
    id: `${id}/${path}`,
    label: oneLine(baseName(path)),
    description: facts.filter((text) => text !== '').join(' · '),
    icon: submodule ? 'file-submodule' : 'file',
    tooltip: [
      path,
      changeWord(t, file),
      from === null ? '' : t('was {0}', from),
      ownerSentence(t, locale(), answer.model.answer(path)),
      note ?? '',
    ],
    kind: verdict.rules.length > 0 ? 'changesFileRuled' : 'changesFile',
    opens: { command: 'steward.openChange', arguments: [target] },
    subject: {
      repository,
      title: path,
      files: () => Promise.resolve([path]),
      sources: verdict.rules.map((rule) => ruleSource(repository, rule)),
      place: path,
    },
  };
}
