import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../src/core/config';
import { type DebtModel, isDebtFile, loadDebt } from '../../../src/core/debt/model';
import { Sources } from '../../../src/core/source';
import { MemoryFiles } from '../memory-files';
import { places } from '../read';

function load(files: Record<string, string | Uint8Array>): Promise<DebtModel> {
  return loadDebt(new Sources(new MemoryFiles(files)), DEFAULT_CONFIG);
}

const ITEM = `\uFEFFid: DEBT-4 # kept\r
title: 'Slow: import'\r
summary: |\r
  Two\r
  lines\r
severity: HIGH\r
status: accepted\r
principal: { size: m, hours: 16 }\r
interest: high\r
due: 2027-03-01\r
decision: { accepted_by: "@cto", until: 2026-12-31, adr: docs/adr/0012-x.md }\r
anchors:\r
  - { path: ./src/import.ts, commit: 00012, range: [42, 58], quote: "a\\nb" }\r
  - src/other.ts:7\r
scope: { paths: ["src/import/**"] }\r
links: { issues: ["#3"], adrs: ADR-2 }`;

describe('debt on record', () => {
  it('reads every field of an item with its place', async () => {
    const model = await load({ '.steward/debt/DEBT-4.yml': ITEM });
    assert.deepEqual(model.problems, []);
    const [item] = model.byId('debt-4');
    assert(item);
    assert.equal(item.title, 'Slow: import');
    assert.equal(item.severity, 'high');
    assert.deepEqual(item.effort, { size: 'm', hours: 16 });
    assert.equal(item.interest?.amount, 'high');
    assert.equal(item.acceptance?.until, '2026-12-31');
    assert.deepEqual(
      Object.entries(item.links).map(([kind, links]) => [kind, links.map(({ value }) => value)]),
      [
        ['issues', ['#3']],
        ['prs', []],
        ['adrs', ['ADR-2']],
        ['relates', []],
        ['blocks', []],
      ],
    );
    assert.deepEqual(item.idRange, {
      start: { line: 0, character: 4 },
      end: { line: 0, character: 10 },
    });
    assert.deepEqual(
      item.anchors.map(({ path, lines, commit, quote, range }) => [
        path,
        lines,
        commit,
        quote,
        range.start.line,
      ]),
      [
        ['src/import.ts', { first: 41, last: 57 }, '00012', 'a\nb', 12],
        ['src/other.ts', { first: 6, last: 6 }, null, null, 13],
      ],
    );
    assert.deepEqual(model.anchoredIn('src/other.ts'), [item]);
    assert.deepEqual(model.scoped('src/import/deep/a.ts'), [item]);
    assert.deepEqual(model.scoped('src/export.ts'), []);
  });

  it('only warns of what an item of a list lacks', async () => {
    const model = await load({ 'tech-debt.yml': '- title: Old parser\n- id: TD-1\n  name: B\n' });
    assert.deepEqual(
      model.problems.map(({ code, severity }) => [code, severity]),
      [['field-missing', 'warning']],
    );
    assert.deepEqual(
      model.items.map(({ id }) => id),
      ['TD-1'],
    );
  });

  it('reads lists with the names people use', async () => {
    const model = await load({
      'tech-debt.yml': `- id: TD-1
  name: Old client
  priority: low
  description: d
  location: src/a.ts:10-12
  assignee: [kim, bo]
  effort: 2 days
- title: no id
- nonsense
- { id: TD-2, title: b, file: 'src/b.ts#L3' }
`,
      '.steward/debt.yml': 'items:\n  - { id: TD-3, title: c, file: src/c.ts, line: 4 }\n',
    });
    assert.deepEqual(
      model.items.map(({ id, title, severity, owner, effort, anchors }) => [
        id,
        title,
        severity,
        owner,
        effort?.hours,
        anchors[0]?.path,
        anchors[0]?.lines?.first,
      ]),
      [
        ['TD-1', 'Old client', 'low', 'kim, bo', 16, 'src/a.ts', 9],
        ['TD-2', 'b', null, null, undefined, 'src/b.ts', 2],
        ['TD-3', 'c', null, null, undefined, 'src/c.ts', 3],
      ],
    );
    assert.deepEqual(places(model.problems), ['field-missing@8:1', 'yaml-wrong-shape@9:3']);
  });

  it('reports what is wrong and reads the rest', async () => {
    const bombs = `a: &a [x]\nb: [${'*a, '.repeat(200)}]\nid: DEBT-9\ntitle: t\n`;
    const model = await load({
      '.steward/debt/1.yml':
        'id: DEBT-1\ntitle: a\nanchors: [../x.ts, C:/y.ts, {path: ok.ts, range: [9, 2]}]\n',
      '.steward/debt/2.yml': 'title: no id\n',
      '.steward/debt/3.yml': new Uint8Array([0, 1, 2]),
      '.steward/debt/4.yml': bombs,
      '.steward/debt/5.yml': '',
      '.steward/debt/6.yaml': 'id: DEBT-6\ntitle: b\nseverty: high\nstatus: opne\ndue: soon\n',
      '.steward/debt/7.yml': 'id: DEBT-7\ntitle: [\n',
      '.steward/debt/notes.md': 'no',
    });
    assert.deepEqual(
      model.items.map(({ id }) => id),
      ['DEBT-1', 'DEBT-6'],
    );
    const found = model.problems.map(
      ({ path, code }) => `${path.replace('.steward/debt/', '')} ${code}`,
    );
    assert.deepEqual(found.slice(0, 10), [
      '1.yml path-outside',
      '1.yml path-outside',
      '1.yml anchor-range-invalid',
      '2.yml field-missing',
      '3.yml file-not-text',
      '4.yml yaml-too-many-aliases',
      '5.yml field-missing',
      '6.yaml value-unknown',
      '6.yaml date-invalid',
      '6.yaml field-unknown',
    ]);
    assert(found.includes('7.yml yaml-syntax'));
    assert.deepEqual(
      model.items[0]?.anchors.map(({ path, lines }) => [path, lines]),
      [['ok.ts', null]],
    );
  });

  it('names the other file of an id given twice', async () => {
    const model = await load({
      '.steward/debt/a.yml': 'id: DEBT-1\ntitle: a\n',
      'home:/debt/b.yml': 'id: DEBT-1\ntitle: b\n',
    });
    assert.equal(model.byId('DEBT-1').length, 2);
    assert.deepEqual(
      model.problems.map((found) => [
        found.path,
        found.severity,
        found.code === 'id-duplicate' && found.data.other,
      ]),
      [
        ['.steward/debt/a.yml', 'warning', 'home:/debt/b.yml'],
        ['home:/debt/b.yml', 'warning', '.steward/debt/a.yml'],
      ],
    );
  });

  it('knows its files', () => {
    const own = ['.steward/debt/x.yml', 'debt.yml', 'home:/debt/x.yaml', '.steward/debt'];
    const foreign = ['.steward/debt/x.md', '.steward/debt/deep/x.yml', 'src/debt.yml', 'x.yml'];
    assert.deepEqual(
      [...own, ...foreign].filter((path) => isDebtFile(path, DEFAULT_CONFIG)),
      own,
    );
  });
});
