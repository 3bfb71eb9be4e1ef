import type { ContextAnswer } from '../core/context/answer';
import type { IsoDate } from '../core/dates';
import { isInForce } from '../core/decisions/record';
import { isHomePath, type RepoPath } from '../core/paths';
import { debtLine, decisionLine, delegationLine } from './context';
import { cutTo, oneLine } from './line';
import { explanationLines } from './rules';
import { declaredSentence, lastTouchedWords, stewardSentence } from './stewards';
import type { Translate } from './translate';

/** Longest answer, in UTF-16 units: an assistant reads it along with everything else. */
export const ANSWER_LIMIT = 4000;

/** Longest line. */
const LINE_LIMIT = 300;

/** Of a decision's outcome or an item's summary. */
const SUBSTANCE_LIMIT = 160;

/** Things listed under a heading; fewer where all of them would be too much. */
const LISTED = [8, 4, 2, 1];

/** Lists of one kind of thing. */
interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
  /** What is not listed at all. */
  readonly note?: string;
}

/**
 * The joined answer for an assistant, as Markdown of at most `ANSWER_LIMIT`: who approves and why,
 * who stewards, decisions in force, debt, markers and who may decide. What stands in the private
 * folder is left out: it is for the eyes of its owner.
 */
export function assistantText(
  t: Translate,
  locale: string,
  today: IsoDate,
  answer: ContextAnswer,
): string {
  const shared = withoutPrivate(answer);
  const head = [
    shared.line === null
      ? `# ${oneLine(shared.path)}`
      : `# ${t('{0}, line {1}', oneLine(shared.path), shared.line + 1)}`,
    ...brokenLine(t, shared),
  ];
  const sections = [
    { heading: t('Owner'), lines: explanationLines(t, locale, shared.ownership) },
    { heading: t('Stewards'), lines: stewardLines(t, locale, today, shared) },
    decisionSection(t, locale, shared),
    debtSection(t, locale, today, shared),
    { heading: t('Markers'), lines: markerLines(t, shared) },
    { heading: t('Decides'), lines: delegationLines(t, locale, today, shared) },
  ];
  const texts = LISTED.map((most) => textOf(t, head, sections, most));
  const fitting = texts.find((text) => text.length <= ANSWER_LIMIT);
  return fitting ?? cutTo(texts.at(-1) ?? '', ANSWER_LIMIT);
}

function withoutPrivate(answer: ContextAnswer): ContextAnswer {
  return {
    ...answer,
    decisions: answer.decisions.filter(({ record }) => !isHomePath(record.path)),
    debt: answer.debt.filter(({ item }) => !isHomePath(item.path)),
    delegations: answer.delegations.filter(({ note }) => !isHomePath(note.path)),
    problems: answer.problems.filter(({ path }) => !isHomePath(path)),
  };
}

function textOf(
  t: Translate,
  head: readonly string[],
  sections: readonly Section[],
  most: number,
): string {
  const parts = sections.flatMap(({ heading, lines, note }) => {
    const shown = lines.slice(0, most).map((line) => `- ${cutTo(oneLine(line), LINE_LIMIT)}`);
    const more = lines.length - shown.length;
    if (more > 0) shown.push(`- ${t('and {0} more', more)}`);
    if (note !== undefined) shown.push(`- ${note}`);
    return shown.length === 0 ? [] : [`## ${heading}\n${shown.join('\n')}`];
  });
  return [head.map((line) => cutTo(line, LINE_LIMIT)).join('\n'), ...parts].join('\n\n');
}

function brokenLine(t: Translate, { problems }: ContextAnswer): string[] {
  const broken = problems.find(({ severity }) => severity === 'error');
  if (broken === undefined) return [];
  return [`${t('Something may be missing here')}: ${t('see {0}', oneLine(broken.path))}`];
}

function stewardLines(
  t: Translate,
  locale: string,
  today: IsoDate,
  { stewards }: ContextAnswer,
): string[] {
  const declared = declaredSentence(t, locale, stewards);
  const lately = stewardSentence(t, locale, { ...stewards, declared: [], backups: [] });
  const touched = lastTouchedWords(t, locale, today, stewards);
  return [declared, lately, touched].filter((line) => line !== null);
}

function decisionSection(t: Translate, locale: string, { decisions }: ContextAnswer): Section {
  const inForce = decisions.filter(({ record }) => isInForce(record));
  const others = decisions.length - inForce.length;
  const lines = inForce.map((here) => {
    const { left, right } = decisionLine(t, locale, here);
    return withSubstance(thing(left, right, here.record.path), here.record.outcome);
  });
  const note = others === 0 ? {} : { note: t('{0} not in force', others) };
  return { heading: t('Decisions in force'), lines, ...note };
}

function debtSection(
  t: Translate,
  locale: string,
  today: IsoDate,
  { debt }: ContextAnswer,
): Section {
  const lines = debt.map((here) => {
    const { left, right } = debtLine(t, locale, today, here);
    return withSubstance(thing(left, right, here.item.path), here.item.summary);
  });
  return { heading: t('Debt'), lines };
}

function markerLines(t: Translate, { markers }: ContextAnswer): string[] {
  return markers.map(({ tag, text, refs, range }) => {
    const named = refs.length === 0 ? tag : `${tag}(${refs.join(', ')})`;
    return t('line {0}: {1}', range.start.line + 1, oneLine(`${named} ${text}`));
  });
}

function delegationLines(
  t: Translate,
  locale: string,
  today: IsoDate,
  { delegations }: ContextAnswer,
): string[] {
  return delegations.map((here) => {
    const { left, right } = delegationLine(t, locale, today, here);
    return thing(left, right, here.note.path);
  });
}

/** `ADR-12 Use idempotency keys (accepted, March 2025) docs/adr/0012-keys.md`. */
function thing(left: string, right: string, path: RepoPath): string {
  return [left, right === '' ? null : `(${right})`, path].filter((part) => part !== null).join(' ');
}

function withSubstance(line: string, substance: string | null): string {
  const said = oneLine(substance ?? '');
  return said === '' ? line : `${line}: ${cutTo(said, SUBSTANCE_LIMIT)}`;
}
