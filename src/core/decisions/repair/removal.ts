import { isSeq } from 'yaml';
import type { Splice } from '../../edits';
import type { Span } from '../../markup';
import type { DecisionLinkSide } from '../../problem';
import type { Lines } from '../../text';
import { keyRemoved, pairOf } from '../change/key-edits';
import { lineRemoved } from '../change/section-edits';
import { statusWord } from '../change/status-word';
import { type DecisionLink, linksOf } from '../record';
import type { Held } from './edits';

/**
 * The edits by which a record does not name another any more, with the words that led to the name
 * where it was the only one; the rest stays. Null where that is more than a name on its own: prose
 * around it, or the status itself, which says `superseded by` and needs another.
 */
export function withoutLink(
  held: Held,
  side: DecisionLinkSide,
  link: DecisionLink,
): Splice[] | null {
  return new Removal(held, side, link).edits();
}

class Removal {
  private readonly text: string;
  private readonly lines: Lines;
  private readonly span: Span;

  constructor(
    private readonly held: Held,
    private readonly side: DecisionLinkSide,
    link: DecisionLink,
  ) {
    this.text = held.source.text;
    this.lines = held.source.lines;
    this.span = this.spanOf(link);
  }

  edits(): Splice[] | null {
    const { front, statuses } = this.held.parsed.layout;
    if (front !== null && isWithin(this.span, front.span)) {
      const inKey = this.fromKey();
      if (inKey !== null) return inKey;
    }
    const stated = statuses.find(({ span }) => isWithin(this.span, span));
    const line = stated?.span ?? this.ownLine();
    const beside = this.besideOthers(line);
    if (beside !== null) return [beside];
    if (stated === undefined) return this.isAlone(line) ? [this.lineGone(line)] : null;
    if (this.side === 'superseded-by') return null;
    const word = statusWord(this.text.slice(stated.span.start, stated.span.end), stated.value);
    return word && [{ start: stated.span.start + word.end, end: this.span.end, text: '' }];
  }

  /** From a list in a key of its own, or the key with it. */
  private fromKey(): Splice[] | null {
    const { front } = this.held.parsed.layout;
    const pair = pairOf(front, this.side);
    if (front === null || pair === null) return null;
    const values = front.texts(this.side);
    if (!values.some(({ span }) => isWithin(this.span, span))) return null;
    const node = pair.value && front.reader.resolve(pair.value);
    if (values.length === 1) return this.besideOthersOr([keyRemoved(front, this.text, pair)]);
    if (isSeq(node) && node.flow !== true) return [this.wholeLines(this.span)];
    return this.besideOthersOr(null);
  }

  private besideOthersOr(otherwise: Splice[] | null): Splice[] | null {
    const { front } = this.held.parsed.layout;
    const beside = front && this.besideOthers(front.span);
    return beside ? [beside] : otherwise;
  }

  /** Out of a row of names: with the comma or the word behind it, that before the last one. */
  private besideOthers(within: Span): Splice | null {
    const spans = linksOf(this.held.record, this.side)
      .map((link) => this.spanOf(link))
      .filter((span) => isWithin(span, within))
      .sort((a, b) => a.start - b.start);
    const at = spans.findIndex(({ start }) => start === this.span.start);
    const [before, after] = [spans[at - 1], spans[at + 1]];
    if (before && this.isJoint(before.end, this.span.start)) {
      return { start: before.end, end: this.span.end, text: '' };
    }
    if (after && this.isJoint(this.span.end, after.start)) {
      return { start: this.span.start, end: after.start, text: '' };
    }
    return null;
  }

  /** Nothing but what joins two names: no other line, no more words than `and`. */
  private isJoint(start: number, end: number): boolean {
    const joint = this.text.slice(start, end);
    return end > start && /^["']?\s{0,4}(?:[,;&]\s{0,4})?(?:and\s{1,4})?["']?$/.test(joint);
  }

  private ownLine(): Span {
    const { line } = this.lines.at(this.span.start);
    return { start: this.lines.startOf(line), end: this.lines.endOf(line) };
  }

  /** Whether the line says nothing but the link, and none below goes on with it. */
  private isAlone({ start, end }: Span): boolean {
    const { line } = this.lines.at(end);
    const behind = this.text.slice(this.span.end, end);
    const before = this.text.slice(start, this.span.start);
    const next = this.lines.lineText(line + 1);
    const goesOn = line + 1 < this.lines.count && !/^\s*(?:$|[*+\-|#=:]|\d{1,9}[.)]\s)/.test(next);
    const isLead = /^[\s>*+|:_-]{0,12}[\p{L}][\p{L}_ -]{0,30}[\s*_:|]{0,8}$/u.test(before);
    return isLead && !/[\p{L}\p{N}]/u.test(behind) && (!goesOn || this.isNewLine(line + 1));
  }

  /** The line, or the section whose only line it is. */
  private lineGone(line: Span): Splice {
    const { sections } = this.held.parsed.layout.outline;
    const at = sections.findIndex(({ blocks: [block, ...more] }) => {
      return block !== undefined && more.length === 0 && isWithin(block.span, line);
    });
    const [section, next] = [sections[at], sections[at + 1]];
    if (section === undefined || section.name === 'status') return lineRemoved(this.text, line);
    const start = section.heading.start;
    if (next !== undefined) return { start, end: next.heading.start, text: '' };
    return { start: this.text.slice(0, start).trimEnd().length, end: line.end, text: '' };
  }

  /** Whether a line that follows begins something of its own: a link or field like this one. */
  private isNewLine(line: number): boolean {
    const { fields, statuses } = this.held.parsed.layout;
    const starts = [
      ...fields.map(({ value }) => value.start),
      ...statuses.map(({ span }) => span.start),
      ...(['supersedes', 'superseded-by', 'amends', 'amended-by'] as const)
        .flatMap((side) => linksOf(this.held.record, side))
        .map(({ range }) => this.lines.offset(range.start)),
    ];
    return starts.some((start) => this.lines.at(start).line === line);
  }

  private wholeLines({ start, end }: Span): Splice {
    const [first, last] = [this.lines.at(start).line, this.lines.at(end).line];
    return { start: this.lines.startOf(first), end: this.lines.startOf(last + 1), text: '' };
  }

  private spanOf({ range }: DecisionLink): Span {
    return { start: this.lines.offset(range.start), end: this.lines.offset(range.end) };
  }
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
