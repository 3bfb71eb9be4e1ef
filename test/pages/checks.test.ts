import assert from 'node:assert/strict';
import type { DecisionRequest } from '../../src/core/context/log-decision';
import {
  checkDecision,
  checkDelegation,
  type DelegationRequest,
  linesOf,
  statusOf,
} from '../../src/protocol/log-checks';
import { type Draft, UNFINISHED_DATE, valuesFrom } from '../../src/protocol/log-values';

function decision(draft: Draft<'decision'>): ReturnType<typeof checkDecision> {
  return checkDecision(valuesFrom('decision', { title: 'Use queues', context: 'Load', ...draft }));
}

function delegation(draft: Draft<'delegation'>): ReturnType<typeof checkDelegation> {
  const least = { title: 'Schema changes', to: '@dev-a', level: 'advise' };
  return checkDelegation(valuesFrom('delegation', { ...least, ...draft }));
}

function decided(draft: Draft<'decision'>): DecisionRequest {
  const checked = decision(draft);
  assert(checked.kind === 'request', JSON.stringify(checked));
  return checked.request;
}

function delegated(draft: Draft<'delegation'>): DelegationRequest {
  const checked = delegation(draft);
  assert(checked.kind === 'request', JSON.stringify(checked));
  return checked.request;
}

function errorsOf(checked: { readonly kind: string; readonly errors?: object }): object {
  return checked.errors ?? {};
}

describe('a decision from the form', () => {
  it('needs a title and a context and nothing else', () => {
    assert.deepEqual(errorsOf(decision({ title: ' ', context: '\n' })), {
      title: 'missing',
      context: 'missing',
    });
    assert.deepEqual(decided({}), {
      title: 'Use queues',
      context: 'Load',
      options: [],
      outcome: '',
      consequences: '',
      status: 'proposed',
      deciders: [],
      scope: [],
      supersedes: [],
      reviewBy: null,
      folder: null,
    });
  });

  it('has one title line, and lists without blanks and repeats', () => {
    const request = decided({
      title: ' Use\n queues ',
      deciders: ['@dev-a', ' ', '@dev-a '],
      options: '- Queue\n\n* Retry\r\n2. Both\n2024 plan',
    });
    assert.equal(request.title, 'Use queues');
    assert.deepEqual(request.deciders, ['@dev-a']);
    assert.deepEqual(request.options, ['Queue', 'Retry', 'Both', '2024 plan']);
  });

  it('is accepted once there is an outcome, unless another status is chosen', () => {
    assert.equal(statusOf({ status: '', outcome: ' ' }), 'proposed');
    assert.equal(statusOf({ status: '', outcome: 'Queue' }), 'accepted');
    assert.equal(statusOf({ status: 'draft', outcome: 'Queue' }), 'draft');
    assert.equal(statusOf({ status: 'superseded; rm', outcome: '' }), 'proposed');
  });

  it('has a scope inside the repository', () => {
    for (const scope of ['../x', 'a/../../x', 'C:\\x', '/../x', 'a\0b']) {
      assert.deepEqual(
        errorsOf(decision({ scope: [scope] })),
        { scope: 'outside-repository' },
        scope,
      );
    }
    assert.deepEqual(decided({ scope: ['/src/**', './db', '{a,b}/*.ts'] }).scope.length, 3);
  });

  it('has a whole review date or none', () => {
    for (const reviewBy of [UNFINISHED_DATE, '2027-02-30', 'soon']) {
      assert.deepEqual(errorsOf(decision({ reviewBy })), { reviewBy: 'unfinished-date' });
    }
    assert.equal(decided({ reviewBy: '2027-02-20' }).reviewBy, '2027-02-20');
  });
});

describe('a delegation note from the form', () => {
  it('needs a title, a taker and a level', () => {
    assert.deepEqual(errorsOf(delegation({ title: '', to: '', level: 'boss' })), {
      title: 'missing',
      to: 'missing',
      level: 'missing',
    });
    const request = delegated({});
    assert.equal(request.level, 'advise');
    assert.equal(request.target, 'repository');
    assert.equal(request.from, null);
  });

  it('goes to exactly one', () => {
    assert.deepEqual(errorsOf(delegation({ to: '@dev-a, @dev-b' })), { to: 'several-people' });
    for (const to of ['Dev A', 'Doe, Jane', 'dev-a@example.test']) {
      assert.equal(delegated({ to }).to, to);
    }
  });

  it('goes to the private folder only where that was chosen', () => {
    assert.equal(delegated({ target: 'home' }).target, 'home');
    assert.equal(delegated({ target: '/etc' }).target, 'repository');
  });

  it('has limits one a line', () => {
    const request = delegated({ boundaries: 'no new vendor\n• under 2k', escalateWhen: '\n' });
    assert.deepEqual(request.boundaries, ['no new vendor', 'under 2k']);
    assert.deepEqual(request.escalateWhen, []);
    assert.deepEqual(linesOf(''), []);
  });
});
