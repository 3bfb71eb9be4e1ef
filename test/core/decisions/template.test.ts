import * as assert from 'node:assert/strict';
import type { DecisionInput } from '../../../src/core/decisions/create';
import { MemoryFiles } from '../memory-files';
import { ADR_TOOLS, LOG4BRAINS, MADR4, OWN } from './templates';
import { applied, modelOf, NYGARD, plan, textOf } from './repository';

/** What every template is filled with. */
const FULL: Partial<DecisionInput> = {
  context: 'Queues lose events.\n\nOften.',
  options: ['Queues', 'Streams'],
  outcome: 'Streams.',
  consequences: 'Fewer losses.',
  deciders: ['Ann', 'Bob'],
  scope: ['src/**'],
  reviewBy: '2027-01-02',
};

describe('a template of the folder', () => {
  const filled = async (
    template: string,
    input: Partial<DecisionInput>,
    name = 'template.md',
  ): Promise<string> => {
    const files = new MemoryFiles({
      'docs/adr/0012-use-queues.md': NYGARD,
      [`docs/adr/${name}`]: template,
    });
    const made = await plan(files, input);
    const path = 'docs/adr/0013-use-streams.md';
    const after = applied(files, made);
    const record = (await modelOf(after)).byPath(path);
    assert.equal(record?.kind, 'record');
    assert.equal(record.title?.value, 'Use streams');
    assert.equal(record.status?.value, 'accepted');
    assert.equal(record.date?.value, '2026-11-20');
    assert.deepEqual(
      record.deciders.map(({ value }) => value),
      input.deciders ?? [],
    );
    assert.deepEqual(
      record.scope.map(({ glob }) => glob),
      input.scope ?? [],
    );
    assert.equal(record.reviewBy?.value, input.reviewBy);
    return textOf(after, path);
  };

  it('of adr-tools has its words replaced, and its guidance where nothing was said', async () => {
    for (const name of ['template.md', 'templates/template.md', '0000-template.md']) {
      assert.equal(
        await filled(ADR_TOOLS, {}, name),
        ADR_TOOLS.replace('NUMBER. TITLE', '13. Use streams')
          .replace('DATE', '2026-11-20')
          .replace('STATUS', 'Accepted')
          .replace('The issue motivating this decision.', 'Queues lose events.'),
      );
    }
  });

  it('gets what it has no place for in places of its own', async () => {
    const supersedes = ['docs/adr/0012-use-queues.md'];
    assert.equal(
      await filled(ADR_TOOLS, { ...FULL, supersedes }),
      `# 13. Use streams

Date: 2026-11-20
Deciders: Ann, Bob
Review by: 2027-01-02

## Status

Accepted

Supersedes [12. Use queues](0012-use-queues.md)

## Scope

* \`src/**\`

## Context

Queues lose events.

Often.

## Options

* Queues
* Streams

## Decision

Streams.

## Consequences

Fewer losses.
`,
    );
  });

  it('of MADR 4 keeps what nothing was said about, comments included', async () => {
    const text = await filled(MADR4, FULL, 'adr-template.md');
    assert.equal(
      text,
      MADR4.replace(/^status: .*$/m, 'status: "accepted"')
        .replace(/^date: .*$/m, 'date: 2026-11-20')
        .replace(/^decision-makers: .*$/m, 'decision-makers: Ann, Bob')
        .replace(/communication\}\n---/, (end) => {
          return end.replace('---', 'review-by: 2027-01-02\nscope:\n  - "src/**"\n---');
        })
        .replace(/\{short title.*\}/, 'Use streams')
        .replace(/\{Describe the context.*\}/, 'Queues lose events.\n\nOften.')
        .replace(/\* \{title of option 1\}\n\* … .*/, '* Queues\n* Streams')
        .replace(/Chosen option.*/, 'Streams.')
        .replace(/\* Good, because.*\n.*/, 'Fewer losses.'),
    );
    const empty = await filled(MADR4, {}, 'adr-template.md');
    assert.match(empty, /^decision-makers:$/m);
    assert.match(empty, /Chosen option: "\{title of option 1\}"/);
  });

  it('of log4brains keeps its bullets and the comments behind them', async () => {
    const text = await filled(LOG4BRAINS, FULL);
    assert.match(text, /^# Use streams\n\n- Status: accepted <!-- optional -->\n/);
    assert.match(text, /\n- Deciders: Ann, Bob <!-- optional -->\n- Date: 2026-11-20 <!--/);
    assert.match(text, /\n- Tags: \[space/);
    assert.match(text, /\n## Decision Outcome\n\nStreams\.\n\n### Positive Consequences/);
    assert.match(text, /\n## Consequences\n\nFewer losses\.\n\n## Links <!-- optional -->\n/);
  });

  it('of one’s own is filled where it is understood', async () => {
    const text = await filled(OWN, FULL);
    assert.equal(
      text,
      `<!-- Copy me. -->
# ADR-0013: Use streams

| Field  | Value            |
| ------ | ---------------- |
| Status | Accepted |
| Date   | 2026-11-20       |
| Deciders   | Ann, Bob       |
| Review by   | 2027-01-02       |

## Scope

* \`src/**\`

## Background

<!-- Why now? -->

Queues lose events.

Often.

## Options

* Queues
* Streams

## Decision

Streams.

## Consequences

Fewer losses.

## Security

Which data is touched?
`,
    );
  });

  it('that cannot be understood gives way to the plain form', async () => {
    for (const broken of ['```\n# NUMBER. TITLE\n', '<!--\n## Context\n', '   \n']) {
      assert.match(await filled(broken, FULL), /^# 13\. Use streams\n\nDate: 2026-11-20\n/);
    }
  });

  it('keeps its line ends and may lie where the configuration says', async () => {
    const files = new MemoryFiles({
      'etc/mine.md': ADR_TOOLS.replaceAll('\n', '\r\n'),
      'docs/adr/README.md': '# List\n',
    });
    const made = await plan(files, { ...FULL, template: 'etc/mine.md' });
    const text = textOf(applied(files, made), 'docs/adr/0001-use-streams.md');
    assert.match(text, /^# 1\. Use streams\r\n\r\nDate: /);
    assert.ok(!/[^\r]\n/.test(text));
  });

  it('puts the cursor where the first text is missing', async () => {
    const files = new MemoryFiles({ 'docs/adr/template.md': ADR_TOOLS });
    const made = await plan(files, {});
    assert.deepEqual(made.open.at, { line: 14, character: 0 });
  });
});
