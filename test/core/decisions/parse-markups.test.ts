import * as assert from 'node:assert/strict';
import { isRecordName } from '../../../src/core/decisions/names';
import { type ParsedDecision, parseDecision } from '../../../src/core/decisions/parse';
import type { DecisionRecord } from '../../../src/core/decisions/record';
import { places, source } from '../read';

function parse(text: string, path: string): ParsedDecision {
  return parseDecision(source(text, path));
}

function adoc(text: string, path = 'docs/adr/0012-use-queues.adoc'): DecisionRecord {
  return parse(text, path).record;
}

function rst(text: string): DecisionRecord {
  return parse(text, 'docs/decisions/0012-use-queues.rst').record;
}

function yaml(text: string, path = 'docs/adr/0012-use-queues.yml'): DecisionRecord {
  return parse(text, path).record;
}

const REFERRING = `= ADR012: Use *queues*
Ann Lee <ann@example.org>
v1.0, 19.08.2020
:status: accepted

* Status: {status}
* Deciders:
** Bob
** Cem
* Date: 05.03.2024

== Context

Things.

== Decision Outcome

Queues, see \`queue.ts\`.
`;

describe('reading decisions in AsciiDoc', () => {
  it('reads a header whose bullets name attributes', () => {
    for (const eol of ['\n', '\r\n']) {
      const text = REFERRING.replaceAll('\n', eol);
      const { record, problems, layout } = parse(text, 'docs/adr/0012-use-queues.adoc');
      const { kind, format, id, number, title, status, date, deciders, outcome } = record;
      assert.deepEqual([kind, format, id, number], ['record', 'asciidoc', '0012', 12]);
      assert.deepEqual([title?.value, status?.value], ['Use queues', 'accepted']);
      assert.deepEqual(
        [date?.value, deciders.map(({ value }) => value)],
        ['2024-03-05', ['Bob', 'Cem']],
      );
      assert.equal(outcome, 'Queues, see queue.ts.');
      assert.deepEqual(problems, []);
      // An edit of the status is one of the attribute.
      const start = text.indexOf('accepted');
      assert.deepEqual(layout.statuses, [
        { value: 'accepted', span: { start, end: start + 8 }, place: 'header' },
      ]);
    }
  });

  it('takes the bullet that readers see before the attribute, and says where they disagree', () => {
    const text = REFERRING.replace('{status}', 'draft');
    const { record, problems } = parse(text, 'docs/adr/0012-use-queues.adoc');
    assert.equal(record.status?.value, 'draft');
    assert.deepEqual(places(problems), ['decision-status-disagrees@4:10']);
  });

  it('reads statuses as people write them', () => {
    const cases: Record<string, string | null> = {
      ':status: accepted': 'accepted',
      ':adr_status: Rejected': 'rejected',
      ':page-status: deprecated': 'deprecated',
      ':adr-status: {status}\n:status: draft': 'draft',
      ':status: [draft | rejected | accepted]\n\n* Status: {status}': null,
      '*Status*: Accepted': 'accepted',
      'Status: _Proposed_': 'proposed',
      'Status:: Accepted': 'accepted',
      '*Status*:: Accepted': 'accepted',
      'Status::\n\nAccepted\n\nContext::\n\nThings.': 'accepted',
      '|===\n|Status |Accepted\n|Date |2024-03-05\n|===': 'accepted',
      '[cols="h,1"]\n|===\n|*Status*\n|[.green]#Accepted#\n\n|Date\n|today\n|===': 'accepted',
      '== Status\n\nAccepted.': 'accepted',
      '== Status\n\n*Rejected*': 'rejected',
      ':state: proposed\n\n== Status\n\n{state}': 'proposed',
      '== Status\n\n____\nAccepted\n____': 'accepted',
      '----\nStatus: Accepted\n----': null,
      '// Status: Accepted': null,
      '== Status\n\n[source]\n----\nAccepted\n----': null,
    };
    for (const [header, status] of Object.entries(cases)) {
      const record = adoc(`= ADR-12: Use queues\n${header}\n\n== Context\n\nThings.\n`);
      assert.equal(record.status?.value ?? null, status, header);
      assert.equal(record.title?.value, 'Use queues', header);
    }
  });

  it('takes the date of the revision where there is no field for one', () => {
    const dateOf = (header: string): string | undefined => adoc(`= T\n${header}\n`).date?.value;
    assert.equal(dateOf('Ann\nv1.0, 2024-03-05: first'), '2024-03-05');
    assert.equal(dateOf(':revdate: 2024-03-05'), '2024-03-05');
    assert.equal(dateOf(':revdate: 2024-03-05\n:date: 2024-03-06'), '2024-03-06');
    assert.equal(dateOf('Ann\nv1.0, 2024-03-05\n\n* Date: {revdate}'), '2024-03-05');
    assert.equal(dateOf('Ann\nv1.0, 2024-03-05\n\n* Date:'), undefined);
  });

  it('reads links to other records', () => {
    const targets = (header: string): string[] =>
      adoc(`= T\n${header}\n`).supersededBy.map(({ target }) => target);
    assert.deepEqual(targets(':status: superseded by xref:adr/0013-x.adoc[ADR-13]'), [
      'adr/0013-x.adoc',
    ]);
    assert.deepEqual(targets('\n* Status: Superseded by link:0013-x.adoc[13. X]'), ['0013-x.adoc']);
    assert.deepEqual(targets('\n== Status\n\nSuperseded by <<0013-x.adoc#,ADR 13>>'), [
      '0013-x.adoc',
    ]);
    assert.deepEqual(targets(':status: superseded\n:superseded_by: ADR-13'), ['ADR-13']);
    assert.deepEqual(targets(':status: superseded by ADR7\n\n* Status: {status}'), ['ADR7']);
  });

  it('reads a title that begins deeper, and a template for what it is', () => {
    assert.equal(adoc('=== 12. Use queues\n\nDate: 2024-03-05\n').title?.value, 'Use queues');
    const template = adoc(
      '= [short title]\n:status: [draft | accepted]\n',
      'docs/adr/_template.adoc',
    );
    assert.deepEqual([template.kind, template.status], ['template', null]);
    assert.equal(adoc('= Decisions\n\ninclude::a.adoc[]\n', 'docs/adr/index.adoc').kind, 'index');
  });
});

describe('reading decisions in RST', () => {
  const HEAD = '12. Use queues\n==============\n\n';

  it('reads a record with underlined sections', () => {
    const text = `.. _adr-12:\n\n${HEAD}Status\n------\n\n**Accepted** (2024-03-05)\n\nContext\n-------\n\nThings.\n\nDecision\n--------\n\nUse \`\`queues\`\`.\n`;
    for (const eol of ['\n', '\r\n']) {
      const { kind, format, id, title, status, date, outcome } = rst(text.replaceAll('\n', eol));
      assert.deepEqual([kind, format, id, title?.value], ['record', 'rst', '0012', 'Use queues']);
      assert.deepEqual([status?.value, date?.value], ['accepted', '2024-03-05']);
      assert.equal(outcome, 'Use queues.');
    }
  });

  it('reads a field list', () => {
    const record = rst(
      `${HEAD}:Status: Accepted\n:Date: 2024-03-05\n:Deciders:\n  - Ann\n  - Bob\n:Supersedes: ADR-3\n\nContext\n-------\n`,
    );
    assert.deepEqual([record.status?.value, record.date?.value], ['accepted', '2024-03-05']);
    assert.deepEqual(
      record.deciders.map(({ value }) => value),
      ['Ann', 'Bob'],
    );
    assert.deepEqual(
      record.supersedes.map(({ target }) => target),
      ['ADR-3'],
    );
    assert.deepEqual(record.status?.range.start, { line: 3, character: 9 });
  });

  it('reads statuses as people write them', () => {
    const cases: Record<string, string | null> = {
      ':Status:\n   Accepted': 'accepted',
      '* **Status**: Accepted': 'accepted',
      '**Status:** Rejected': 'rejected',
      'Status: Accepted\n\n': 'accepted',
      '+--------+----------+\n| Status | Accepted |\n+--------+----------+': 'accepted',
      '.. list-table::\n\n   * - Status\n     - Accepted\n   * - Type\n     - x': 'accepted',
      'Status\n******\n\nProposed - October 2024': 'proposed',
      'Status\n******\n\n- Accepted': 'accepted',
      '## Status\n\nAccepted': 'accepted',
      '.. note::\n\n   Status: Accepted': null,
      'For example::\n\n  Status: Accepted': null,
    };
    for (const [header, status] of Object.entries(cases)) {
      const record = rst(`${HEAD}${header}\n\nContext\n*******\n\nThings.\n`);
      assert.equal(record.status?.value ?? null, status, header);
      assert.equal(record.title?.value, 'Use queues', header);
    }
  });

  it('reads links to other records', () => {
    const cases: Record<string, string> = {
      '`ADR 13 <0013-x.rst>`_': '0013-x.rst',
      ':doc:`0013-x`': '0013-x.rst',
      ':doc:`ADR 13 </decisions/0013-x>`': '/decisions/0013-x.rst',
      ':ref:`ADR-13`': 'ADR-13',
      thirteen_: '0013-x.rst',
      'ADR-13': 'ADR-13',
    };
    for (const [link, target] of Object.entries(cases)) {
      const text = `${HEAD}Status\n------\n\nSuperseded by ${link}\n\n.. _thirteen: 0013-x.rst\n`;
      const { status, supersededBy } = rst(text);
      assert.equal(status?.value, 'superseded');
      assert.deepEqual(
        supersededBy.map((one) => one.target),
        [target],
      );
    }
  });
});

const YAML = `title: Use queues
status: Accepted
date: 2024-03-05
deciders: [Ann, Bob]
scope:
  - src/queue/**
supersedes: [ADR-3]
context: Things.
decision: |
  We use queues.

  They are *fast*.
consequences:
  - More parts.
`;

describe('reading decisions in YAML', () => {
  it('reads a record', () => {
    for (const text of [YAML, YAML.replaceAll('\n', '\r\n'), `---\n${YAML}`]) {
      const { record, problems } = parse(text, 'docs/adr/0012-use-queues.yaml');
      const { kind, format, id, title, status, date, deciders, scope, outcome } = record;
      assert.deepEqual([kind, format, id, title?.value], ['record', 'yaml', '0012', 'Use queues']);
      assert.deepEqual([status?.value, date?.value], ['accepted', '2024-03-05']);
      assert.deepEqual(
        [deciders.map(({ value }) => value), scope.map(({ glob }) => glob)],
        [['Ann', 'Bob'], ['src/queue/**']],
      );
      assert.deepEqual(
        record.supersedes.map(({ target }) => target),
        ['ADR-3'],
      );
      assert.equal(outcome, 'We use queues. They are fast.');
      assert.deepEqual(problems, []);
    }
  });

  it('takes ids as they are spelled', () => {
    const { id, number } = yaml('id: 0013\ntitle: X\nstatus: accepted\n');
    assert.deepEqual([id, number], ['0013', 13]);
  });

  it('reads decisions that are maps or quoted', () => {
    assert.equal(
      yaml('title: X\ndecision:\n  outcome: "Queues."\n  why: speed\n').outcome,
      'Queues.\nspeed',
    );
    assert.equal(yaml("title: X\ndecision: 'Queues.'\n").outcome, 'Queues.');
  });

  it('tells records from the files of tools', () => {
    const others = {
      'docs/adr/mkdocs.yml': 'site_name: Decisions\nnav:\n  - index.md\n',
      'docs/adr/_config.yml': 'title: Decisions\ntheme: minima\n',
      'docs/adr/001-deploy.yml': 'name: Deploy\non: [push]\njobs:\n  a:\n    runs-on: x\n',
      'docs/adr/0002-service.yaml':
        'kind: Service\nmetadata:\n  name: x\nstatus:\n  loadBalancer: {}\n',
      'docs/adr/list.yml': '- title: X\n  status: accepted\n',
      'docs/adr/0003-broken.yml': 'title: [\nstatus: accepted\n',
      'docs/adr/0004-text.yml': 'Just a text.\n',
      'docs/adr/0005-empty.yml': '',
      'docs/adr/0006-data.yml': `title: X\nstatus: accepted\ndecision: ${'x'.repeat(40_000)}\n`,
    };
    for (const [path, text] of Object.entries(others)) {
      const { record, problems } = parse(text, path);
      assert.deepEqual([record.kind, problems], ['index', []], path);
    }
    assert.equal(yaml(YAML, 'docs/adr/template.yml').kind, 'template');
  });

  it('reports what is no YAML in a record', () => {
    const { record, problems } = parse(`${YAML}status: draft\n`, 'docs/adr/0012-use-queues.yml');
    assert.equal(record.status?.value, 'accepted');
    assert.deepEqual(places(problems), ['yaml-syntax@15:1']);
  });
});

describe('names of records', () => {
  it('are told by their ending', () => {
    const names = 'a.md a.MD a.markdown a.mdx a.adoc a.asciidoc a.asc a.rst a.yml a.yaml _t.yml';
    for (const name of names.split(' ')) assert.equal(isRecordName(name), true, name);
    for (const name of ['a.txt', 'md', '.pages.yml', '.markdownlint.yaml', 'a.adoc.bak', '']) {
      assert.equal(isRecordName(name), false, name);
    }
  });
});
