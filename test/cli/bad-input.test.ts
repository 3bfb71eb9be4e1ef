import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SarifLog } from '../../src/core/sarif';
import { SampleRepository } from '../host/sample-repository';
import { objects, runCli } from './run-cli';

const ADA = { name: 'Ada', email: 'ada@example.com', date: '2025-01-01' };

const ALIAS_BOMB = `a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
id: DEBT-9
title: [*e, *e, *e, *e, *e, *e, *e, *e, *e]
`;

describe('the command line on bad input', () => {
  let folder: SampleRepository;
  beforeEach(() => {
    folder = new SampleRepository();
  });
  afterEach(() => {
    folder.dispose();
  });

  /** Problems as `path:line code severity`. */
  async function problems(...extra: string[]): Promise<string[]> {
    const { out, errors } = await runCli(folder.root, ['check', '--json', ...extra]);
    assert.equal(errors, '');
    return objects(out).map(
      ({ path, line, code, severity }) =>
        `${String(path)}:${String(line)} ${String(code)} ${String(severity)}`,
    );
  }

  it('answers without git, commits and any file of its own', async () => {
    folder.write({ 'a.ts': '// TODO x\n' });
    assert.deepEqual(await problems(), []);
    folder.init();
    assert.deepEqual(await problems(), []);
    for (const name of ['owners', 'decisions', 'markers', 'debt', 'delegations', 'stewards']) {
      const { code, errors } = await runCli(folder.root, [name]);
      assert.deepEqual([code, errors], [0, ''], name);
    }
    const [stewards] = objects((await runCli(folder.root, ['stewards', '--json', 'a.ts'])).out);
    assert.deepEqual(stewards?.notes, [{ kind: 'no-history', gap: 'no-commits' }]);
    const [context] = objects((await runCli(folder.root, ['context', '--json', 'a.ts:1'])).out);
    assert.equal((context?.markers as unknown[]).length, 1);
  });

  it('names a CODEOWNERS of 3 MB, and matches nothing by it', async () => {
    folder.write({ CODEOWNERS: '* @a\n'.repeat(700_000) });
    assert.deepEqual(await problems(), ['CODEOWNERS:1 codeowners-too-large error']);
    const { out } = await runCli(folder.root, ['owners', 'x']);
    assert.equal(out, 'x\t(no rule)\n');
  });

  it('reads on where bytes are no UTF-8, and through CRLF and a byte order mark', async () => {
    const text = Buffer.from('\uFEFF# caf_\r\n*.ts @a\r\n*.js @b');
    text[text.indexOf('_')] = 0xe9;
    folder.write({ CODEOWNERS: text, 'x.ts': '', 'x.js': '' });
    assert.deepEqual(await problems(), ['CODEOWNERS:1 file-not-utf8 warning']);
    const { out } = await runCli(folder.root, ['owners', 'x.ts', 'x.js']);
    assert.equal(out, 'x.ts\t@a\tCODEOWNERS:2\nx.js\t@b\tCODEOWNERS:3\n');
  });

  it('names what is wrong with an item and still shows the others', async () => {
    mkdirSync(join(folder.root, '.steward/debt/folder.yml'), { recursive: true });
    folder.write({
      '.steward/debt/DEBT-1.yml': 'id: DEBT-1\ntitle: Fine\n',
      '.steward/debt/DEBT-2.yml': Buffer.from([0x69, 0, 1, 2]),
      '.steward/debt/DEBT-3.yml': 'id: DEBT-1\ntitle: Twice\n',
      '.steward/debt/DEBT-4.yml':
        '<<<<<<< ours\nid: DEBT-4\n=======\nid: DEBT-5\n>>>>>>> theirs\ntitle: x\n',
      '.steward/debt/DEBT-6.yml':
        'id: DEBT-6\ntitle: x\nanchors:\n  - { path: ../../etc/passwd }\n',
      '.steward/debt/DEBT-9.yml': ALIAS_BOMB,
    });
    const found = await problems();
    const codes = new Set(found.map((line) => line.split(' ')[1]));
    for (const code of ['file-not-text', 'id-duplicate', 'conflict-markers', 'path-outside']) {
      assert.ok(codes.has(code), `${code} in ${found.join('\n')}`);
    }
    assert.ok(
      found.some((line) => line.startsWith('.steward/debt/DEBT-9.yml') && line.endsWith('error')),
    );
    const { out, code } = await runCli(folder.root, ['debt', '--json']);
    const ids = objects(out).map(({ id }) => id);
    assert.equal(code, 0);
    assert.ok(ids.includes('DEBT-1') && ids.includes('DEBT-6'));
  });

  it('names the commit that deleted the file of an anchor', async () => {
    folder.init().write({
      'gone.ts': 'x\n',
      '.steward/debt/DEBT-1.yml': 'id: DEBT-1\ntitle: x\nanchors:\n  - { path: gone.ts }\n',
    });
    folder.commit('One', ADA);
    folder.git('rm', '-q', 'gone.ts');
    folder.commit('Two', ADA);
    const short = folder.git('rev-parse', '--short=7', 'HEAD').trim();
    const [problem = {}] = objects((await runCli(folder.root, ['check', '--json'])).out);
    assert.equal(problem.code, 'anchor-file-missing');
    assert.ok(String(problem.message).includes(`deleted in ${short}`), String(problem.message));
    assert.deepEqual([problem.path, problem.line], ['.steward/debt/DEBT-1.yml', 4]);
  });

  it('limits a check to what changed since a commit', async () => {
    folder.init().write({ '.steward/debt/DEBT-1.yml': 'id: DEBT-1\n' }).commit('One', ADA);
    folder.write({ '.steward/debt/DEBT-2.yml': 'id: DEBT-2\n' });
    const all = await problems();
    const changed = await problems('--changed', 'HEAD');
    assert.ok(all.some((line) => line.startsWith('.steward/debt/DEBT-1.yml')));
    assert.ok(changed.length > 0);
    assert.deepEqual(
      changed,
      all.filter((line) => line.startsWith('.steward/debt/DEBT-2.yml')),
    );
  });

  it('says that a folder of decisions holds only templates', async () => {
    folder.write({
      'docs/adr/template.md':
        '# {short title}\n\n## Status\n\n{proposed | accepted}\n\n## Context\n',
    });
    assert.ok((await problems()).some((line) => line.includes('decision-folder-only-templates')));
    assert.equal((await runCli(folder.root, ['decisions'])).out, '');
  });

  it('writes problems as SARIF, and says where it cannot', async () => {
    folder.write({ 'docs/CODEOWNERS': '*.ts no-owner\n!x @a\n' });
    const { code } = await runCli(folder.root, ['check', '--sarif', 'out.sarif']);
    const written = readFileSync(join(folder.root, 'out.sarif'), 'utf8');
    const report = JSON.parse(written) as SarifLog;
    assert.equal(report.version, '2.1.0');
    const { tool, results } = report.runs[0];
    assert.equal(code, results.some(({ level }) => level === 'error') ? 1 : 0);
    assert.ok(results.length >= 2);
    for (const { ruleId, ruleIndex, message, locations } of results) {
      assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
      assert.ok(message.text.length > 0);
      const { artifactLocation, region } = locations[0].physicalLocation;
      assert.equal(artifactLocation.uri, 'docs/CODEOWNERS');
      assert.ok(region.startLine >= 1 && region.startColumn >= 1);
    }
    const failed = await runCli(folder.root, ['check', '--sarif', 'no/such/folder/x']);
    assert.equal(failed.code, 2);
    assert.match(failed.errors, /^steward: cannot write [^\n]+\n$/);
  });
});
