import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { checkRepository } from '../../../src/core/context/check';
import type { ProblemCode } from '../../../src/core/problem';
import type { RepositorySession } from '../../../src/editor/repository-session';
import type { StewardApi } from '../../../src/extension';
import { statusOf, tooltipLines, when } from '../observe';
import { closeAll, show, steward, uriOf } from '../steward';

const CODEOWNERS = '.github/CODEOWNERS';
const RETRY = 'src/checkout/retry.ts';
const ITEM = '.steward/debt/DEBT-66.yml';

describe('bad input', () => {
  let api: StewardApi;
  let shop: RepositorySession;
  let root: string;
  let spare: string;
  const touched = new Set<string>();

  before(async () => {
    api = await steward();
    const [first] = await api.session.repositories();
    assert.ok(first);
    shop = first;
    root = shop.root.fsPath;
    spare = mkdtempSync(join(tmpdir(), 'steward-spare-'));
    for (const folder of ['.github', '.steward', 'docs']) {
      cpSync(join(root, folder), join(spare, folder), { recursive: true });
    }
    await statusOf(api, RETRY, /@acme\/payments$/);
  });

  afterEach(async () => {
    await closeAll();
    for (const path of touched) {
      rmSync(join(root, path), { recursive: true, force: true });
      if (existsSync(join(spare, path))) cpSync(join(spare, path), join(root, path));
    }
    touched.clear();
    assert.deepEqual(api.errors, []);
    await statusOf(api, RETRY, /@acme\/payments$/);
    await when([shop.onDidChange], async () => {
      assert.deepEqual(
        (await repositoryProblems()).map(({ code }) => code),
        [],
      );
    });
  });

  after(async () => {
    await closeAll();
    rmSync(spare, { recursive: true });
  });

  it('CODEOWNERS of three megabytes and more is not read, and said to be too large', async () => {
    put(CODEOWNERS, `* @acme/large\n${'#'.repeat(3 * 1024 * 1024)}\n`);
    const shown = await statusOf(api, 'src/server.ts', /^\$\(circle-slash\) No owner$/);
    assert.match(tooltipLines(shown).at(-1) ?? '', /Something may be missing here.*CODEOWNERS/);
    await problemAt(CODEOWNERS, 'codeowners-too-large');
    await show(CODEOWNERS);
    await diagnosticAt(CODEOWNERS, 'codeowners-too-large');
    await othersWork();
  });

  it('CODEOWNERS with bytes that are no UTF-8 still counts', async () => {
    const text = readFileSync(join(spare, CODEOWNERS));
    put(CODEOWNERS, Buffer.concat([Buffer.from([0x23, 0x20, 0xfc, 0x0a]), text]));
    await problemAt(CODEOWNERS, 'file-not-utf8');
    const shown = await statusOf(api, RETRY, /@acme\/payments$/);
    assert.match(tooltipLines(shown)[0] ?? '', /CODEOWNERS:13/);
    await show(CODEOWNERS);
    await diagnosticAt(CODEOWNERS, 'file-not-utf8');
    await othersWork();
  });

  it('files with byte order mark and CRLF are read as they are meant', async () => {
    const item = '.steward/debt/DEBT-7.yml';
    const record = 'docs/adr/0012-use-idempotency-keys.md';
    for (const path of [CODEOWNERS, '.steward/ownership.yml', item, record]) {
      const text = readFileSync(join(spare, path), 'utf8');
      put(path, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    }
    await when([shop.onDidChange], async () => {
      for (const path of [CODEOWNERS, '.steward/ownership.yml', item, record]) {
        const read = await shop.repository.sources.read(path);
        assert.ok(read.kind === 'source' && read.source.text.includes('\r\n'), path);
      }
      assert.deepEqual(await repositoryProblems(), []);
    });
    await statusWhenFull(/^@acme\/payments approve changes here.*src\/checkout\/\*\*$/);
    await othersWork();
  });

  it('a file in the middle of a merge keeps its last good answer, and says so', async () => {
    const text = readFileSync(join(spare, CODEOWNERS), 'utf8');
    put(CODEOWNERS, `<<<<<<< ours\n* @acme/ours\n=======\n* @acme/theirs\n>>>>>>> theirs\n${text}`);
    await problemAt(CODEOWNERS, 'conflict-markers');
    const shown = await statusOf(api, RETRY, /@acme\/payments$/);
    assert.match(tooltipLines(shown)[0] ?? '', /CODEOWNERS:12/);
    assert.match(tooltipLines(shown).at(-1) ?? '', /Something may be missing here/);
    await show(CODEOWNERS);
    await diagnosticAt(CODEOWNERS, 'conflict-markers');
    await othersWork();
  });

  it('a binary called .yml is no text', async () => {
    put(ITEM, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x01, 0x02]));
    await problemAt(ITEM, 'file-not-text');
    await othersWork();
  });

  it('a bomb of aliases does not go off', async () => {
    const levels = Array.from({ length: 30 }, (_, i) => {
      const items = Array.from({ length: 10 }, () => (i === 0 ? 'x' : `*a${i - 1}`)).join(', ');
      return `a${i}: &a${i} [${items}]\n`;
    });
    put(ITEM, `id: DEBT-66\ntitle: x\n${levels.join('')}`);
    const before = performance.now();
    await problemAt(ITEM, 'yaml-too-many-aliases');
    assert.ok(performance.now() - before < 5_000);
    await show(ITEM);
    await diagnosticAt(ITEM, 'yaml-too-many-aliases');
    await othersWork();
  });

  it('an anchor outside the repository leads nowhere', async () => {
    put(
      ITEM,
      'id: DEBT-66\ntitle: x\nanchors:\n  - path: ../../etc/passwd\n  - path: /etc/passwd\n',
    );
    await problemAt(ITEM, 'path-outside');
    await show(ITEM);
    await diagnosticAt(ITEM, 'path-outside');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      uriOf(ITEM),
    );
    assert.deepEqual(
      links.filter(({ target }) => target?.scheme === 'command'),
      [],
    );
    await othersWork();
  });

  it('an anchor at a deleted file names the commit that deleted it', async () => {
    const git = (...args: string[]): string =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
    writeFileSync(join(root, 'src/short-lived.ts'), 'export {};\n');
    git('add', 'src/short-lived.ts');
    git('commit', '-q', '-m', 'Add', '--', 'src/short-lived.ts');
    git('rm', '-q', 'src/short-lived.ts');
    git('commit', '-q', '-m', 'Remove');
    const commit = git('rev-parse', 'HEAD');
    put(ITEM, 'id: DEBT-66\ntitle: x\nanchors:\n  - path: src/short-lived.ts\n');
    await show(ITEM);
    const found = await diagnosticAt(ITEM, 'anchor-file-missing');
    assert.ok(found.message.includes(commit.slice(0, 7)), found.message);
    await othersWork();
  });

  it('an id given twice is said at both places, and both are found', async () => {
    put(ITEM, 'id: DEBT-7\ntitle: another\n');
    await problemAt(ITEM, 'id-duplicate');
    await problemAt('.steward/debt/DEBT-7.yml', 'id-duplicate');
    assert.equal((await shop.repository.debt()).byId('DEBT-7').length, 2);
    await othersWork();
  });

  it('a decision folder with templates only has no decisions, and says so', async () => {
    put('docs/decisions/adr-template.md', '# {title}\n\n## Status\n\n{proposed | accepted}\n');
    await problemAt('docs/decisions/adr-template.md', 'decision-folder-only-templates', true);
    await othersWork();
  });

  function put(path: string, content: string | Uint8Array): void {
    touched.add(path);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }

  function repositoryProblems(): Promise<readonly { code: ProblemCode; path: string }[]> {
    return checkRepository(shop.repository);
  }

  function problemAt(path: string, code: ProblemCode, below = false): Promise<void> {
    return when([shop.onDidChange], async () => {
      const found = await repositoryProblems();
      assert.ok(
        found.some((one) => one.code === code && (below || one.path === path)),
        JSON.stringify(found),
      );
    });
  }

  function diagnosticAt(path: string, code: ProblemCode): Promise<vscode.Diagnostic> {
    return when([vscode.languages.onDidChangeDiagnostics], () => {
      const found = vscode.languages.getDiagnostics(uriOf(path)).find((one) => one.code === code);
      assert.ok(found, `no ${code}`);
      return found;
    });
  }

  async function statusWhenFull(first: RegExp): Promise<void> {
    await show(RETRY);
    await when([api.activeFile.onDidChange], () => {
      const { shown } = api.status;
      assert.match((shown && tooltipLines(shown)[0]) ?? '', first);
    });
  }

  /** What is not broken is answered as before. */
  async function othersWork(): Promise<void> {
    const { repository } = shop;
    assert.ok((await repository.debt()).byId('DEBT-7').length > 0);
    assert.ok((await repository.decisions()).resolve('12', RETRY).length > 0);
    assert.equal((await repository.delegations()).byId('DEL-3').length, 1);
    assert.equal((await repository.ownership()).directory.areas.length, 5);
  }
});
