import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Discussion } from '../../../src/editor/discussions';
import { targetOf } from '../../../src/editor/trees/repositories';
import type { StewardApi } from '../../../src/extension';
import { textOf } from '../quick-fixes';
import {
  closeAll,
  deleteFile,
  eventually,
  exists,
  show,
  steward,
  uriOf,
  writeFile,
} from '../steward';

const ITEM = '.steward/debt/DEBT-80.yml';
const CODE = 'src/discussed.ts';
const HOSTILE =
  '<img src=x onerror=alert(1)> [x](command:workbench.action.quit) ![y](https://x.example/y.png) $(bug)';
const TEXT = [
  'id: DEBT-80',
  `title: ${JSON.stringify(HOSTILE)}`,
  `summary: ${JSON.stringify(`First.\n${HOSTILE}`)}`,
  `anchors: [{ path: ${CODE}, quote: "const slow = true;" }]`,
  'log:',
  `  - { date: 2026-03-02, by: "@dev-a", note: ${JSON.stringify(HOSTILE)} }`,
  '',
].join('\n');

describe('discussing a debt item', () => {
  let api: StewardApi;

  before(async () => {
    api = await steward();
  });

  beforeEach(async () => {
    await writeFile(ITEM, TEXT);
    await writeFile(CODE, 'const a = 1;\n\nconst slow = true;\n');
    await eventually(async () => assert.equal((await items()).length, 1));
  });

  afterEach(async () => {
    for (const discussion of api.discussions.all) api.discussions.close(discussion);
    await closeAll();
    for (const path of [ITEM, CODE]) if (await exists(path)) await deleteFile(path);
    assert.deepEqual(api.errors, []);
  });

  it('makes no thread before it is asked for', async () => {
    await show(CODE, 2);
    assert.deepEqual(api.discussions.all, []);
  });

  it('opens one at the code, with the item and its log as text', async () => {
    await show(CODE, 2);
    const { thread } = await discussed();
    assert.equal(thread.uri.toString(), uriOf(CODE).toString());
    assert.equal(thread.range?.start.line, 2);
    assert.equal(thread.label, `DEBT-80 ${HOSTILE}`);
    assert.deepEqual(
      thread.comments.map(({ author }) => author.name),
      ['DEBT-80', '@dev-a'],
    );
    assert.match(thread.comments[1]?.label ?? '', /^2 March/);
    for (const { body } of thread.comments) {
      assert.ok(body instanceof vscode.MarkdownString);
      assert.notEqual(body.supportHtml, true);
      assert.notEqual(body.supportThemeIcons, true);
      const rest = body.value.replaceAll(
        /\[Open DEBT&#45;80\]\(command:steward\.openAt\?[^)]*\)/g,
        '',
      );
      assert.doesNotMatch(rest, /[<>[\]!$]|command:|https:/);
    }
  });

  it('writes a reply to the log and shows it', async () => {
    await show(CODE, 2);
    const { thread } = await discussed();
    const text = 'Seen: again\n"today" # 2';
    await vscode.commands.executeCommand('steward.discussion.reply', { thread, text });
    const written = textOf(ITEM);
    assert.ok(written.startsWith(TEXT.trimEnd()), written);
    const [item] = await items();
    assert.equal(item?.log.at(-1)?.note, text);
    assert.equal(item.log.at(-1)?.date, api.session.clock.today());
    assert.equal(thread.comments.length, 3);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uriOf(CODE).toString());
    const document = vscode.workspace.textDocuments.find(
      ({ uri }) => uri.toString() === uriOf(ITEM).toString(),
    );
    assert.notEqual(document?.isDirty, true);
  });

  it('writes nothing for an empty reply, or for a thread that is not ours', async () => {
    await show(CODE, 2);
    const { thread } = await discussed();
    for (const asked of [{ thread, text: ' \n' }, { thread: {}, text: 'x' }, null, 'x']) {
      await vscode.commands.executeCommand('steward.discussion.reply', asked);
    }
    const bytes = await vscode.workspace.fs.readFile(uriOf(ITEM));
    assert.equal(new TextDecoder().decode(bytes), TEXT);
  });

  it('keeps a reply that cannot be written, to be copied from the thread', async () => {
    await show(CODE, 2);
    const discussion = await discussed();
    await deleteFile(ITEM);
    await eventually(async () => assert.equal((await items()).length, 0));
    assert.equal(await api.discussions.reply(discussion, 'A long answer\nin two lines'), false);
    const kept = discussion.thread.comments.at(-1);
    assert.equal(kept?.label, 'not written to the log');
    assert.ok(kept.body instanceof vscode.MarkdownString);
    assert.equal(kept.body.value, 'A long answer  \nin two lines');
    assert.equal(discussion.thread.canReply, false);
  });

  it('is one thread where it is asked for twice at once', async () => {
    await show(CODE, 2);
    await Promise.all([discussed(), discussed()]);
    assert.equal(api.discussions.all.length, 1);
  });

  it('shows the thread there is, where the item is discussed again', async () => {
    await show(CODE, 2);
    const first = await discussed();
    await show(ITEM, 1);
    assert.equal(await discussed(), first);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uriOf(CODE).toString());
  });

  it('is in the file of the item where its code is lost', async () => {
    await writeFile(CODE, 'nothing\n');
    const { thread } = await discussed(2);
    assert.equal(thread.uri.toString(), uriOf(ITEM).toString());
  });

  it('closes by the thread’s own action', async () => {
    await show(CODE, 2);
    const { thread } = await discussed();
    await vscode.commands.executeCommand('steward.discussion.openItem', thread);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uriOf(ITEM).toString());
    await vscode.commands.executeCommand('steward.discussion.close', thread);
    assert.deepEqual(api.discussions.all, []);
  });

  async function items() {
    const [shop] = await api.session.repositories();
    return (await shop?.repository.debt())?.byId('DEBT-80') ?? [];
  }

  /** By the cursor, or by a row where a line is given. */
  async function discussed(line?: number): Promise<Discussion> {
    const [shop] = await api.session.repositories();
    assert.ok(shop);
    const row = { opens: targetOf(shop, ITEM, { line: line ?? 0, character: 0 }) };
    await vscode.commands.executeCommand(
      'steward.discussDebt',
      ...(line === undefined ? [] : [row]),
    );
    const [discussion, another] = api.discussions.all;
    assert.ok(discussion);
    assert.equal(another, undefined);
    return discussion;
  }
});
