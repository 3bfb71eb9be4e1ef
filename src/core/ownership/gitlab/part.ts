import type { Range } from '../../text';
import type { OwnerWord, RuleSection } from '../answer';
import type { Heading } from './heading';
import { ownersAmong, rangeIn } from './lines';
import type { SectionName } from './sections';

/** A heading and what it means for the entries below it; at first the entries above all headings. */
export class Part {
  readonly owners: readonly OwnerWord[];
  private readonly range: Range | null;
  private last: RuleSection | null = null;

  constructor(
    readonly section: SectionName,
    readonly heading: Heading | null = null,
    line = 0,
  ) {
    this.range = heading === null ? null : rangeIn(line, heading);
    this.owners = heading === null ? [] : ownersAmong(line, heading.words);
  }

  /** Whether a heading says the same as this one. */
  is(section: SectionName, heading: Heading): boolean {
    const { name, place } = this.section;
    return this.heading === heading && name === section.name && place === section.place;
  }

  /** The same object as long as nothing changes. `optional`: all of the section is. */
  ruleSection(optional: boolean): RuleSection {
    if (this.last?.optional === optional) return this.last;
    const approvals = this.heading?.approvals ?? 1;
    this.last = { name: this.section.name, optional, approvals, heading: this.range };
    return this.last;
  }
}
