import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { ownershipContext } from '../../../src/core/context/context';
import { filesOfRule } from '../../../src/core/context/rule-files';
import { ruleItems } from '../../../src/editor/commands/why-owner';
import type { RepositorySession } from '../../../src/editor/repository-session';
import { ownerRow } from '../../../src/editor/trees/people';
import type { StewardApi } from '../../../src/extension';
import { repositoryAt } from '../rows';
import { acceptUntil, closeAll, show, start, steward } from '../steward';

const GITLAB = `* @acme/all

[Backend][2] @acme/backend
/src/

^[Docs]
*.md @docs
!/src/private.md
`;

describe('why a file has its owners', () => {
  let api: StewardApi;
  let folder: string;
  let mirror: RepositorySession;

  before(async () => {
    api = await steward();
    folder = mkdtempSync(join(tmpdir(), 'steward-gitlab-'));
    const files = {
      '.gitlab/CODEOWNERS': GITLAB,
      '.github/CODEOWNERS': '/src/ @acme/github\n',
      'src/a.md': '',
      'src/private.md': '',
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    mkdirSync(join(folder, '.git'));
    const config = '[remote "origin"]\n\turl = git@gitlab.com:acme/shop.git\n';
    writeFileSync(join(folder, '.git', 'config'), config);
    mirror = repositoryAt(vscode.Uri.file(folder), api.session);
  });

  after(async () => {
    mirror.dispose();
    rmSync(folder, { recursive: true, force: true });
    await closeAll();
  });

  async function explained(path: string): Promise<string[]> {
    const items = await ruleItems({ session: mirror, path });
    return items.map(({ kind, label, description, detail }) =>
      kind === vscode.QuickPickItemKind.Separator
        ? `# ${label}`
        : [label, description, detail].filter(Boolean).join(' | '),
    );
  }

  it('is told by section, with GitHub beside it', async () => {
    assert.deepEqual(await explained('src/a.md'), [
      '# Decides',
      '$(check) * | @acme/all | CODEOWNERS:1',
      '# Backend · 2 approvals',
      '$(check) /src/ | @acme/backend | CODEOWNERS:4 · Backend · 2 approvals',
      '# Docs · optional',
      '$(check) *.md | @docs | CODEOWNERS:7 · Docs · optional',
      '# How it is read',
      '$(info) The rules of GitLab apply, because of where .gitlab/CODEOWNERS stands.',
      '# GitHub reads .github/CODEOWNERS',
      '$(check) /src/ | @acme/github | CODEOWNERS:1',
    ]);
  });

  it('names what takes a file out', async () => {
    const lines = await explained('src/private.md');
    const at = lines.indexOf('# Takes this file out');
    assert.deepEqual(lines[at + 1], '$(exclude) !/src/private.md | CODEOWNERS:8 · Docs · optional');
  });

  it('stands in the tooltip of the owner in This File', async () => {
    const place = { session: mirror, path: 'src/a.md' };
    const row = ownerRow(place, await ownershipContext(mirror.repository, place.path));
    assert.equal(row.description, 'CODEOWNERS:1 and 2 more');
    assert.deepEqual(row.tooltip, [
      '@acme/all and @acme/backend approve changes here, @docs may too',
      '@acme/all (CODEOWNERS:1  *)',
      'Backend · 2 approvals: @acme/backend (CODEOWNERS:4  /src/)',
      'Docs · optional: @docs (CODEOWNERS:7  *.md)',
      'The rules of GitLab apply, because of where .gitlab/CODEOWNERS stands.',
      'GitHub: @acme/github approve changes here',
    ]);
  });

  it('leads from a rule to its files, of either platform', async () => {
    const { others, rules } = (await mirror.repository.ownership()).answer('src/a.md');
    const [github] = others[0]?.rules ?? [];
    assert.ok(rules[2] && github);
    const files = (rule: typeof github): Promise<readonly string[]> =>
      filesOfRule(mirror.repository, rule, () => null);
    assert.deepEqual(await files(rules[2]), ['src/a.md']);
    assert.deepEqual(await files(github), ['src/a.md', 'src/private.md']);
  });

  it('leads from the rule at the cursor to a file it owns', async () => {
    await show('.github/CODEOWNERS', 11);
    start('steward.showRuleFiles');
    await acceptUntil(() => {
      const uri = vscode.window.activeTextEditor?.document.uri;
      assert.match(uri ? vscode.workspace.asRelativePath(uri) : '', /^src\/checkout\//);
    });
  });
});
