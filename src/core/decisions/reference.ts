/** A decision named in a text; offsets into the text that was searched. */
export interface DecisionReference {
  readonly kind: 'id' | 'path';
  /** As it stands: `@ADR(12)`. */
  readonly text: string;
  /** The same for all spellings: `ADR-12`, the id as its record has it, the path of the record. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
}
