import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv';
import type { SarifLog } from '../../src/core/sarif';
import { SampleRepository } from '../host/sample-repository';
import { objects, runCli } from './run-cli';

const ITEMS: Readonly<Record<string, string>> = {
  'DEBT-1': `title: 'Retries [see](https://example.test) count twice'
kind: design
severity: critical
owner: "@acme/web"
anchors: [{ path: "src/a b#1.ts", range: [2, 3] }, gone.ts, "src/a b#1.ts:4"]
`,
  'DEBT-2': 'title: =HYPERLINK("x")\nseverity: low\nanchors: [gone.ts:3]\n',
  'DEBT-3': 'title: Accepted\nstatus: accepted\ndecision: { until: 2020-01-01 }\n',
  'DEBT-4': 'title: Done\nstatus: closed\n',
  'DEBT-5': 'title: No\nstatus: rejected\n',
  'DEBT-6': 'title: Paid\nstatus: resolved\n',
};

function validator(): (log: unknown) => string[] {
  // The published schema names itself by draft 4; all it uses means the same in draft 7.
  const { $schema, id, ...schema } = sarifSchema;
  assert.ok($schema !== '' && id !== '');
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  );
  return (log) =>
    validate(log) ? [] : (validate.errors ?? []).map((error) => JSON.stringify(error));
}

describe('steward export', () => {
  let sample: SampleRepository;
  before(() => {
    sample = new SampleRepository().init().write({ 'src/a b#1.ts': 'one\n  two;\nthree\n\n' });
    for (const [id, fields] of Object.entries(ITEMS)) {
      sample.write({ [`.steward/debt/${id}.yml`]: `id: ${id}\n${fields}` });
    }
  });
  after(() => {
    sample.dispose();
  });

  async function sarif(): Promise<SarifLog> {
    const { code, out, errors } = await runCli(sample.root, ['export', '--format', 'sarif']);
    assert.deepEqual([code, errors], [0, '']);
    return JSON.parse(out) as SarifLog;
  }

  it('writes SARIF that fits the published schema', async () => {
    const wrong = validator();
    assert.deepEqual(wrong(await sarif()), []);
    assert.notDeepEqual(wrong({ version: '2.1.0' }), []);
    await runCli(sample.root, ['check', '--sarif', 'check.sarif']);
    const checked = readFileSync(join(sample.root, 'check.sarif'), 'utf8');
    assert.deepEqual(wrong(JSON.parse(checked)), []);
  });

  it('has a result for each place that is known, on one line, with the hash of the line', async () => {
    const [{ results, tool }] = (await sarif()).runs;
    const found = results.map(({ ruleId, level, locations, partialFingerprints }) => {
      const [{ physicalLocation }] = locations;
      const { startLine, startColumn, endLine, endColumn } = physicalLocation.region;
      return [
        ruleId,
        level,
        physicalLocation.artifactLocation.uri,
        [startLine, startColumn, endLine, endColumn].join(' '),
        partialFingerprints?.['steward/id/v1'],
      ].join(' | ');
    });
    assert.deepEqual(found, [
      'debt/design | error | src/a%20b%231.ts | 2 3 2 7 | DEBT-1',
      'debt/design | error | src/a%20b%231.ts | 4 1 4 1 | DEBT-1',
      'debt | note | .steward/debt/DEBT-2.yml | 1 1 1 11 | DEBT-2',
    ]);
    const hashes = results.map((result) => result.partialFingerprints?.primaryLocationLineHash);
    assert.ok(hashes.every((hash) => /^[0-9a-f]{1,16}:\d+$/.test(hash ?? '')));
    for (const { ruleId, ruleIndex } of results) {
      assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
    }
  });

  it('shows brackets of a title as text, not as a link', async () => {
    const [{ results }] = (await sarif()).runs;
    assert.equal(
      results[0]?.message.text,
      'DEBT-1: Retries \\[see\\](https://example.test) count twice. Severity critical. Owner @acme/web. Recorded in .steward/debt/DEBT-1.yml.',
    );
  });

  it('writes every item as CSV and as NDJSON', async () => {
    const csv = await runCli(sample.root, ['export', '--format', 'csv']);
    const lines = csv.out.split('\r\n');
    assert.equal(lines.length, 1 + Object.keys(ITEMS).length + 1);
    assert.match(lines[0] ?? '', /^id,title,summary,/);
    assert.match(lines[2] ?? '', /^DEBT-2,"'=HYPERLINK\(""x""\)",/);
    const ndjson = await runCli(sample.root, ['export', '--format', 'ndjson', '--json']);
    const ids = objects(ndjson.out).map((item) => item.id);
    assert.deepEqual(ids, Object.keys(ITEMS));
  });

  it('writes to a file, and refuses what it does not know', async () => {
    const argv = ['export', '--format', 'csv', '--output', 'debt.csv'];
    const { out } = await runCli(sample.root, argv);
    assert.equal(out, '');
    assert.match(readFileSync(join(sample.root, 'debt.csv'), 'utf8'), /^id,title/);
    for (const given of [[], ['--format', 'xml'], ['--format', 'csv', '--json']]) {
      const { code, errors } = await runCli(sample.root, ['export', ...given]);
      assert.equal(code, 2);
      assert.match(errors, /format/);
    }
  });
});
