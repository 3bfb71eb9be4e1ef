import type { Splice } from '../../edits';
import type { YamlPair } from '../../yaml';
import type { Field } from '../fields';
import type { FrontMatter } from '../front-matter';
import type { ParsedDecision } from '../parse';
import type { DecisionStatus } from '../record';
import type { StatedStatus } from '../stated';
import { statusSection } from '../stated';
import { WAS } from '../status';
import { nameAdded, fieldInserted } from './field-edits';
import { headerLine, headerLinks } from './header-line';
import { type Habits, keyHabit, NO_HABITS } from './habits';
import { ENGLISH, type Phrases, phrasesLike } from './languages';
import { keyInserted, keyLike, keyListAdded, pairOf, scalarLike } from './key-edits';
import { type LinkSide, type LinkTarget, linkTo, targetLike } from './link-target';
import { matchingClose, spelled } from './reword';
import { bulletsAdded, sectionLineAdded, sectionSuccessorEdits } from './section-edits';
import { type Sayings, statusInserted, wordEdits } from './status-edits';
import { statusWord, successorPhrase } from './status-word';
import type { Wording } from './wording';

const SUPERSEDED: Wording = {
  value: 'superseded',
  word: 'superseded',
  exact: false,
  mark: null,
  oldMarks: [],
};

/**
 * The edits by which a record says that it is linked with others, in its own dialect.
 * `superseded-by` changes its status as well. Targets that it names already are the caller's to
 * leave out. `habits` tell what the record does not: see `habitsOf`.
 */
export function linkEdits(
  parsed: ParsedDecision,
  text: string,
  side: LinkSide,
  targets: readonly LinkTarget[],
  habits: Habits = NO_HABITS,
  superseded: Wording = SUPERSEDED,
): Splice[] {
  return new Linking(parsed, text, side, targets, habits, superseded).edits();
}

/** The same with the links in a line of the header, for records that cannot say it elsewhere. */
export function headerLinkEdits(
  parsed: ParsedDecision,
  text: string,
  side: LinkSide,
  targets: readonly LinkTarget[],
  habits: Habits,
  superseded: Wording,
): Splice[] {
  const linking = new Linking(parsed, text, side, targets, habits, superseded);
  if (side !== 'superseded-by') return [headerLinks(parsed, text, side, targets)];
  if (parsed.layout.status === null) return [linking.statusLine()];
  return [...linking.statusWords(), headerLinks(parsed, text, side, targets)];
}

class Linking {
  /** In the language of the record's status, or of its neighbours'. */
  private readonly phrases: Phrases;

  constructor(
    private readonly parsed: ParsedDecision,
    private readonly text: string,
    private readonly side: LinkSide,
    private readonly targets: readonly LinkTarget[],
    private readonly habits: Habits,
    private readonly superseded: Wording,
  ) {
    const status = parsed.record.status ?? habits.stated?.parsed.record.status ?? null;
    const span = status && statusWord(status.text, status.value);
    this.phrases =
      status && span ? phrasesLike(status.text.slice(span.start, span.end), status.value) : ENGLISH;
  }

  edits(): Splice[] {
    const own = this.inOwnField();
    if (this.side === 'superseded-by') {
      return own === null ? this.successorEdits() : [...this.statusWords(), ...own];
    }
    return own ?? [this.linkAdded()];
  }

  /** In a key or field of its own; null where the record has none for this side of links. */
  private inOwnField(): Splice[] | null {
    const { front, fields, outline } = this.parsed.layout;
    if (this.targets.length === 0) return [];
    const pair = pairOf(front, this.side);
    if (front !== null && pair !== null) return [this.addedToKey(front, pair)];
    const field = fields.find(({ name }) => name === this.side);
    if (field) return [nameAdded(this.text, outline, field, this.links('id').join(', '))];
    return this.usesKeys() ? [this.keyMade()] : null;
  }

  private addedToKey(front: FrontMatter, pair: YamlPair): Splice {
    const own = keyHabit(this.parsed, this.text, this.side);
    const usual = this.habits.keys.get(this.side);
    const hasSample = own !== null && own.sample !== null;
    const values = this.keyValues(hasSample ? own.sample : this.sample());
    const shape = hasSample ? own.shape : (usual?.shape ?? 'flow');
    return keyListAdded(front, this.text, pair, values, shape);
  }

  private keyMade(): Splice {
    const usual = this.habits.keys.get(this.side);
    const key = usual?.key ?? keyLike(this.parsed.layout.front, this.side);
    const values = this.keyValues(this.sample());
    const isScalar = usual?.shape === 'scalar' && values.length === 1;
    const value = isScalar ? values.join('') : `[${values.join(', ')}]`;
    return keyInserted(this.parsed, this.text, key, value);
  }

  /** Records with front matter of a tool or team of their own link by keys. */
  private usesKeys(): boolean {
    const { record, layout } = this.parsed;
    if (layout.outline.markup === 'yaml') return true;
    if (layout.front === null) return false;
    if (this.habits.keys.has(this.side)) return true;
    if (['madr3', 'madr4', 'madr2', 'log4brains'].includes(record.format)) return false;
    return layout.status === null
      ? record.format !== 'nygard' && record.format !== 'none'
      : layout.status.place === 'front-matter';
  }

  /** Says the status alone, where links have a place of their own. */
  statusWords(): Splice[] {
    const { status, statuses } = this.parsed.layout;
    if (status?.value === 'superseded') return [];
    if (status === null) {
      const word = spelled(this.superseded, this.parsed.record.status?.text ?? 'accepted');
      const upper = spelled(this.superseded, 'Accepted');
      const said = { section: [upper], header: upper, frontMatter: word };
      return [statusInserted(this.parsed, this.text, said, this.habits)];
    }
    return this.agreeing(statuses, status).flatMap((stated) =>
      wordEdits(this.parsed, this.text, stated, this.superseded),
    );
  }

  /** `Status: superseded by …` below the title. */
  statusLine(): Splice {
    return headerLine(this.parsed, this.text, `Status: ${this.successorSayings().header}`);
  }

  private successorEdits(): Splice[] {
    const { status, statuses } = this.parsed.layout;
    if (status === null) {
      return [statusInserted(this.parsed, this.text, this.successorSayings(), this.habits)];
    }
    const [first, ...others] = this.agreeing(statuses, status);
    const also = others
      .filter(({ value }) => value !== 'superseded')
      .flatMap((stated) => wordEdits(this.parsed, this.text, stated, this.superseded));
    return first ? [...this.successorsIn(first), ...also] : also;
  }

  private successorsIn(stated: StatedStatus): Splice[] {
    const { outline } = this.parsed.layout;
    if (stated.place === 'section') {
      const said = { phrase: this.phrases['superseded-by'], names: this.links('heading') };
      return sectionSuccessorEdits(this.text, outline, stated, said, this.superseded);
    }
    const said = this.successorSayings();
    const { start, end } = stated.span;
    const old = this.text.slice(start, end);
    const isFront = stated.place === 'front-matter';
    if (stated.value === 'superseded' && successorPhrase(old) !== null) {
      const at = end - matchingClose(old).length;
      const names = isFront && !this.linksInFront() ? this.ids() : this.links('id');
      return [{ start: at, end: at, text: ` and ${names.join(' and ')}` }];
    }
    if (isFront) return [{ start, end, text: said.frontMatter }];
    return [{ start, end, text: likeCase(said.header, old) + formerly(old, stated.value) }];
  }

  private successorSayings(): Sayings {
    const phrase = this.phrases['superseded-by'];
    const names = this.links('id').join(' and ');
    const front = this.linksInFront() ? names : this.ids().join(' and ');
    return {
      section: this.links('heading').map((link) => `${phrase} ${link}`),
      header: `${phrase.toLowerCase()} ${names}`,
      frontMatter: statusValue(`${phrase.toLowerCase()} ${front}`, !this.linksInFront()),
    };
  }

  /** MADR 3 links in its status, MADR 4 names the id. */
  private linksInFront(): boolean {
    return this.parsed.record.format === 'madr3';
  }

  private linkAdded(): Splice {
    const { layout, record } = this.parsed;
    const { outline, fields, status } = layout;
    const section = statusSection(outline);
    const said = (by: 'heading' | 'id'): string[] =>
      this.links(by).map((link) => `${this.phrases[this.side]} ${link}`);
    if (status?.place === 'section' && section !== null) {
      return sectionLineAdded(this.text, section, status.span, said('heading'));
    }
    if (record.format === 'madr3' || record.format === 'madr4') {
      return bulletsAdded(this.parsed, this.text, 'More Information', said('id'));
    }
    const like = this.visibleField(fields);
    if (status?.place === 'header' && like && !['madr2', 'log4brains'].includes(record.format)) {
      const links = this.links('id').join(', ');
      return fieldInserted(this.text, outline, like, this.side, links);
    }
    return bulletsAdded(this.parsed, this.text, 'Links', said('id'));
  }

  /** A field that readers of the page see, which those of an attribute do not. */
  private visibleField(fields: readonly Field[]): Field | undefined {
    const { attributes } = this.parsed.layout.outline;
    const hidden = new Set(attributes.map(({ value }) => value.start));
    const seen = fields.filter(({ value }) => !hidden.has(value.start));
    const named = (name: string, among: readonly Field[]): Field | undefined =>
      among.find((field) => field.name === name);
    return named('status', seen) ?? named('date', seen) ?? named('status', fields);
  }

  private agreeing(all: readonly StatedStatus[], first: StatedStatus): StatedStatus[] {
    return all.filter(({ value }) => value === first.value);
  }

  private links(by: 'heading' | 'id'): string[] {
    const { record, layout } = this.parsed;
    return this.targets.map((target) => linkTo(target, record.path, by, layout.outline.markup));
  }

  private ids(): string[] {
    return this.targets.map(({ id }) => id);
  }

  private keyValues(sample: string | null): string[] {
    const { path } = this.parsed.record;
    return this.targets.map((target) => scalarLike(targetLike(target, path, sample), sample));
  }

  /** How the folder spells records in keys; like the record's own id where it links none yet. */
  private sample(): string | null {
    const samples = [
      this.habits.keys.get(this.side)?.sample,
      ...[...this.habits.keys.values()].map((habit) => habit.sample),
    ];
    const found = samples.find((sample) => typeof sample === 'string');
    if (found) return found;
    const id = this.parsed.layout.front?.value('id')?.span;
    return id ? this.text.slice(id.start, id.end) : null;
  }
}

/** What a status said beside its word, kept behind the new one: `(was accepted by the board)`. */
function formerly(old: string, value: DecisionStatus): string {
  const word = statusWord(old, value);
  const rest = word === null ? '' : old.slice(word.end);
  if (word === null || !/[\p{L}\p{N}]/u.test(rest) || rest.includes('<')) return '';
  const whole = old.slice(word.start).trimEnd();
  return ` ${WAS}${whole.slice(0, whole.length - matchingClose(old).length)})`;
}

/** Upper case where the old text began so. */
function likeCase(text: string, old: string): string {
  const first = /\p{L}/u.exec(old)?.[0] ?? '';
  const upper = first !== first.toLowerCase();
  return upper ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** As YAML; MADR's own examples leave a link bare and quote an id. */
function statusValue(text: string, isQuoted: boolean): string {
  return isQuoted || /: | #|:$/.test(text) ? JSON.stringify(text) : text;
}
