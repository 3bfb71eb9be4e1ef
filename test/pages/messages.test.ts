import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type PageMessage, readPageMessage } from '../../src/protocol/log';
import { checkDebt } from '../../src/protocol/log-check-debt';
import { type Checked, checkDecision, checkDelegation } from '../../src/protocol/log-checks';
import { pageHtml } from '../../src/protocol/page-html';
import {
  FORM_NAMES,
  type FormName,
  isBlank,
  readDraft,
  valuesFrom,
} from '../../src/protocol/log-values';

describe('messages of the Log page', () => {
  it('are read field by field', () => {
    assert.deepEqual(readPageMessage({ type: 'ready', more: 1 }), { type: 'ready' });
    assert.deepEqual(readPageMessage({ type: 'draft', form: 'decision', draft: null }), {
      type: 'draft',
      form: 'decision',
      draft: null,
    });
    assert.deepEqual(readPageMessage({ type: 'undo', form: 'decision', token: 't', x: 1 }), {
      type: 'undo',
      form: 'decision',
      token: 't',
    });
    assert.deepEqual(
      readPageMessage({ type: 'submit', form: 'delegation', values: { title: 'a', scope: 'b' } }),
      { type: 'submit', form: 'delegation', values: valuesFrom('delegation', { title: 'a' }) },
    );
  });

  it('are null where they are no messages', () => {
    for (const given of [
      null,
      'submit',
      { type: 'submit' },
      { type: 'submit', form: '__proto__' },
      { type: 'target', form: 'decision', request: '1' },
      { type: 'undo', form: 'decision', token: 3 },
      { type: 'run', form: 'decision' },
      { type: 'follow' },
    ]) {
      assert.equal(readPageMessage(given), null);
    }
  });

  it('come to a request or to errors, whatever is sent', () => {
    const values = fc.dictionary(
      fc.constantFrom(
        'title',
        'context',
        'to',
        'level',
        'scope',
        'reviewBy',
        'place',
        'hours',
        '__proto__',
        'x',
      ),
      fc.oneof(fc.string(), fc.array(fc.string()), fc.anything()),
    );
    const property = fc.property(values, (given) => {
      for (const form of FORM_NAMES) {
        const message = readPageMessage({ type: 'submit', form, values: given });
        assert(message?.type === 'submit');
        const checked = checkedForm(message);
        if (checked.kind === 'request') assert(!/[\r\n]/.test(checked.request.title));
        else assert(Object.keys(checked.errors).length > 0);
      }
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('carry drafts of a sane size', () => {
    const draft = readDraft('decision', { title: 'x'.repeat(1e6), scope: Array(9999).fill('a') });
    assert.equal(draft.title?.length, 100_000);
    assert.equal(draft.scope?.length, 500);
    assert.equal(isBlank(valuesFrom('decision', {})), true);
    assert.equal(isBlank({ scope: ['a'] }), false);
  });
});

function checkedForm(message: Extract<PageMessage, { type: 'submit' }>): Checked<FormName> {
  switch (message.form) {
    case 'decision':
      return checkDecision(message.values);
    case 'delegation':
      return checkDelegation(message.values);
    case 'debt':
      return checkDebt(message.values);
  }
}

describe('the document of the Log page', () => {
  const html = pageHtml({
    root: 'log',
    cspSource: "'self' https://*.example.test",
    nonce: 'abc123',
    scriptUri: 'https://example.test/log.js?a=1&b="><script>',
    styleUri: 'https://example.test/log.css',
    lang: 'en',
    title: '<b>Log</b>',
  });

  it('allows one script and one style sheet and nothing inline', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    assert(policy.startsWith("default-src 'none'; "));
    assert(policy.includes("script-src 'nonce-abc123'"));
    assert(!policy.includes('unsafe'));
    assert.equal(html.match(/<script/g)?.length, 1);
    assert(!/<style|\sstyle=|\son[a-z]+=/.test(html));
  });

  it('takes what it is given as text', () => {
    assert(html.includes('&lt;b&gt;Log&lt;/b&gt;'));
    assert(html.includes('a=1&amp;b=&quot;&gt;&lt;script&gt;'));
  });
});
