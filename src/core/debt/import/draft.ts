import { isPlainId } from '../../ids';
import { TITLE_LIMIT, titleOfText } from '../change/marker-title';
import type { DebtSeverity, DebtStatus } from '../item';
import type { ImportCandidate } from './candidate';
import {
  dayIn,
  type DocumentField,
  isBlankValue,
  kindOf,
  placeIn,
  severityOf,
  statusOf,
} from './words';

/** An id at the head of a title: `TD-001: Slow`, `[DEBT-3] Slow`, `1. Slow`. */
const HEAD_ID = /^\[?([A-Z][A-Z0-9_]{0,15}-[A-Z0-9-]{0,20}\d)\]?\s*(?:[:.)–—-]\s*)?(?=\S|$)/;
const HEAD_NUMBER = /^#?[A-Z]?\d{1,4}[.):]\s+/;
/** A heading that only sorts what is below: `MEDIUM`, `3.1 High priority`, `P0 — Critical (now)`. */
const SORTING =
  /^(?:[\d.]*\s*)?(?:\S{1,3} )?(?:p\d|critical|high|medium|low|open|active|resolved|closed|accepted|done|backlog|in progress)\b/i;

/** Longest text taken over from a document. */
const SUMMARY_LIMIT = 4000;

/** Headings of a document that are about the list, not on it. */
const NO_ITEM =
  /^(?:summary|overview|introduction|purpose|statistics|metrics|process|how to|template|legend|notes?|references|table of contents|definitions?|guidelines|changelog|history|review|next steps|.{0,60}\b(?:template|definitions?))\b/i;

/** One candidate while its document is read. */
export class Draft {
  private readonly values = new Map<DocumentField, string>();
  private readonly places: ImportCandidate['places'][number][] = [];
  private readonly title: string;
  private readonly id: string | null;
  private severityAbove: DebtSeverity | null = null;
  private statusAbove: DebtStatus | null = null;
  private readonly isSorting: boolean;
  private readonly isNumbered: boolean;
  private labels = 0;
  private said = false;
  private item = true;

  constructor(
    private readonly from: ImportCandidate['from'],
    title: string,
  ) {
    const led = HEAD_ID.exec(title);
    this.id = led?.[1] ?? null;
    this.title = title.slice(led?.[0].length ?? 0).replace(HEAD_NUMBER, '');
    this.isNumbered = HEAD_NUMBER.test(title);
    this.isSorting = SORTING.test(title) && title.length < 60;
  }

  /** Whether it is known to be one: by its form, id, number or labels, or by what sorts it. */
  get isItem(): boolean {
    if (this.item) return true;
    if (this.isSorting || NO_ITEM.test(this.title)) return false;
    const isSorted = this.severityAbove !== null && this.said;
    return this.id !== null || this.isNumbered || this.labels > 0 || isSorted;
  }

  fromHeading(): this {
    this.item = false;
    return this;
  }

  asItem(): this {
    this.item = true;
    return this;
  }

  inherit(severity: DebtSeverity | null, status: DebtStatus | null): void {
    this.severityAbove = severity ?? this.severityAbove;
    this.statusAbove = status ?? this.statusAbove;
  }

  set(field: DocumentField, value: string): void {
    this.values.set(field, value);
  }

  /** Adds what a line, label or cell says; `labelled`: under a name of its own. */
  add(field: DocumentField, text: string, code: readonly string[], labelled = false): void {
    if (labelled && isBlankValue(text)) return;
    if (labelled && field !== 'summary') this.labels++;
    const words = field === 'place' ? [...code, ...text.split(/[\s,;]+/)] : code;
    for (const word of words.slice(0, 20)) this.place(word);
    if (text === '') return;
    this.said = true;
    const before = this.values.get(field);
    if (before === undefined) this.values.set(field, text);
    else if (field === 'summary' || field === 'place') this.values.set(field, `${before}\n${text}`);
  }

  private place(word: string): void {
    const found = placeIn(word.replace(/^[`"'(]+|[`"'),.]+$/g, ''));
    const isKnown = found && this.places.some(({ path }) => path === found.path);
    if (found && !isKnown && (found.path.includes('/') || found.lines !== null))
      this.places.push(found);
  }

  /** Null where it turned out to be no item. */
  finished(): ImportCandidate | null {
    if (!this.isItem) return null;
    const value = (field: DocumentField): string => this.values.get(field) ?? '';
    const summary = value('summary').slice(0, SUMMARY_LIMIT).trim();
    const said = value('title') || this.title || summary;
    const isShort = said.length <= TITLE_LIMIT && !said.includes('\n');
    const { title, summary: whole } = isShort ? { title: said, summary: '' } : titleOfText(said);
    if (title === '' || isBlankValue(title)) return null;
    const id = this.id ?? value('id').replace(/^\[|\]$/g, '');
    const rest = summary === said ? '' : summary;
    return {
      title,
      summary: [whole, rest].filter((text) => text !== '').join('\n\n'),
      kind: kindOf(value('kind')),
      severity: severityOf(value('severity')) ?? this.severityAbove,
      status: statusOf(value('status')) ?? this.statusAbove,
      owner: value('owner') || null,
      created: dayIn(value('created')),
      due: dayIn(value('due')),
      id: isPlainId(id) ? id : null,
      places: this.places,
      from: this.from,
      marker: null,
    };
  }
}
