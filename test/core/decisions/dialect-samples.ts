import type { Dialect } from './draft-round-trips';

const LOG4BRAINS = `# Use queues

- Status: accepted
- Deciders: Ann, Bob
- Date: 2024-03-05
- Tags: events

Technical Story: #12

## Context and Problem Statement

Things.

## Decision Outcome

Queues.

### Positive Consequences

- Fast.

## Links

- Refines [other](other.md)
`;

const OWN_KEYS = `---
id: ADR-012
title: "Use queues"
status: Accepted
decision_date: "2024-03-05"
deciders:
  - Ann
  - Bob
tags: [events]
affects: ["src/**"]
supersededBy: []
---

## Context

Things.

## Decision

Queues.
`;

const BOLD = `# ADR-012: Use queues

**Status**: Accepted  
**Date:** 2024-03-05  
**Ticket**: #12  
**Deciders**: Ann, Bob

## Context

Things.

## Decision

Queues.
`;

const TABLE = `# 12. Use queues

| Field    | Value      |
| -------- | ---------- |
| Status   | Accepted   |
| Date     | 2024-03-05 |
| Ticket   | #12        |
| Deciders | Ann, Bob   |

## Context

Things.

## Decision

Queues.
`;

const SETEXT = `Use queues
==========

Status: Accepted

Date: 2024-03-05

Context
-------

Things.

Decision
--------

Queues.
`;

/** A record or template for each way of writing that is not composed from scratch. */
export const DIALECTS: readonly Dialect[] = [
  { format: 'log4brains', text: LOG4BRAINS, mark: /^# .+\n\n- Status: / },
  { format: 'front-matter', text: OWN_KEYS, mark: /^---\nid: ADR-013\ntitle: / },
  { format: 'bold-lines', text: BOLD, mark: /\n\*\*Status\*\*: .+ {2}\n\*\*Date:\*\* / },
  { format: 'table', text: TABLE, mark: /\n\| Status {3}\| / },
  { format: 'bold-lines', text: SETEXT, mark: /\n=+\n\nStatus: / },
  { format: 'bold-lines', text: BOLD.replaceAll('\n', '\r\n'), mark: /\n\*\*Status\*\*: / },
  { format: 'nygard', text: TABLE, isTemplate: true, mark: /\n\| Ticket {3}\| / },
  { format: 'nygard', text: OWN_KEYS, isTemplate: true, mark: /\ntags: / },
  { format: 'nygard', text: LOG4BRAINS, isTemplate: true, mark: /\nTechnical Story: / },
];
