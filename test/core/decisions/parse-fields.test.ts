import assert from 'node:assert/strict';
import { parseDecision } from '../../../src/core/decisions/parse';
import type { DecisionRecord, Placed } from '../../../src/core/decisions/record';
import { places, source } from '../read';

const PATH = 'docs/adr/0012-x.md';

function read(text: string, path = PATH): DecisionRecord {
  return parseDecision(source(text, path)).record;
}

function stated(text: string): (string | null)[] {
  const { status, date } = read(text);
  return [status?.value ?? null, date?.value ?? null];
}

/** Where a value stands, one-based. */
function place(placed: Placed<unknown> | null | undefined): string | null {
  if (!placed) return null;
  const { start } = placed.range;
  return `${start.line + 1}:${start.character + 1} ${placed.text}`;
}

describe('the fields of a decision', () => {
  it('are read wherever a header puts them', () => {
    const headers = [
      '**Status:** Accepted | **Date:** 2024-03-05',
      '**Status**: Accepted · **Date**: 2024-03-05',
      '**Status:** Accepted<br>**Date:** 2024-03-05',
      '> **Status:** Accepted\n> **Date:** 2024-03-05',
      '- Status: Accepted\n- Date: 2024-03-05',
      '1. _Status_: `Accepted`\n2. _Date_: 2024-03-05',
      '✅ Status: Accepted\n\n📅 Date: 2024-03-05',
      '**Status**\n\nAccepted\n\n**Date**\n\n2024-03-05',
      'Status:\nAccepted\n\nDate:\n2024-03-05',
      '| Status | Accepted |\n|---|---|\n| Date | 2024-03-05 |',
      '| Status | Date |\n|---|---|\n| Accepted | 2024-03-05 |',
      '| Status | Accepted | Date | 2024-03-05 |\n|---|---|---|---|',
      '## Status: Accepted\n\n## Date: 2024-03-05 ##',
      '## Status\n\nAccepted - 2024-03-05',
      '## Status\n\nAccepted (5 March 2024)',
      '## Status\n\nAccepted\n\n## Change history\n\n2024-03-05: accepted\n\n2024-03-01: proposed',
      '## Status\n\nAccepted\n\n## Changelog\n\n### March 5th, 2024\n\n- written',
    ];
    for (const header of headers) {
      assert.deepEqual(
        stated(`# T\n\n${header}\n\n## Context\n`),
        ['accepted', '2024-03-05'],
        header,
      );
    }
  });

  it('of a list of records are none', () => {
    const list =
      '| ADR | Status | Date |\n|---|---|---|\n| 1 | Accepted | 2024-03-05 |\n| 2 | x | y |';
    assert.deepEqual(stated(`# T\n\n${list}\n`), [null, null]);
  });

  it('tell a form from what is filled in', () => {
    const statuses: Record<string, string | null> = {
      '- [ ] Proposed\n- [x] Accepted\n- [ ] Rejected': 'accepted',
      '- [ ] Proposed\n- [ ] Accepted': null,
      '~~Proposed~~ Accepted': 'accepted',
      '[![badge](https://badgen.net/badge/ADR/approved/green/)](x)': 'accepted',
      '![](https://img.shields.io/badge/status-superseded-red)': 'superseded',
    };
    for (const [written, status] of Object.entries(statuses)) {
      assert.equal(stated(`# T\n\n## Status\n\n${written}\n`)[0], status, written);
    }
    assert.equal(stated('# T\n\nDate: {YYYY-MM-DD}\n\n## Date\n\n2024-03-05\n')[1], '2024-03-05');
  });

  it('have a place, each decider too', () => {
    const { status, date, deciders, reviewBy } = read(
      '---\nid: 0012\nreview-by: 2027-01-01\n---\n# T\n\n**Status:** *Accepted* | **Date:** 2024-03-05\n**Deciders:** Ann, [Bob](b), TBD\n',
    );
    assert.equal(place(status), '7:13 *Accepted*');
    assert.equal(place(date), '7:36 2024-03-05');
    assert.equal(place(reviewBy), '3:12 2027-01-01');
    assert.deepEqual(deciders.map(place), ['8:15 Ann', '8:21 Bob']);
    assert.equal(read('---\nid: 0012\n---\n# T\n', 'adr/use.md').id, '0012');
  });

  it('that disagree are reported, the date as a hint', () => {
    const text =
      '---\nstatus: accepted\ndate: 2024-03-05\n---\n# T\n\nDate: 2024-04-05\n\n## Status\n\nRejected\n';
    const { problems } = parseDecision(source(text, PATH));
    assert.deepEqual(places(problems), [
      'decision-status-disagrees@11:1',
      'decision-date-disagrees@7:7',
    ]);
    assert.equal(problems[1]?.severity, 'info');
  });

  it('of a scope are globs, words of reach are not', () => {
    const front =
      'scope: org\naffects:\n  - { type: path, pattern: "src/**" }\n  - { type: package, pattern: react }\nfiles: [lib/]';
    const { scope } = read(`---\n${front}\n---\n# T\n`);
    assert.deepEqual(
      scope.map(({ glob }) => glob),
      ['src/**', 'lib/'],
    );
  });

  it('give three lines of what was decided', () => {
    const outcomes: Record<string, string> = {
      '## Decision\n\nWe use\nqueues.\n\n- fast\n  - very\n- cheap\n- old\n':
        'We use queues.\nfast\ncheap',
      '## Decision\n\n### In short\n\nQueues.\n\n## Consequences\n\nMany.\n': 'Queues.',
      '## Resolution\n\nQueues.\n': 'Queues.',
      '## Decision\n\n![picture](x.png)\n\n---\n\n`queue`\n': 'picture\nqueue',
      '- **Decision:** Use [queues](q).\n': 'Use queues.',
      '## Context\n\nNothing.\n': '',
    };
    for (const [text, outcome] of Object.entries(outcomes)) {
      assert.equal(read(`# T\n\n${text}`).outcome, outcome, text);
    }
    const long = read(`# T\n\n## Decision\n\n${'word '.repeat(200)}\n`).outcome;
    assert.ok(long.endsWith('word…') && long.length <= 241);
  });
});

describe('the kind and format of a decision', () => {
  it('are told by the name and by what stands in it', () => {
    const kinds: [path: string, text: string, kind: string][] = [
      ['adr/glossary.md', '# Glossary\n\n**Status:** Accepted\n\n## Terms\n', 'index'],
      [
        'adr/finder.md',
        '# Finder\n\n**Status:** Accepted | **Date:** 2024-03-05\n\n## By type\n',
        'index',
      ],
      ['adr/use-queues.md', '# Use queues\n\nStatus: Accepted\n\n## Context\n', 'record'],
      ['adr/use-queues.md', '# Use queues\n\nStatus: Accepted\n', 'record'],
      ['adr/use-queues.md', '---\nstatus: accepted\n---\n# Use queues\n\n## Why\n', 'record'],
      ['adr/notes.md', '# Notes\n\n## Things\n', 'index'],
      ['adr/0000-adr-template-de.md', '# ADR-0000: Vorlage\n', 'template'],
      ['adr/0000-x.md', '# [short title]\n', 'template'],
      ['adr/0016-template-format.md', '# Use a format\n', 'record'],
      ['eips/eip-100.md', '---\neip: 100\ntitle: T\n---\n\n## Abstract\n', 'record'],
    ];
    for (const [path, text, kind] of kinds) assert.equal(read(text, path).kind, kind, path + text);
    assert.equal(read('---\neip: 100\n---\n', 'eips/eip-100.md').id, '100');
  });

  it('name the template the record follows', () => {
    const madr = '## Considered Options\n\n## Decision Outcome\n';
    const formats: [text: string, format: string, path?: string][] = [
      [`# T\n\n- Status: accepted\n\n${madr}`, 'madr2'],
      [`# T\n\n- Status: accepted\n\n${madr}`, 'log4brains', 'adr/20240305-use-queues.md'],
      [`---\nid: 12\nstatus: accepted\n---\n# T\n\n## Decision\n`, 'front-matter'],
      ['# T\n\n**Status:** accepted\n\n## Context\n\n## Decision\n', 'bold-lines'],
      ['# T\n\n| Status | accepted |\n|-|-|\n\n## Context\n\n## Decision\n', 'table'],
      ['# T\n\n## Status\n\nAccepted\n\n## Considered Options\n', 'nygard'],
      ['# T\n\nProse.\n', 'none'],
    ];
    for (const [text, format, path] of formats) assert.equal(read(text, path).format, format, text);
  });

  it('are read from headings of all spellings', () => {
    const titles: Record<string, string> = {
      '# 🎨 ADR-012: Use queues': 'Use queues',
      '# ADR #12 | Use queues': 'Use queues',
      '# [ADR-0012] Use queues': 'Use queues',
      '# Architecture Decision Record 12: Use queues': 'Use queues',
      '#12. Use queues': 'Use queues',
      '# Use 3 queues': 'Use 3 queues',
    };
    for (const [text, title] of Object.entries(titles)) {
      assert.equal(read(`${text}\n\nProse.\n`).title?.value, title, text);
    }
  });
});
