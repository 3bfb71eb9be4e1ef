import assert from 'node:assert/strict';
import type { DebtRequest } from '../../src/core/context/log-debt';
import { checkDebt } from '../../src/protocol/log-check-debt';
import { type Draft, UNFINISHED_DATE, valuesFrom } from '../../src/protocol/log-values';

function checked(draft: Draft<'debt'>): ReturnType<typeof checkDebt> {
  return checkDebt(valuesFrom('debt', { title: 'Slow', ...draft }));
}

function requested(draft: Draft<'debt'>): DebtRequest {
  const result = checked(draft);
  assert(result.kind === 'request', JSON.stringify(result));
  return result.request;
}

function errors(draft: Draft<'debt'>): object {
  const result = checked(draft);
  return result.kind === 'errors' ? result.errors : {};
}

describe('debt from the form', () => {
  it('needs a title and nothing else, and is of medium severity', () => {
    assert.deepEqual(errors({ title: ' \n' }), { title: 'missing' });
    assert.deepEqual(requested({}), {
      title: 'Slow',
      summary: '',
      kind: null,
      severity: 'medium',
      owner: null,
      effort: null,
      interest: null,
      intent: null,
      prudence: null,
      reviewBy: null,
      due: null,
      adrs: [],
      place: null,
    });
  });

  it('takes the severity that was chosen, or none', () => {
    assert.equal(requested({ severity: 'critical' }).severity, 'critical');
    assert.equal(requested({ severity: 'unknown' }).severity, null);
    assert.equal(requested({ severity: '__proto__' }).severity, 'medium');
  });

  it('reads a place with lines, with one line and without', () => {
    const place = (text: string, quote = ''): DebtRequest['place'] =>
      requested({ place: text, quote }).place;
    const path = 'src/a.ts';
    assert.deepEqual(place('src/a.ts:3-5', 'x'), {
      path,
      lines: { first: 2, last: 4 },
      quote: 'x',
    });
    assert.deepEqual(place(' src/a.ts:3 '), { path, lines: { first: 2, last: 2 }, quote: null });
    assert.deepEqual(place('src/a.ts:5–3')?.lines, { first: 4, last: 4 });
    assert.deepEqual(place('./src/a.ts'), { path, lines: null, quote: null });
    assert.deepEqual(place('src/a.ts:0')?.lines, null);
  });

  it('stays inside the repository', () => {
    for (const place of ['../a.ts:3', '/etc/passwd', 'C:\\x', 'a/../../b', '.']) {
      assert.deepEqual(errors({ place }), { place: 'outside-repository' }, place);
    }
  });

  it('wants numbers and whole dates', () => {
    assert.deepEqual(errors({ hours: 'many', due: UNFINISHED_DATE, reviewBy: '2026-02-30' }), {
      hours: 'no-number',
      due: 'unfinished-date',
      reviewBy: 'unfinished-date',
    });
    assert.deepEqual(requested({ hours: ' 1,5 ' }).effort, { size: null, hours: 1.5 });
    assert.deepEqual(requested({ size: 'm' }).effort, { size: 'm', hours: null });
  });

  it('says nothing of costs and causes that were not chosen', () => {
    const { interest, intent, kind } = requested({ interest: 'huge', intent: 'x', kind: 'y' });
    assert.deepEqual([interest, intent, kind], [null, null, null]);
    assert.deepEqual(requested({ note: ' often ' }).interest, {
      amount: null,
      probability: null,
      note: 'often',
    });
    assert.deepEqual(requested({ adrs: ['a', ' a', ''] }).adrs, ['a']);
  });
});
