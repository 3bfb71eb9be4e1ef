/** One record of every dialect, each with the status `accepted`. */
export const DIALECTS: Readonly<Record<string, string>> = {
  nygard: `# 12. Use queues

Date: 2024-03-05

## Status

Accepted

## Context

Things.

## Decision

We use queues.
`,
  'nygard, quoted': `# 12. Use queues

Date: 2024-03-05

## Status

> Accepted

## Context

Things.

## Decision

We use queues.
`,
  'nygard, emoji': `# 12. Use queues

## Status

✅ Accepted

## Context

Things.

## Decision

We use queues.
`,
  changelog: `# ADR 12: Use queues

## Changelog

* 2024-03-05: first draft

## Status

**Accepted**

## Context

Things.
`,
  madr2: `# Use queues

* Status: accepted
* Deciders:
  * Ann
  * Bob
* Date: 2024-03-05

## Context and Problem Statement

Things.

## Decision Outcome

Chosen option: "queues".
`,
  log4brains: `# Use queues

- Status: accepted
- Date: 2024-03-05

## Context and Problem Statement

Things.

## Links

- Refines [the rule](https://example.test/rule)
`,
  madr3: `---
status: { accepted }
date: 2024-03-05
deciders: Ann, Bob
---
# Use queues

## Context and Problem Statement

Things.
`,
  madr4: `---
# The state of things.
status: "accepted" # by vote
date: 2024-03-05
decision-makers: Ann, Bob
---

# Use queues

## Context and Problem Statement

Things.
`,
  'own keys': `---
id: "0012"
title: Use queues
status: accepted
superseded_by: []
tags: [x]
---

## Context

Things.
`,
  'bold lines': `# 12. Use queues

**Status:** Accepted | **Date:** 2024-03-05

## Context

Things.

## Decision

We use queues.
`,
  'bold lines below each other': `# 12. Use queues

**Date**: 2024-03-05\\
**Status**: Accepted\\
**Team**: Core

## Context

Things.
`,
  table: `# Use queues

| What | Value |
|---|---|
| Date | 2024-03-05 |
| Status | Accepted |
| Superseded by | N/A |

## What

Things.
`,
  'asciidoc, attribute': `= ADR012: Use queues
Ann <ann@example.test>
v1.0, 05.03.2024
:status: accepted

* Status: {status}
* Deciders:
** Ann
** Bob
* Date: 05.03.2024

== Context and Problem Statement

Things.
`,
  'asciidoc, twice': `= ADR012: Use queues
:status: accepted

* Status: accepted
* Date: 05.03.2024

== Context

Things.
`,
  'asciidoc, section': `= 12. Use queues

Date: 2024-03-05

== Status

Accepted

== Context

Things.
`,
  rst: `12. Use queues
##############

Status
******

**Accepted**

Context
*******

Things.
`,
  'rst, fields': `12. Use queues
==============

:Status: Accepted
:Date: 2024-03-05

Context
-------

Things.
`,
  yaml: `id: "0012"
title: Use queues
status: accepted # by vote
date: 2024-03-05
context: Things.
decision: We use queues.
`,
};

/** How the files of a dialect end. */
export function extensionOf(name: string): string {
  const markup = /^(?:asciidoc|rst|yaml)/.exec(name)?.[0] ?? 'markdown';
  return { asciidoc: 'adoc', rst: 'rst', yaml: 'yml' }[markup] ?? 'md';
}
