import type { Contact, ContextAnswer } from '../../core/context/answer';
import type { OwnershipAnswer } from '../../core/ownership/answer';
import type { Directory } from '../../core/ownership/directory/directory';
import type { StewardsAnswer } from '../../core/stewardship/answer';
import { FILE_START } from '../../core/text';
import { oneLine } from '../../words/line';
import { namesList } from '../../words/lists';
import { rulePlace } from '../../words/ownership';
import { explanationLines, sectionWords } from '../../words/rules';
import { stewardFacts } from '../../words/steward-facts';
import {
  changesWords,
  declaredSentence,
  lastTouchedWords,
  stewardNoteSentence,
} from '../../words/stewards';
import { locale, t } from '../language';
import type { Place, Session } from '../session';
import { targetOf } from './repositories';
import type { Row } from './row';

/** People from history that are shown; more are no help to find whom to ask. */
const PEOPLE = 5;

/** What a fact of history is about, as an icon. */
const FACT_ICONS = { work: 'account', declared: 'organization', knowledge: 'book' } as const;

/** Who must approve, by which rule; the tooltip says why. */
export function ownerRow({ session }: Place, { ownership, contacts }: ContextAnswer): Row {
  const { owners, rule } = ownership;
  const names = namesList(t, locale(), owners);
  return {
    id: 'owner',
    label: owners.length === 0 ? t('No owner') : t('Owner: {0}', names),
    description: ownerFacts(ownership),
    icon: owners.length === 0 ? 'circle-slash' : 'organization',
    tooltip: [...explanationLines(t, locale(), ownership), ...contacts.flatMap(contactLines)],
    kind: 'owner',
    opens:
      rule === null
        ? { command: 'steward.whyOwner' }
        : targetOf(session, rule.file, rule.range.start),
  };
}

/** `CODEOWNERS:12`, and the section or how many rules decide. */
function ownerFacts({ rule, rules }: OwnershipAnswer): string | undefined {
  if (rule === null) return undefined;
  if (rules.length > 1) return t('{0} and {1} more', rulePlace(rule), rules.length - 1);
  const section = sectionWords(t, rule.section);
  return section === null ? rulePlace(rule) : `${rulePlace(rule)} · ${section}`;
}

/** `@acme/payments, chat: #payments`, as the team wrote it. */
function contactLines({ handle, team }: Contact): string[] {
  return (team?.contact ?? []).map(({ kind, value }) => `${handle}, ${kind}: ${value}`);
}

/** Who is declared to steward the file; null where nobody is. */
export function stewardRow(
  session: Session,
  { session: repository }: Place,
  stewards: StewardsAnswer,
  directory: Directory,
): Row | null {
  const sentence = declaredSentence(t, locale(), stewards);
  if (sentence === null) return null;
  const touched = lastTouchedWords(t, locale(), session.clock.today(), stewards);
  const area = directory.areas.find(({ name }) => name === stewards.area);
  return {
    id: 'stewards',
    label: sentence,
    description: touched ?? undefined,
    icon: 'person',
    tooltip: [
      sentence,
      touched ?? '',
      area === undefined ? '' : t('Area “{0}” in {1}', oneLine(area.name), directory.path),
    ],
    kind: 'stewards',
    opens: targetOf(repository, directory.path, (area?.range ?? FILE_START).start),
  };
}

/**
 * What history shows of the file, or who changed it lately while not all of it is read: open to view where nothing is declared, folded below a
 * heading where something is. Facts in the order of recent work; nobody is ranked.
 */
export function peopleRows(session: Session, { ownership, stewards }: ContextAnswer): Row[] {
  const declared = ownership.state !== 'unmatched' || stewards.declared.length > 0;
  const notes = stewards.notes.map((note) => stewardNoteSentence(t, note));
  const known = factRows(session, { ownership, stewards }, notes);
  if (known.length > 0) return [peopleGroup(t('What history shows'), known, notes, declared)];
  const people = (stewards.actual ?? []).slice(0, PEOPLE).map((steward, index) => {
    const who = oneLine(steward.who);
    const facts = changesWords(t, locale(), session.clock.today(), steward);
    return {
      id: `person:${index}:${steward.email ?? steward.who}`,
      label: who,
      description: facts,
      icon: 'account',
      tooltip: [who, facts, ...notes],
      kind: 'person',
    };
  });
  if (people.length > 0) return [peopleGroup(t('Changed lately by'), people, notes, declared)];
  if (declared) return [];
  return noteRows(notes);
}

/** The facts of the whole history, then what was left out of them. */
function factRows(
  session: Session,
  { ownership, stewards }: Pick<ContextAnswer, 'ownership' | 'stewards'>,
  notes: readonly string[],
): Row[] {
  const shown = { stewards, owners: ownership.owners };
  const known = stewardFacts(t, locale(), session.clock.today(), shown);
  if (known.length === 0) return [];
  const facts = known.map(({ kind, label, description }, index): Row => ({
    id: `history:${index}`,
    label,
    description,
    icon: FACT_ICONS[kind],
    tooltip: [description === '' ? label : `${label}: ${description}`],
    kind: 'person',
  }));
  return [...facts, ...noteRows(notes)];
}

function noteRows(notes: readonly string[]): Row[] {
  return notes.map((note, index) => ({
    id: `note:${index}`,
    label: note,
    icon: 'info',
    kind: 'note',
  }));
}

function peopleGroup(
  label: string,
  children: readonly Row[],
  notes: readonly string[],
  folded: boolean,
): Row {
  return { id: 'people', label, tooltip: [label, ...notes], kind: 'group', children, folded };
}
