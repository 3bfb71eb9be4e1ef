import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseDecision } from '../../../src/core/decisions/parse';
import type { DecisionRecord } from '../../../src/core/decisions/record';
import { places, source } from '../read';
import { MADR2, MADR3, MADR4, NYGARD } from './repository';

const PATH = 'docs/adr/0012-use-queues.md';

function read(text: string, path = PATH): DecisionRecord {
  return parseDecision(source(text, path)).record;
}

function statusOf(section: string): string | null {
  return read(`# 12. Use queues\n\n## Status\n\n${section}\n\n## Context\n`).status?.value ?? null;
}

function dateOf(written: string): string | null {
  return read(`# Use queues\n\nDate: ${written}\n`).date?.value ?? null;
}

describe('reading decisions', () => {
  it('reads the four formats alike, with LF, CRLF and lone CR', () => {
    const formats = { nygard: NYGARD, madr2: MADR2, madr3: MADR3, madr4: MADR4 };
    for (const [format, text] of Object.entries(formats)) {
      for (const eol of ['\n', '\r\n']) {
        const record = read(text.replaceAll('\n', eol));
        const facts = [record.format, record.kind, record.id, record.number, record.title?.value];
        assert.deepEqual(facts, [format, 'record', '0012', 12, 'Use queues']);
        assert.deepEqual([record.status?.value, record.date?.value], ['accepted', '2024-03-05']);
        const deciders = record.deciders.map(({ value }) => value);
        assert.deepEqual(deciders, format === 'nygard' ? [] : ['Ann', 'Bob']);
      }
    }
  });

  it('places the title, the status and the date', () => {
    const { title, status, date } = read(NYGARD);
    assert.deepEqual(title?.range, {
      start: { line: 0, character: 6 },
      end: { line: 0, character: 16 },
    });
    assert.deepEqual(status?.range, {
      start: { line: 6, character: 0 },
      end: { line: 6, character: 8 },
    });
    assert.deepEqual(date?.range, {
      start: { line: 2, character: 6 },
      end: { line: 2, character: 16 },
    });
  });

  it('reads statuses as people write them', () => {
    const cases: Record<string, string | null> = {
      Accepted: 'accepted',
      'ACCEPTED.': 'accepted',
      '**Accepted**': 'accepted',
      '`Rejected`': 'rejected',
      '✅ Accepted': 'accepted',
      '❌ Rejected (see [019](019-x.md))': 'rejected',
      '⌛️ Superseded by [036. Multi](036-multi.md)': 'superseded',
      'Accepted - January 2021': 'accepted',
      'Implemented. Superseded by [ADR-013](0013-x.md)': 'superseded',
      'Partly superseded': 'other:partly superseded',
      '> Guidance: pick one.\n\nProposed': 'proposed',
      '> Accepted': 'accepted',
      '> Accepted or Rejected\n>\n> Valid statuses are: "Proposed", "Accepted".': null,
      'Proposed | Accepted | Deprecated': null,
      'Proposed | **Accepted** | Deprecated': 'accepted',
      'Accepted\n\nSupersedes [3. X](0003-x.md)': 'accepted',
      'Supersedes [3. X](0003-x.md)\n\nAccepted': 'accepted',
      'Deprecated\n\nSuperceded by [5. Y](0005-y.md)': 'superseded',
      '```\nAccepted\n```': null,
      '': null,
      Pending: 'proposed',
      Approved: 'accepted',
      Withdrawn: 'rejected',
      Obsolete: 'deprecated',
      'On hold': 'other:on hold',
      '{{ page.status }}': null,
    };
    const actual = Object.fromEntries(Object.keys(cases).map((text) => [text, statusOf(text)]));
    assert.deepEqual(actual, cases);
    assert.equal(read('---\nstatus: { accepted }\n---\n# T\n').status?.value, 'accepted');
    assert.equal(
      read('# T\n\n- **Status:** Draft | **Date:** 2024-01-02\n').date?.value,
      '2024-01-02',
    );
  });

  it('reads dates as people write them, the day first where both could be', () => {
    const cases: Record<string, string | null> = {
      '2024-03-05': '2024-03-05',
      '2024-3-5': '2024-03-05',
      '19.08.2020': '2020-08-19',
      '24/03/2020': '2020-03-24',
      '05/02/2018': '2018-02-05',
      '5-26-2021': '2021-05-26',
      '08/01/24': '2024-01-08',
      'Dec 19, 2022': '2022-12-19',
      'Sep 5th, 2023': '2023-09-05',
      '11-April-2023': '2023-04-11',
      '2024-10-31 :ghost:': '2024-10-31',
      '2024-01-02, updated 2024-05-05': '2024-01-02',
      'May 2025': null,
      'YYYY-MM-DD': null,
      '2024-023-2706': null,
      '2020-01-45': null,
    };
    const actual = Object.fromEntries(Object.keys(cases).map((text) => [text, dateOf(text)]));
    assert.deepEqual(actual, cases);
    const problems = (date: string): string[] =>
      places(parseDecision(source(`# T\n\nDate: ${date}\n`, PATH)).problems);
    assert.deepEqual(problems('2020-01-45'), ['decision-date-invalid@3:7']);
    for (const month of ['May 2025', 'January, 2026', '2026']) {
      assert.deepEqual(problems(month), []);
    }
  });

  it('takes the number out of the heading, however it is spelled', () => {
    const titles: Record<string, string | null> = {
      '# 12. Use queues': 'Use queues',
      '# 12\\. Use queues': 'Use queues',
      '# ADR-12: Use queues': 'Use queues',
      '# ADR 0012 - Use queues': 'Use queues',
      '# 0012 Use queues': 'Use queues',
      'Use `queues`\n====': 'Use queues',
      '# Phase 2: queues': 'Phase 2: queues',
      '# Use HTTP/2 &amp; `queues`': 'Use HTTP/2 & queues',
      '```\n# Not this\n```\n\n# Use queues': 'Use queues',
      '## Context\n\n# An option': null,
      '': null,
    };
    const actual = Object.fromEntries(
      Object.keys(titles).map((text) => [text, read(text).title?.value ?? null]),
    );
    assert.deepEqual(actual, titles);
    assert.equal(
      read('# 2 phase commit\n', 'adr/0012-2-phase-commit.md').title?.value,
      '2 phase commit',
    );
  });

  it('reads ids of all kinds and tells records from the rest', () => {
    const names: Record<string, unknown> = {
      'adr/0012-x.md': ['0012', 12, 'record'],
      'adr/ADR012-x.md': ['ADR012', 12, 'record'],
      'adr/DR012-x.md': ['DR012', null, 'record'],
      'adr/20240301-x.md': ['20240301-x', null, 'record'],
      'adr/2024-03-01-x/README.md': [null, null, 'record'],
      'adr/ADR-012-x/README.md': ['ADR-012', 12, 'record'],
      'adr/20240301123456-x.md': ['20240301123456', null, 'record'],
      'adr/README.md': [null, null, 'index'],
      'adr/template.md': [null, null, 'template'],
      'adr/0000-template.md': ['0000', 0, 'template'],
      'adr/ADRXXX-a-template.md': [null, null, 'template'],
      'adr/0016-template-format.MD': ['0016', 16, 'record'],
    };
    const actual = Object.fromEntries(
      Object.keys(names).map((path) => {
        const { id, number, kind } = read('# Title\n\nDate: 2024-01-01\n', path);
        return [path, [id, number, kind]];
      }),
    );
    assert.deepEqual(actual, names);
  });

  it('reads links and scope', () => {
    const text = NYGARD.replace(
      'Accepted',
      'Superseded by [ADR 23] and [ADR 26](0026-y.md#z)\n\nSupersedes 3.',
    );
    const record = read(
      text.replace('## Context', '## Scope\n\n- `src/**`\n- lib/\n- all of it\n\n## Context'),
    );
    assert.deepEqual(
      record.supersededBy.map(({ target }) => target),
      ['ADR 23', '0026-y.md'],
    );
    assert.deepEqual(
      record.supersedes.map(({ target }) => target),
      ['3'],
    );
    assert.deepEqual(
      record.scope.map(({ glob }) => glob),
      ['src/**', 'lib/'],
    );
    const front = read(
      '---\nsupersedes: [ADR-3, "0004"]\naffects:\n  - src/**\nreview-by: 2027-01-01\n---\n# T\n',
    );
    assert.deepEqual(
      front.supersedes.map(({ target }) => target),
      ['ADR-3', '0004'],
    );
    assert.deepEqual(
      front.scope.map(({ glob }) => glob),
      ['src/**'],
    );
    assert.equal(front.reviewBy?.value, '2027-01-01');
  });

  it('says where two places disagree about the status, and takes the first', () => {
    const text = `---\nstatus: accepted\n---\n# T\n\n## Status\n\nRejected\n`;
    const { record, problems } = parseDecision(source(text, PATH));
    assert.equal(record.status?.value, 'accepted');
    assert.deepEqual(places(problems), ['decision-status-disagrees@8:1']);
  });

  it('survives whatever it is given', () => {
    for (const unit of [
      '[',
      '> ',
      '- ',
      '*a_',
      '`',
      '| a ',
      '<!--',
      '# ',
      '---\n',
      '{',
      'Status: b | ',
      '&#',
      '![',
    ]) {
      const text = `# Title\n\n${unit.repeat(2000)}`;
      assert.equal(read(text).title?.value, 'Title');
    }
    const piece = fc.constantFrom(
      '---\n',
      '# ',
      '\n',
      '\r',
      'status: ',
      '* ',
      '> ',
      '`',
      '[a](b)',
      '|',
      'Date: ',
      '9',
    );
    const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 30 });
    fc.assert(
      fc.property(text, (parts) => {
        const made = source(parts.join(''), PATH);
        const { record, problems } = parseDecision(made);
        assert.equal(record.path, PATH);
        for (const { range } of problems) assert.ok(range.end.line < made.lines.count);
      }),
      { numRuns: 60 },
    );
  });
});
