import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { when } from '../observe';
import { actionsAt, diagnostics, fix, ours, textOf } from '../quick-fixes';
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

const RULES = '.github/CODEOWNERS';
const DIRECTORY = '.steward/ownership.yml';
const CONFIG = '.steward/config.yml';

describe('quick fixes of owners files', () => {
  let original: ReadonlyMap<string, string>;

  before(async () => {
    await steward();
    original = new Map([
      [RULES, await textOnDisk(RULES)],
      [DIRECTORY, await textOnDisk(DIRECTORY)],
    ]);
  });

  afterEach(async () => {
    await vscode.workspace.saveAll(false);
    await closeAll();
    for (const [path, text] of original) {
      if ((await textOnDisk(path)) !== text) await writeFile(path, text);
    }
    for (const path of ['CODEOWNERS', CONFIG]) if (await exists(path)) await deleteFile(path);
  });

  it('put the nearest path in the place of one that matches nothing', async () => {
    await rules('/src/ @acme/web\n/src/chekout/ @acme/payments # pay\n');
    await diagnostics(RULES, 'codeowners-unmatched-pattern');
    await fix(RULES, 'codeowners-unmatched-pattern', "Change to '/src/checkout/'");
    assert.equal(textOf(RULES), '/src/ @acme/web\n/src/checkout/ @acme/payments # pay\n');
    await nothingLeft();
  });

  it('remove a rule and nothing else, in a file with CRLF', async () => {
    await rules('# ours\r\n/gone-for-ever/ @acme/web\r\n/src/ @acme/web');
    await diagnostics(RULES, 'codeowners-unmatched-pattern');
    await fix(RULES, 'codeowners-unmatched-pattern', 'Remove this rule');
    assert.equal(textOf(RULES), '# ours\r\n/src/ @acme/web');
    await nothingLeft();
  });

  it('move a hidden rule below the one that hides it', async () => {
    await rules('/src/checkout/ @acme/payments\n/src/ @acme/web\n/docs/ @acme/web\n');
    await diagnostics(RULES, 'codeowners-overridden-rule');
    await fix(RULES, 'codeowners-overridden-rule', 'Move below line 2');
    assert.equal(
      textOf(RULES),
      '/src/ @acme/web\n/src/checkout/ @acme/payments\n/docs/ @acme/web\n',
    );
    await nothingLeft();
  });

  it('remove what stands twice', async () => {
    await rules('/src/ @acme/web\n/docs/ @acme/web  @acme/WEB # docs\n/src/ @acme/payments\n');
    await diagnostics(RULES, 'codeowners-duplicate-owner');
    await fix(RULES, 'codeowners-duplicate-owner', "Remove '@acme/WEB'");
    await fix(RULES, 'codeowners-duplicate-pattern', 'Remove this rule');
    assert.equal(textOf(RULES), '/docs/ @acme/web # docs\n/src/ @acme/payments\n');
    await nothingLeft();
  });

  it('spell an owner as known everywhere in the file', async () => {
    await rules('/src/ @acme/wbe\n/docs/ @acme/platform @acme/wbe\n');
    await diagnostics(RULES, 'owner-unknown');
    await fix(RULES, 'owner-unknown', "Change to '@acme/web' in 2 places");
    assert.equal(textOf(RULES), '/src/ @acme/web\n/docs/ @acme/platform @acme/web\n');
    await nothingLeft();
  });

  it('add an owner to the directory, where comments stay', async () => {
    await rules('/src/ @acme/data-science\n');
    await diagnostics(RULES, 'owner-unknown');
    await fix(RULES, 'owner-unknown', `Add '@acme/data-science' to the teams in ${DIRECTORY}`);
    const text = textOf(DIRECTORY);
    assert.match(text, /^ {2}data-science: \{ handles: \["@acme\/data-science"\] \}$/m);
    assert.equal(text.replace(/^ {2}data-science:.*\n/m, ''), original.get(DIRECTORY));
    await nothingLeft();
  });

  it('take files out as GitHub does, where “!” was meant to', async () => {
    await rules('/src/ @acme/web\n!/src/checkout/ @acme/web # pay\n');
    await diagnostics(RULES, 'codeowners-negation');
    await fix(RULES, 'codeowners-negation', 'Leave these files without owners');
    assert.equal(textOf(RULES), '/src/ @acme/web\n/src/checkout/ # pay\n');
    await nothingLeft();
  });

  it('write a wildcard in the place of a range', async () => {
    await rules('/db/migrations/000[12]_* @acme/web\n');
    await diagnostics(RULES, 'codeowners-bracket');
    await fix(RULES, 'codeowners-bracket', "Change to '/db/migrations/000?_*'");
    assert.equal(textOf(RULES), '/db/migrations/000?_* @acme/web\n');
    await nothingLeft();
  });

  it('lead from a file that is ignored to the one in use', async () => {
    await writeFile('CODEOWNERS', '* @acme/web\n');
    await show('CODEOWNERS');
    const [found] = await diagnostics('CODEOWNERS', 'codeowners-shadowed-file');
    assert.ok(found);
    const actions = await actionsAt('CODEOWNERS', found.range);
    const open = actions.find(({ title }) => title === `Open ${RULES}`);
    assert.ok(open?.command);
    const { command, arguments: target } = open.command;
    await vscode.commands.executeCommand(command, target?.[0] as unknown);
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    assert.equal(active, uriOf(RULES).toString());
  });

  it('say in the configuration for which platform a file is', async () => {
    await deleteFile(RULES);
    await writeFile('CODEOWNERS', '* @acme/web\n!/src/checkout/\n');
    await show('CODEOWNERS');
    await diagnostics('CODEOWNERS', 'codeowners-negation');
    await fix('CODEOWNERS', 'codeowners-negation', 'Read CODEOWNERS by the rules of GitLab');
    await eventually(() => {
      assert.equal(textOf(CONFIG), 'ownership:\n  dialect: gitlab\n');
      assert.deepEqual(ours('CODEOWNERS'), []);
    });
  });

  it('mend what GitLab reads otherwise than it is written', async () => {
    await writeFile(CONFIG, 'ownership: { dialect: gitlab }\n');
    const wrong = ['/src/ @acme/payments', '/src/db/ @@maintaner', '/docs/ # by @cto'];
    await writeFile('CODEOWNERS', ['[A] @acme/web', ...wrong, '/src/ @acme/platform'].join('\n'));
    await show('CODEOWNERS');
    await diagnostics('CODEOWNERS', 'codeowners-replaced');
    await fix('CODEOWNERS', 'codeowners-role-unknown', "Change to '@@maintainer'");
    await fix('CODEOWNERS', 'codeowners-replaced', 'Put line 5 here instead');
    await fix('CODEOWNERS', 'codeowners-comment-owner', 'Move the comment to its own line');
    const right = ['/src/ @acme/platform', '/src/db/ @@maintainer', '# by @cto', '/docs/'];
    assert.equal(textOf('CODEOWNERS'), ['[A] @acme/web', ...right].join('\n'));
  });

  /** Writes a file that is right on disk and opens it. */
  async function rules(text: string): Promise<void> {
    await writeFile(RULES, text);
    await show(RULES);
  }

  function nothingLeft(): Promise<void> {
    return when([vscode.languages.onDidChangeDiagnostics], () => {
      assert.deepEqual(
        ours(RULES).map(({ message }) => message),
        [],
      );
    });
  }
});

async function textOnDisk(path: string): Promise<string> {
  if (!(await exists(path))) return '';
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
}
