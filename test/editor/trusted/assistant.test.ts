import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toolAnswer } from '../../../src/editor/assistant';
import type { StewardApi } from '../../../src/extension';
import { closeAll, steward, uriOf } from '../steward';

const NAME = 'steward_context';
const RETRY = 'src/checkout/retry.ts';

/** What the editor answers to an assistant that calls the tool. */
async function called(input: object): Promise<string> {
  const { token } = new vscode.CancellationTokenSource();
  const result = await vscode.lm.invokeTool(NAME, { input, toolInvocationToken: undefined }, token);
  return result.content
    .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
    .join('');
}

describe('the tool for assistants', () => {
  let api: StewardApi;

  before(async () => {
    api = await steward();
  });

  after(closeAll);

  it('is offered with what it takes', () => {
    const tool = vscode.lm.tools.find(({ name }) => name === NAME);
    assert.ok(tool);
    assert.match(tool.description, /Read-only/);
    assert.match(JSON.stringify(tool.inputSchema), /"line"/);
  });

  it('answers with owner, decisions and debt of a file', async () => {
    const text = await called({ path: RETRY });
    assert.match(text, /^# src\/checkout\/retry\.ts$/m);
    assert.match(text, /^- @acme\/payments approve changes here$/m);
    assert.match(text, /^- CODEOWNERS:12 decides: src\/checkout\/\*\*$/m);
    assert.match(text, /ADR-12 Use idempotency keys \(.*\) docs\/adr\/0012/);
    assert.match(text, /DEBT-7 Retries are not idempotent/);
    assert.ok(text.length <= 4000);
  });

  it('takes absolute paths and URIs, and narrows to a line', async () => {
    const whole = await called({ path: RETRY });
    assert.equal(await called({ path: uriOf(RETRY).fsPath }), whole);
    assert.equal(await called({ path: uriOf(RETRY).toString() }), whole);
    assert.match(await called({ path: RETRY, line: 1 }), /^# src\/checkout\/retry\.ts, line 1$/m);
  });

  it('answers for a file that is still to be made', async () => {
    assert.match(await called({ path: 'src/checkout/new.ts' }), /@acme\/payments approve/);
  });

  it('stays inside the open repositories', async () => {
    for (const path of ['/etc/passwd', '../x', 'src/../../x', 'file:///etc/passwd', 'file:////x']) {
      const text = await called({ path });
      assert.match(text, /is not in an open repository\. Give a path inside one/, path);
    }
    assert.match(await called({ path: uriOf('').fsPath }), /is a folder/);
    assert.match(await called({ path: 'src' }), /is a folder\. Give the path of a file in it\.$/);
  });

  it('says what to do with any other input, and throws nothing', async () => {
    const ask = (input: object | null | undefined): Promise<string> =>
      toolAnswer(api.session, input);
    for (const input of [null, undefined, {}, { path: 7 }, { path: ' ' }, []]) {
      assert.match(await ask(input), /^Give the path of a file/);
    }
    for (const line of [0, -1, 1.5, '3', {}, Number.NaN, Number.MAX_VALUE]) {
      assert.match(await ask({ path: RETRY, line }), /^Give the line as a whole number/);
    }
    assert.match(await ask({ path: `a\0${'b'.repeat(9999)}` }), /^.{1,300}$/s);
    assert.deepEqual(api.errors, []);
  });
});
