import assert from 'node:assert/strict';
import {
  asked,
  currentDraft,
  edited,
  isStarted,
  keptDraft,
  type Memory,
  offered,
  readState,
  remembered,
} from '../../src/pages/log/memory';

describe('what a form of the Log view remembers', () => {
  const fresh: Memory<'decision'> = remembered({});
  const offer = { scope: ['src/a.ts'] };

  it('keeps nothing of a form that was only offered values', () => {
    const memory = asked(fresh, offer);
    assert.deepEqual(currentDraft(memory), offer);
    assert.equal(isStarted(memory), false);
    assert.equal(keptDraft(memory), null);
  });

  it('keeps what was offered together with what was typed', () => {
    const memory = edited(asked(fresh, offer), { title: 'Use queues' });
    assert.deepEqual(keptDraft(memory), { scope: ['src/a.ts'], title: 'Use queues' });
  });

  it('follows the active file until somebody types', () => {
    const memory = offered(offered(fresh, offer), { scope: ['src/b.ts'] });
    assert.deepEqual(currentDraft(memory).scope, ['src/b.ts']);
    const typed = edited(memory, { title: 'Use queues' });
    assert.equal(offered(typed, { scope: ['src/c.ts'] }), typed);
  });

  it('never overwrites what was typed, even when a command asks for the form', () => {
    const typed = edited(fresh, { title: 'Use queues', scope: ['docs/**'] });
    assert.deepEqual(currentDraft(asked(typed, offer)).scope, ['docs/**']);
  });

  it('fills a blank field of a started form when a command asks for it', () => {
    const typed = edited(edited(fresh, { title: 'Use queues' }), { scope: [] });
    assert.deepEqual(currentDraft(asked(typed, offer)), {
      title: 'Use queues',
      scope: ['src/a.ts'],
    });
  });

  it('forgets a form whose text was taken out again', () => {
    const memory = edited(edited(fresh, { title: 'Use' }), { title: ' ' });
    assert.equal(keptDraft(memory), null);
  });
});

describe('the stored state of the Log view', () => {
  it('comes back as it was kept', () => {
    const state = { tab: 'debt', decision: { title: 'a' }, delegation: null, debt: null };
    assert.deepEqual(readState(structuredClone(state)), { ...state, delegation: {}, debt: {} });
  });

  it('is none where nothing was stored', () => {
    for (const none of [undefined, null, 'x', 3, {}]) assert.equal(readState(none), null);
  });

  it('drops what another version or a stranger put there', () => {
    const given = { tab: '__proto__', decision: { title: 4, colour: 'red', scope: ['a', 1] } };
    assert.deepEqual(readState(given), {
      tab: 'decision',
      decision: { scope: ['a'] },
      delegation: {},
      debt: {},
    });
  });
});
