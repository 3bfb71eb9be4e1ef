import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { WrittenFormat } from '../../../src/core/decisions/dialect';
import type { DraftContent } from '../../../src/core/decisions/draft';
import { draftDecision } from '../../../src/core/decisions/drafting';
import { cleanLine } from '../../../src/core/decisions/escape';
import { NOBODY } from '../../../src/core/decisions/parts';
import type { DecisionStatus } from '../../../src/core/decisions/record';
import { parseDecision } from '../../../src/core/decisions/parse';
import { sourceOf } from '../../../src/core/source';
import { hostileText, NO_TITLE } from './round-trips';

/** A record to model the next one on, or a template, in each way people write them. */
export interface Dialect {
  readonly format: WrittenFormat;
  readonly text: string;
  readonly name?: string;
  readonly isTemplate?: boolean;
  /** What tells that the new record is written alike. */
  readonly mark: RegExp;
}

const EXTENSION = /\.\w+$/;

/** Whatever a person enters: the new file reads as the same again. */
export function checkDrafts(dialects: readonly Dialect[], runs: number): void {
  const line = hostileText.map(cleanLine).filter((text) => text !== '');
  // What stands for nobody is read as nobody.
  const people = line.filter((name) => !NOBODY.test(name));
  const entered = fc.record({
    title: line.filter((title) => !NO_TITLE.test(title)),
    context: hostileText,
    outcome: hostileText,
    consequences: hostileText,
    options: fc.array(line, { maxLength: 2 }),
    deciders: fc.array(people, { maxLength: 3 }),
    scope: fc.array(line, { maxLength: 2 }),
    status: fc.constantFrom<DecisionStatus>(
      'accepted',
      'proposed',
      'rejected',
      'deprecated',
      'draft',
    ),
    reviewBy: fc.constantFrom(null, '2027-01-02'),
    supersedes: fc.constantFrom(
      [],
      [{ name: 'ADR-0007', link: '[ADR-0007](0007-old.md)', target: '0007-old.md' }],
    ),
  });
  fc.assert(
    fc.property(fc.constantFrom(...dialects), entered, (dialect, given) => {
      checkDraft(dialect, given);
    }),
    { numRuns: runs },
  );
}

export function checkDraft(
  { format, text, name = '0012-use-queues.md', isTemplate = false }: Dialect,
  given: Partial<DraftContent> & Pick<DraftContent, 'title'>,
): string {
  const like = sourceOf(`docs/adr/${isTemplate ? 'template' : name}`, text);
  const path = `docs/adr/0013-x${EXTENSION.exec(name)?.[0] ?? '.md'}`;
  const content: DraftContent = { ...PLAIN, format, ...given };
  const said = { ...content, statusWord: content.status };
  const draft = draftDecision(path, said, isTemplate ? like : null, isTemplate ? null : like);
  const { record } = parseDecision(sourceOf(path, draft.text));
  assert.equal(record.kind, 'record');
  assert.equal(record.title?.value, content.title, draft.text);
  assert.equal(record.status?.value, content.status, draft.text);
  assert.equal(record.date?.value, content.date);
  assert.deepEqual(
    record.deciders.map(({ value }) => value),
    content.deciders,
    draft.text,
  );
  assert.deepEqual(
    record.scope.map(({ glob }) => glob),
    content.scope,
    draft.text,
  );
  assert.equal(record.reviewBy?.value ?? null, content.reviewBy, draft.text);
  assert.equal(record.supersedes.length, content.supersedes.length, draft.text);
  return draft.text;
}

const PLAIN: DraftContent = {
  format: 'nygard',
  title: 'Use streams',
  codedTitle: false,
  headingNumber: '',
  number: 13,
  id: '0013',
  status: 'accepted',
  statusWord: 'accepted',
  date: '2026-11-20',
  deciders: [],
  scope: [],
  reviewBy: null,
  context: 'Queues lose events.',
  options: [],
  outcome: '',
  consequences: '',
  supersedes: [],
};
