import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RepositorySession } from '../../../src/editor/repository-session';
import type { StewardApi } from '../../../src/extension';
import { itemOf, shopOf, written } from '../debt';
import { activeEditor } from '../rows';
import { closeAll, deleteFile, eventually, exists, steward, uriOf } from '../steward';

const LIST = 'debt.yml';
const CODE = 'src/checkout/lens.ts';
const LIST_TEXT = `items:
  - id: DEBT-83
    title: Moved
    anchors:
      - { path: ${CODE}, range: [1, 1], quote: "chargeTheCustomerTwice();" }
      - { path: ${CODE}, range: [1, 1], quote: "nowhereToBeFound(withThis, orThat);" }
  - id: DEBT-84
    title: Done
    status: resolved
    file: ${CODE}:2-3
`;

describe('code lenses above a debt item', () => {
  let api: StewardApi;
  let shop: RepositorySession;

  before(async () => {
    api = await steward();
    shop = await shopOf(api);
  });

  beforeEach(async () => {
    await written(shop, { [LIST]: LIST_TEXT, [CODE]: 'first();\n\nchargeTheCustomerTwice();\n' });
    await itemOf(shop, 'DEBT-84');
  });

  afterEach(async () => {
    await setLens(undefined);
    await closeAll();
    for (const path of [LIST, CODE]) if (await exists(path)) await deleteFile(path);
    assert.deepEqual(api.errors, []);
  });

  it('say where the code is now, how sure that is, and what can be done', async () => {
    assert.deepEqual(
      (await lenses()).map(({ range, command }) => [range.start.line, command?.title]),
      [
        [1, `${CODE}:3, moved`],
        [1, `not found any more, was ${CODE}:1`],
        [1, 'Change…'],
        [1, 'Accept…'],
        [1, 'Resolve…'],
        [1, 'Discuss here'],
        [1, 'Copy link'],
        [6, `${CODE}:2-3`],
        [6, 'Change…'],
        [6, 'Reopen'],
        [6, 'Discuss here'],
        [6, 'Copy link'],
      ],
    );
  });

  it('lead to the code, and where it is lost to where the item says it was', async () => {
    const [moved, lost] = await lenses();
    await follow(moved);
    assert.equal((await activeEditor(CODE)).selection.active.line, 2);
    await follow(lost);
    assert.equal((await activeEditor(LIST)).selection.active.line, 5);
  });

  it('follow code that is edited, and stay away where they are not wanted', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uriOf(CODE), new vscode.Position(0, 0), '\n\n');
    await vscode.workspace.applyEdit(edit);
    await eventually(async () => {
      assert.equal((await lenses())[0]?.command?.title, `${CODE}:5, moved`);
    });
    await vscode.workspace.saveAll();
    await setLens(false);
    assert.deepEqual(await lenses(), []);
  });

  async function follow(lens: vscode.CodeLens | undefined): Promise<void> {
    assert.ok(lens?.command);
    const [argument] = (lens.command.arguments ?? []) as unknown[];
    await vscode.commands.executeCommand(lens.command.command, argument);
  }

  async function lenses(): Promise<vscode.CodeLens[]> {
    await vscode.workspace.openTextDocument(uriOf(LIST));
    const command = 'vscode.executeCodeLensProvider';
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(command, uriOf(LIST), 50);
    // Places come in any order here, as each is looked for by itself.
    const isPlace = (lens: vscode.CodeLens): boolean => lens.command?.command === 'steward.openAt';
    const rank = (lens: vscode.CodeLens): number =>
      lens.range.start.line * 2 + (isPlace(lens) ? 0 : 1);
    const places = found.filter(isPlace).sort((a, b) => titleOf(b).localeCompare(titleOf(a), 'en'));
    return [...places, ...found.filter((lens) => !isPlace(lens))].sort((a, b) => rank(a) - rank(b));
  }

  async function setLens(value: boolean | undefined): Promise<void> {
    const { Global } = vscode.ConfigurationTarget;
    await vscode.workspace.getConfiguration('steward').update('debt.codeLens', value, Global);
  }
});

function titleOf({ command }: vscode.CodeLens): string {
  return command?.title ?? '';
}
