import type { ContextAnswer } from '../core/context/answer';
import type { IsoDate } from '../core/dates';
import type { OwnershipRule } from '../core/ownership/answer';
import type { RepoPath } from '../core/paths';
import type { Position } from '../core/text';
import { debtLine, decisionLine, delegationLine } from './context';
import { oneLine } from './line';
import { dialectSentence, otherSentence, ownerSentence } from './ownership';
import { exclusionSentence, ruleLines, ruleWhere } from './rules';
import { stewardFacts } from './steward-facts';
import { changesWords, declaredSentence, lastTouchedWords, stewardNoteSentence } from './stewards';
import type { Translate } from './translate';

/** One row of the pick behind the status bar. */
export type PickRow =
  | { readonly kind: 'heading'; readonly label: string }
  | {
      readonly kind: 'fact';
      /** Name of an icon of the editor. */
      readonly icon: string;
      readonly label: string;
      readonly description: string;
      /** The source, opened when the row is taken. */
      readonly target: { readonly path: RepoPath; readonly at: Position } | null;
      /** A web page to open instead; https and http only. */
      readonly link: string | null;
    };

const TOP: Position = { line: 0, character: 0 };
const PEOPLE_SHOWN = 5;

/** What a fact of history is about, as an icon. */
const FACT_ICONS = { work: 'history', declared: 'organization', knowledge: 'book' } as const;

/** The joined answer as rows under headings, ownership first; domains with nothing stay away. */
export function pickRows(
  t: Translate,
  locale: string,
  today: IsoDate,
  answer: ContextAnswer,
): readonly PickRow[] {
  return [
    ...section(t('Owner'), [...ownerRows(t, locale, answer), ...contactRows(answer)]),
    ...section(t('Stewards'), stewardRows(t, locale, today, answer)),
    ...section(t('Decides'), delegationRows(t, locale, today, answer)),
    ...section(t('Decisions'), decisionRows(t, locale, answer)),
    ...section(t('Debt'), debtRows(t, locale, today, answer)),
  ];
}

function section(label: string, rows: readonly PickRow[]): readonly PickRow[] {
  return rows.length === 0 ? [] : [{ kind: 'heading', label }, ...rows];
}

function fact(
  icon: string,
  label: string,
  description = '',
  target: { readonly path: RepoPath; readonly at: Position } | null = null,
): PickRow {
  return { kind: 'fact', icon, label, description, target, link: null };
}

/** Who approves, each rule that decides, what takes the file out, why, and what others would say. */
function ownerRows(t: Translate, locale: string, { ownership }: ContextAnswer): PickRow[] {
  const { rule, rules, state, excludedBy, others } = ownership;
  const icon = state === 'owned' ? 'organization' : 'circle-slash';
  const sentence = ownerSentence(t, locale, ownership);
  const lines = ruleLines(t, locale, ownership);
  const single = lines.length === 0 ? rule : null;
  return [
    fact(icon, sentence, single === null ? '' : ruleWhere(single), single && targetOf(single)),
    ...lines.map((line) => fact(iconOf(line.rule), line.left, line.right, targetOf(line.rule))),
    ...excludedBy.map((one) => fact('exclude', exclusionSentence(t, one), '', targetOf(one))),
    ...(rules.length > 0 ? [fact('info', dialectSentence(t, ownership))] : []),
    ...others.map((other) => {
      const [first] = other.rules;
      const label = otherSentence(t, locale, other);
      return first === undefined
        ? fact('references', label)
        : fact('references', label, ruleWhere(first), targetOf(first));
    }),
  ];
}

function iconOf({ role }: OwnershipRule): string {
  if (role === 'labels') return 'tag';
  return role === 'reviewers' || role === 'required_reviewers' ? 'eye' : 'check';
}

function targetOf({ file, range }: OwnershipRule): { path: RepoPath; at: Position } {
  return { path: file, at: range.start };
}

function contactRows({ contacts }: ContextAnswer): PickRow[] {
  return contacts.flatMap(({ handle, team }) =>
    (team?.contact ?? []).map(({ kind, value }): PickRow => {
      const web = /^https?:\/\//i.test(value);
      const label = `${oneLine(handle)} · ${oneLine(kind)}: ${oneLine(value)}`;
      return {
        kind: 'fact',
        icon: web ? 'link-external' : 'comment-discussion',
        label,
        description: '',
        target: null,
        link: web ? value : null,
      };
    }),
  );
}

function stewardRows(
  t: Translate,
  locale: string,
  today: IsoDate,
  { ownership, stewards }: ContextAnswer,
): PickRow[] {
  const declared = declaredSentence(t, locale, stewards);
  const touched = lastTouchedWords(t, locale, today, stewards) ?? '';
  const known = stewardFacts(t, locale, today, { stewards, owners: ownership.owners });
  const people = known.length > 0 ? [] : (stewards.actual ?? []).slice(0, PEOPLE_SHOWN);
  return [
    ...(declared === null ? [] : [fact('person', declared, touched)]),
    ...known.map(({ kind, label, description }) => fact(FACT_ICONS[kind], label, description)),
    ...people.map((person) =>
      fact('history', oneLine(person.who), changesWords(t, locale, today, person)),
    ),
    ...stewards.notes.map((note) => fact('info', stewardNoteSentence(t, note))),
  ];
}

function delegationRows(
  t: Translate,
  locale: string,
  today: IsoDate,
  { delegations }: ContextAnswer,
): PickRow[] {
  return delegations.map((here) => {
    const { left, right } = delegationLine(t, locale, today, here);
    const { path, idRange, title } = here.note;
    return fact('person-add', left, `${oneLine(title)} · ${right}`, { path, at: idRange.start });
  });
}

function decisionRows(t: Translate, locale: string, { decisions }: ContextAnswer): PickRow[] {
  return decisions.map((here) => {
    const { left, right } = decisionLine(t, locale, here);
    return fact('law', left, right, { path: here.record.path, at: TOP });
  });
}

function debtRows(
  t: Translate,
  locale: string,
  today: IsoDate,
  { debt }: ContextAnswer,
): PickRow[] {
  return debt.map((here) => {
    const { left, right } = debtLine(t, locale, today, here);
    const { path, idRange } = here.item;
    return fact('bookmark', left, right, { path, at: idRange.start });
  });
}
