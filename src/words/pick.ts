import type { ContextAnswer } from '../core/context/answer';
import type { IsoDate } from '../core/dates';
import type { RepoPath } from '../core/paths';
import type { Position } from '../core/text';
import { debtLine, decisionLine, delegationLine } from './context';
import { oneLine } from './line';
import { dialectSentence, ownerSentence, rulePlace } from './ownership';
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

function ownerRows(t: Translate, locale: string, { ownership }: ContextAnswer): PickRow[] {
  const { rule, state } = ownership;
  const icon = state === 'owned' ? 'organization' : 'circle-slash';
  const sentence = ownerSentence(t, locale, ownership);
  if (rule === null) return [fact(icon, sentence)];
  const place = `${rulePlace(rule)}  ${oneLine(rule.pattern)}`;
  return [
    fact(icon, sentence, place, { path: rule.file, at: rule.range.start }),
    fact('info', dialectSentence(t, ownership)),
  ];
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
  { stewards }: ContextAnswer,
): PickRow[] {
  const declared = declaredSentence(t, locale, stewards);
  const touched = lastTouchedWords(t, locale, today, stewards) ?? '';
  const people = (stewards.actual ?? []).slice(0, PEOPLE_SHOWN);
  return [
    ...(declared === null ? [] : [fact('person', declared, touched)]),
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
