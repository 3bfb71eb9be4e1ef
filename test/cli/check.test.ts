import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SarifLog } from '../../src/core/sarif';
import { SampleRepository } from '../host/sample-repository';
import { runCli } from './run-cli';

const BY = { name: 'Ada', email: 'ada@example.com', date: '2026-01-01' };

const RULES = `*              @acme/core
/src/web/      @acme/web @acme/web
/src/          @acme/core
/src/chekout/  @acme/pay
/src/new/      @acme/coer
`;

const DIRECTORY = `teams:
  all: { handles: ["@acme/core", "@acme/web", "@acme/pay"] }
`;

describe('steward check on owners files', () => {
  let sample: SampleRepository;
  before(() => {
    sample = new SampleRepository().init().write({
      '.github/CODEOWNERS': RULES,
      '.steward/ownership.yml': DIRECTORY,
      'src/web/a.ts': '',
      'src/checkout/b.ts': '',
      'src/c.ts': '',
    });
    sample.commit('Start', BY);
    // Neither tracked nor ignored.
    sample.write({ 'src/new/d.ts': '' });
  });
  after(() => {
    sample.dispose();
  });

  const lines = (out: string): string[] =>
    out
      .trim()
      .split('\n')
      .map((line) => line.replace('.github/CODEOWNERS:', ''));

  it('says what the files of the repository show, and fails for none of it', async () => {
    const { code, out } = await runCli(sample.root, ['check']);
    assert.deepEqual(lines(out), [
      '2:1: warning: “/src/web/” has no effect, because line 3 decides for all its files. Move it below that line, or remove it. [codeowners-overridden-rule]',
      '2:26: info: “@acme/web” stands on this line twice. Once is enough. [codeowners-duplicate-owner]',
      '4:1: warning: “/src/chekout/” matches no file. Did you mean “/src/checkout/”? [codeowners-unmatched-pattern]',
      '5:16: warning: “@acme/coer” is not listed in .steward/ownership.yml. Did you mean “@acme/core”? [owner-unknown]',
      '4 problems, 0 errors',
    ]);
    assert.equal(code, 0);
  });

  it('says it where the owners file is among the changed ones only', async () => {
    const unchanged = await runCli(sample.root, ['check', '--changed', 'HEAD']);
    assert.deepEqual(lines(unchanged.out), ['0 problems, 0 errors']);
    sample.write({ '.github/CODEOWNERS': `${RULES}# later\n` });
    const changed = await runCli(sample.root, ['check', '--changed', 'HEAD']);
    assert.equal(lines(changed.out).length, 5);
  });

  it('reports it as SARIF', async () => {
    await runCli(sample.root, ['check', '--sarif', 'out.sarif']);
    const report = JSON.parse(readFileSync(join(sample.root, 'out.sarif'), 'utf8')) as SarifLog;
    const found = report.runs[0].results.map(({ ruleId, level }) => `${ruleId} ${level}`);
    assert.deepEqual(found, [
      'codeowners-overridden-rule warning',
      'codeowners-duplicate-owner note',
      'codeowners-unmatched-pattern warning',
      'owner-unknown warning',
    ]);
  });

  it('looks at the files as they stand where there is no git', async () => {
    const plain = new SampleRepository().write({ CODEOWNERS: '*.ts @a\n/b/ @b\n', 'a.ts': '' });
    const { out } = await runCli(plain.root, ['check']);
    plain.dispose();
    assert.deepEqual(out.split('\n').slice(0, -2), [
      'CODEOWNERS:2:1: warning: “/b/” matches no file. Correct the pattern, or remove it. [codeowners-unmatched-pattern]',
    ]);
  });
});
