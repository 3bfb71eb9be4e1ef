/** Templates as tools and teams have them. */

export const ADR_TOOLS = `# NUMBER. TITLE

Date: DATE

## Status

STATUS

## Context

The issue motivating this decision.

## Decision

The change that we're proposing.

## Consequences

What becomes easier or more difficult to do.
`;

export const MADR4 = `---
# These are optional metadata elements.
status: "{proposed | rejected | accepted | deprecated | … | superseded by ADR-0123}"
date: {YYYY-MM-DD when the decision was last updated}
decision-makers: {list everyone involved in the decision}
consulted: {list everyone whose opinions are sought; and with whom there is a two-way communication}
---

# {short title, representative of solved problem and found solution}

## Context and Problem Statement

{Describe the context and problem statement.}

<!-- This is an optional element. Feel free to remove. -->
## Decision Drivers

* {decision driver 1, e.g., a force, facing concern, …}
* … <!-- numbers of drivers can vary -->

## Considered Options

* {title of option 1}
* … <!-- numbers of options can vary -->

## Decision Outcome

Chosen option: "{title of option 1}", because {justification}.

<!-- This is an optional element. Feel free to remove. -->
### Consequences

* Good, because {positive consequence}
* … <!-- numbers of consequences can vary -->

<!-- This is an optional element. Feel free to remove. -->
### Confirmation

{Describe how the implementation can be confirmed.}

## More Information

{You might want to provide additional evidence here.}
`;

export const LOG4BRAINS = `# [short title of solved problem and solution]

- Status: [draft | proposed | rejected | accepted | deprecated | … | superseded by [xxx](yyyymmdd-xxx.md)] <!-- optional -->
- Deciders: [list everyone involved in the decision] <!-- optional -->
- Date: [YYYY-MM-DD when the decision was last updated] <!-- optional -->
- Tags: [space and/or comma separated list of tags] <!-- optional -->

## Context and Problem Statement

[Describe the context.]

## Decision Drivers <!-- optional -->

- [driver 1, e.g., a force, facing concern, …]

## Considered Options

- [option 1]

## Decision Outcome

Chosen option: "[option 1]", because [justification].

### Positive Consequences <!-- optional -->

- [e.g., improvement of quality attribute satisfaction]

## Links <!-- optional -->

- [Link type](link to adr) <!-- example: Refined by [xxx](yyyymmdd-xxx.md) -->
`;

export const OWN = `<!-- Copy me. -->
# ADR-XXXX: [title]

| Field  | Value            |
| ------ | ---------------- |
| Status | Proposed / Accepted |
| Date   | YYYY-MM-DD       |

## Background

<!-- Why now? -->

## Decision

> Say it in one sentence.

## Security

Which data is touched?
`;
