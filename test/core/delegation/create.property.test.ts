import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../../src/core/config';
import { type DelegationInput, planDelegation } from '../../../src/core/delegation/create';
import { DelegationModel } from '../../../src/core/delegation/model';
import { DELEGATION_LEVELS } from '../../../src/core/delegation/note';
import { parseDelegation } from '../../../src/core/delegation/parse';
import { source } from '../read';
import { INPUT } from './input';

function written(input: Partial<DelegationInput>): string {
  const model = new DelegationModel([], [], []);
  const [change] = planDelegation(model, DEFAULT_CONFIG, { ...INPUT, ...input }).changes;
  assert.ok(change?.kind === 'create');
  return change.text;
}

describe('logging a delegation, on any text', () => {
  it('reads back what was written, whatever was typed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(...Array.from('\n\r\t #:-[]{},&*!|>\'"%@`?~ab\\')) }),
    );
    const given = text.filter((value) => value.trim() !== '');
    const name = given.filter((value) => (value.match(/@/g) ?? []).length < 2);
    const input = fc.record({
      title: given,
      to: name,
      level: fc.constantFrom(...DELEGATION_LEVELS),
      context: text,
      outcome: text,
      boundaries: fc.array(text, { maxLength: 3 }),
      escalateTo: fc.option(text),
      escalateWhen: fc.array(text, { maxLength: 2 }),
      scope: fc.array(text, { maxLength: 2 }),
    });
    const orNull = (value: string | null): string | null =>
      value === null || value.trim() === '' ? null : value;
    const present = (values: readonly string[]): string[] =>
      values.filter((value) => orNull(value));
    fc.assert(
      fc.property(input, (typed) => {
        const { note, problems } = parseDelegation(source(written(typed)));
        assert.deepEqual(problems, []);
        assert.ok(note);
        assert.equal(note.title, typed.title);
        assert.equal(note.to, typed.to);
        assert.equal(note.level, typed.level);
        assert.equal(note.context, orNull(typed.context));
        assert.equal(note.outcome, orNull(typed.outcome));
        assert.deepEqual(note.boundaries, present(typed.boundaries));
        assert.equal(note.escalate?.to ?? null, orNull(typed.escalateTo));
        assert.deepEqual(note.escalate?.when ?? [], present(typed.escalateWhen));
        assert.deepEqual(
          note.scope.paths.map(({ glob }) => glob),
          present(typed.scope),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
