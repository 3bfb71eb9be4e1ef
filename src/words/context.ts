import type {
  ContextAnswer,
  DebtHere,
  DelegationHere,
  GoverningDecision,
} from '../core/context/answer';
import type { IsoDate } from '../core/dates';
import type { OwnershipAnswer } from '../core/ownership/answer';
import { ownersKey } from '../core/ownership/diff';
import { debtFacts, debtName } from './debt';
import { decisionFacts, decisionName } from './decisions';
import { delegationFacts, whoDecidesSentence } from './delegation';
import { oneLine } from './line';
import { facts } from './lists';
import { otherSentence, ownerSentence } from './ownership';
import { ruleLines, ruleWhere, sectionWords } from './rules';
import { ownerTouchWords, workSentence } from './steward-facts';
import {
  declaredSentence,
  lastTouchedWords,
  stewardNoteSentence,
  stewardSentence,
} from './stewards';
import type { Translate } from './translate';

/** One line of the joined answer: what is so, and the fact beside it. Both are plain text. */
export interface ContextLine {
  readonly left: string;
  readonly right: string;
}

/** Lines of the joined answer at most. */
const LINES = 9;

/** Of them for the rules that decide together. */
const RULES = 3;

/**
 * The joined answer in at most nine lines: owner, stewards, decisions, debt, who decides. `news` of
 * what is being edited stands below the owner.
 */
export function contextLines(
  t: Translate,
  locale: string,
  today: IsoDate,
  answer: ContextAnswer,
  news: readonly ContextLine[] = [],
): ContextLine[] {
  const owners = ownerLines(t, locale, answer);
  const head = [...owners, ...news, ...stewardLines(t, locale, today, answer)];
  const foot = warning(t, answer);
  const groups = [
    answer.decisions.map((here) => decisionLine(t, locale, here)),
    answer.debt.map((here) => debtLine(t, locale, today, here)),
    answer.delegations.map((here) => delegationLine(t, locale, today, here)),
  ];
  const room = LINES - head.length - foot.length;
  return [...head, ...fairly(t, groups, room), ...foot];
}

/** Who approves; where several rules decide, each with its section or role. */
function ownerLines(t: Translate, locale: string, { ownership }: ContextAnswer): ContextLine[] {
  const left = ownerSentence(t, locale, ownership);
  const several = ruleLines(t, locale, ownership);
  const elsewhere = otherLine(t, locale, ownership);
  if (several.length < 2) {
    return [{ left, right: singleRule(t, ownership) }, ...elsewhere];
  }
  const shown = several.length > RULES ? several.slice(0, RULES - 1) : several;
  const more = several.length - shown.length;
  return [
    { left, right: '' },
    ...shown.map(({ left: who, right }) => ({ left: who, right })),
    ...(more > 0 ? [{ left: t('and {0} more rules', more), right: '' }] : []),
    ...elsewhere,
  ];
}

function singleRule(t: Translate, { rule }: OwnershipAnswer): string {
  if (rule === null) return '';
  const section = sectionWords(t, rule.section);
  return section === null ? ruleWhere(rule) : `${ruleWhere(rule)}  ${section}`;
}

/** What another platform would say, where that is somebody else. */
function otherLine(t: Translate, locale: string, answer: OwnershipAnswer): ContextLine[] {
  const owners = ownersKey(answer);
  const other = answer.others.find((one) => ownersKey(one) !== owners);
  if (other === undefined) return [];
  const [rule] = other.rules;
  const right = rule === undefined ? '' : ruleWhere(rule);
  return [{ left: otherSentence(t, locale, other), right }];
}

/**
 * Who stewards the file, and beside it who made most of the last year’s changes where the whole
 * history is known; where nothing is known, why.
 */
function stewardLines(
  t: Translate,
  locale: string,
  today: IsoDate,
  answer: ContextAnswer,
): ContextLine[] {
  const { ownership, stewards } = answer;
  const [first] = stewards.knowledge?.lastYear ?? [];
  if (first === undefined) return stewardLine(t, locale, today, answer);
  const touched = lastTouchedWords(t, locale, today, stewards) ?? '';
  const declared = declaredSentence(t, locale, stewards);
  const owner = ownerTouchWords(t, locale, today, { stewards, owners: ownership.owners });
  return [
    ...(declared === null ? [] : [{ left: declared, right: touched }]),
    { left: workSentence(t, first), right: owner ?? (declared === null ? touched : '') },
  ];
}

/** Who stewards the file; where that is not known, why. */
function stewardLine(
  t: Translate,
  locale: string,
  today: IsoDate,
  { stewards }: ContextAnswer,
): ContextLine[] {
  const left = stewardSentence(t, locale, stewards);
  const right = lastTouchedWords(t, locale, today, stewards) ?? '';
  if (left !== null) return [{ left, right }];
  const gap = stewards.notes.find(({ kind }) => kind === 'no-history' || kind === 'people-off');
  if (gap !== undefined) return [{ left: stewardNoteSentence(t, gap), right: '' }];
  return right === '' ? [] : [{ left: t('Nobody is named as steward'), right }];
}

export function decisionLine(
  t: Translate,
  locale: string,
  { record }: GoverningDecision,
): ContextLine {
  return { left: decisionName(record), right: decisionFacts(t, locale, record) };
}

/** Why a decision governs the file: `scope src/checkout/**`, else `named on line 12`. */
export function governingWords(t: Translate, { glob, references }: GoverningDecision): string {
  if (glob !== null) return t('scope {0}', oneLine(glob));
  const [first] = references;
  return first === undefined ? '' : t('named on line {0}', first.start.line + 1);
}

export function debtLine(
  t: Translate,
  locale: string,
  today: IsoDate,
  here: DebtHere,
): ContextLine {
  return {
    left: debtName(here.item),
    right: debtFacts(t, locale, today, here.item, lineHere(here)),
  };
}

export function delegationLine(
  t: Translate,
  locale: string,
  today: IsoDate,
  { note }: DelegationHere,
): ContextLine {
  return {
    left: whoDecidesSentence(t, note),
    right: delegationFacts(t, locale, today, note),
  };
}

/** Where the debt sits in the file, zero-based: its anchor, else the first place that names it. */
function lineHere({ anchors, references }: DebtHere): number | null {
  const anchored = anchors.find(({ lines }) => lines !== null)?.lines?.first;
  return anchored ?? references[0]?.start.line ?? null;
}

/** Says that files behind the answer are broken, so that it is not taken for the whole truth. */
function warning(t: Translate, { problems }: ContextAnswer): ContextLine[] {
  const broken = problems.filter(({ severity }) => severity === 'error').map(({ path }) => path);
  const [first, ...others] = new Set(broken);
  if (first === undefined) return [];
  const where = others.length > 0 ? t('{0} and {1} more', first, others.length) : first;
  return [{ left: t('Something may be missing here'), right: facts([t('see {0}', where)]) }];
}

/** Every group gets lines in turn; what finds no room is counted in the last line. */
function fairly(t: Translate, groups: readonly ContextLine[][], room: number): ContextLine[] {
  const total = groups.reduce((sum, group) => sum + group.length, 0);
  const shown = total > room ? Math.max(0, room - 1) : total;
  const taken = groups.map(() => 0);
  for (let left = shown, turn = 0; left > 0; turn++) {
    const index = turn % groups.length;
    if ((taken[index] ?? 0) >= (groups[index]?.length ?? 0)) continue;
    taken[index] = (taken[index] ?? 0) + 1;
    left--;
  }
  const lines = groups.flatMap((group, i) => group.slice(0, taken[i]));
  return total > shown ? [...lines, { left: t('and {0} more', total - shown), right: '' }] : lines;
}
