import assert from 'node:assert/strict';
import { parseDelegation } from '../../../src/core/delegation/parse';
import { places, source } from '../read';

const FULL = `id: DEL-7
title: Database schema changes      # a key decision area
from: "@cto"
to: "@dev-a"
level: advise
context: The schema blocks every release.
outcome: No release waits for a migration
boundaries: [no new vendor, "under 2k EUR a month"]
escalate: { to: "@cto", when: [data-loss risk] }
check_in: { every: 2w, next: 2026-12-04 }
since: 2026-11-20
review_by: 2027-02-20
until:
status: active
scope: { paths: ["db/**"], adrs: [docs/adr/0012-x.md], debt: [DEBT-3] }
consulted: []
informed: []
log: [{ date: 2026-11-20, by: "@cto", note: "consult → advise" }]
`;

function parsed(text: string, path = '.steward/delegations/DEL-7.yml') {
  return parseDelegation(source(text, path));
}

function note(text: string) {
  const found = parsed(text).note;
  assert.ok(found);
  return found;
}

const MINIMAL = 'id: DEL-1\ntitle: Area\nfrom: "@cto"\nto: "@dev-a"\n';

describe('delegation notes', () => {
  it('reads every field, whatever the line endings', () => {
    for (const text of [FULL, FULL.replaceAll('\n', '\r\n'), FULL.trimEnd()]) {
      const { note: found, problems } = parsed(text);
      assert.deepEqual(problems, []);
      assert.ok(found);
      const { range, idRange, scope, ...rest } = found;
      assert.deepEqual(rest, {
        id: 'DEL-7',
        title: 'Database schema changes',
        from: '@cto',
        to: '@dev-a',
        level: 'advise',
        context: 'The schema blocks every release.',
        outcome: 'No release waits for a migration',
        boundaries: ['no new vendor', 'under 2k EUR a month'],
        escalate: { to: '@cto', when: ['data-loss risk'] },
        checkIn: { every: '2w', next: '2026-12-04' },
        since: '2026-11-20',
        reviewBy: '2027-02-20',
        until: null,
        status: 'active',
        path: '.steward/delegations/DEL-7.yml',
      });
      assert.deepEqual(scope.adrs, ['docs/adr/0012-x.md']);
      assert.deepEqual(scope.debt, ['DEBT-3']);
      assert.equal(scope.paths[0]?.glob, 'db/**');
      assert.deepEqual(scope.paths[0].range.start, { line: 14, character: 17 });
      assert.deepEqual(idRange.start, { line: 0, character: 4 });
      assert.equal(range.start.line, 0);
    }
  });

  it('needs exactly one taker', () => {
    const takers: readonly [string, string][] = [
      ['to: ["@dev-a", "@dev-b"]', 'delegation-one-taker@4:5'],
      ['to: "@dev-a, @dev-b"', 'delegation-one-taker@4:5'],
      ['to: []', 'delegation-one-taker@4:5'],
      ['to:', 'delegation-one-taker@1:1'],
    ];
    for (const [line, place] of takers) {
      const { note: found, problems } = parsed(MINIMAL.replace('to: "@dev-a"', line));
      assert.deepEqual(places(problems), [place]);
      assert.equal(found?.to, null);
    }
    assert.equal(note(MINIMAL.replace('"@dev-a"', '["@dev-a"]')).to, '@dev-a');
    assert.equal(note(MINIMAL.replace('"@dev-a"', 'Dev A')).to, 'Dev A');
  });

  it('knows the seven levels by name, number and the names others use', () => {
    const levels = [
      ...['tell', 'sell', 'consult', 'agree', 'advise', 'inquire', 'delegate'],
      ...['1', '7', 'Advice', 'INFORM'],
    ].map((level) => note(`${MINIMAL}level: ${level}\n`).level);
    assert.deepEqual(levels.slice(7), ['tell', 'delegate', 'advise', 'inquire']);
    const { problems } = parsed(`${MINIMAL}level: advize\n`);
    assert.deepEqual(places(problems), ['value-unknown@5:8']);
    assert.equal(problems[0]?.code === 'value-unknown' && problems[0].data.nearest, 'advise');
    assert.equal(note(`${MINIMAL}level: constructor\n`).level, null);
  });

  it('warns where another than the giver renewed it', () => {
    const log = (by: string, text: string): string[] =>
      places(
        parsed(`${MINIMAL}log:\n  - { date: 2026-11-20, by: "${by}", note: "${text}" }\n`).problems,
      );
    const warned = ['delegation-renewed-by-other@6:29'];
    assert.deepEqual(log('@dev-a', 'renewed for a year'), warned);
    assert.deepEqual(log('@dev-b', 'consult → advise'), warned);
    assert.deepEqual(log('@dev-b', 'until 2027-05-01'), warned);
    assert.deepEqual(log('@dev-b', ''), warned);
    assert.deepEqual(log('@CTO', 'renewed for a year'), []);
    assert.deepEqual(log('cto', 'renewed'), []);
    assert.deepEqual(log('@dev-a', 'asked for help with the migration'), []);
  });

  it('takes the file name where the id is missing or cannot be one', () => {
    const missing = parsed('title: Area\nto: "@dev-a"\n');
    assert.equal(missing.note?.id, 'DEL-7');
    assert.deepEqual(places(missing.problems), ['field-missing@1:1']);
    const invalid = parsed('id: ../x\ntitle: Area\nto: "@dev-a"\n');
    assert.equal(invalid.note?.id, 'DEL-7');
    assert.deepEqual(places(invalid.problems), ['id-invalid@1:5']);
    assert.equal(parsed('title: Area\nto: "@dev-a"\n', 'a/notes.yml').note, null);
  });

  it('counts what is right where other fields are wrong', () => {
    const { note: found, problems } = parsed(
      `${MINIMAL}since: 20.11.2026\nstatus: actve\nboundaries: { a: b }\nowner: x\ncheck_in: soon\n` +
        'scope: { paths: "db/**", adrs: [../x.md, docs/a.md] }\n',
    );
    assert.deepEqual(places(problems).sort(), [
      'date-invalid@5:8',
      'field-unknown@8:1',
      'path-outside@10:33',
      'value-unknown@6:9',
      'yaml-wrong-shape@7:13',
      'yaml-wrong-shape@9:11',
    ]);
    assert.deepEqual(found?.scope.adrs, ['docs/a.md']);
    assert.equal(found.scope.paths[0]?.glob, 'db/**');
    assert.equal(found.status, 'active');
  });

  it('has no note, and one problem, where there is no map', () => {
    for (const text of ['', '\n# comment\n', '- a', 'text']) {
      const { note: found, problems } = parsed(text);
      assert.equal(found, null);
      assert.equal(problems.length, 1);
    }
  });
});
