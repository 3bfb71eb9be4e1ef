import assert from 'node:assert/strict';
import { idKey, idNumber, isPlainId, nextNumber, numberedId } from '../../src/core/ids';

describe('ids', () => {
  it('have the number behind their prefix', () => {
    const cases: readonly [string, string, number | null][] = [
      ['DEBT-12', 'DEBT', 12],
      ['debt-012', 'DEBT', 12],
      ['DEBT-0', 'DEBT', 0],
      ['TD-ARCH-002', 'TD', null],
      ['TD-ARCH-002', 'TD-ARCH', 2],
      ['DEBTS-1', 'DEBT', null],
      ['DEBT-', 'DEBT', null],
      ['DEBT-1234567890', 'DEBT', null],
      ['DEBT-1 ', 'DEBT', null],
    ];
    for (const [id, prefix, expected] of cases) assert.equal(idNumber(id, prefix), expected, id);
  });

  it('keep their digits as written, and are told apart by them', () => {
    assert.equal(numberedId('debt-007', 'DEBT'), 'DEBT-007');
    assert.equal(numberedId('TD-ARCH-002', 'TD'), null);
    assert.equal(numberedId('DEBT-1/../..', 'DEBT'), null);
    assert.equal(idKey('debt-007.yml'), idKey('DEBT-007'));
    assert.notEqual(idKey('DEBT-7'), idKey('DEBT-007'));
  });

  it('continue one above the highest of ids and file names', () => {
    assert.equal(nextNumber([], 'DEL'), 1);
    assert.equal(nextNumber(['DEL-2.yml', 'del-0010.YAML', 'DEL-9', 'DEBT-99', 'x'], 'DEL'), 11);
    assert.equal(nextNumber(['DEL-3.draft.yml', 'DEL-4.yml.orig'], 'DEL'), 1);
  });

  it('are plain where they are safe in a path and a link', () => {
    for (const id of ['DEBT-12', 'TD-ARCH-002', 'd-1']) assert.ok(isPlainId(id), id);
    const bad = [
      '',
      'DEBT',
      '12',
      '-1',
      'DEBT-',
      'DEBT-1/..',
      'DEBT-1\n',
      'DÉBT-1',
      'A-1.yml',
      'A--1',
    ];
    for (const id of bad) assert.ok(!isPlainId(id), id);
  });
});
