import type { ProblemFacts } from '../../src/core/problem';

/** What is said of the problems of decisions. */
export const DECISION_SENTENCES: readonly [ProblemFacts, string][] = [
  [
    { code: 'decision-gone', data: { path: 'docs/adr/0007-a.md' } },
    'docs/adr/0007-a.md is no decision, or is gone by now. Nothing was changed.',
  ],
  [
    { code: 'decision-circle', data: { other: 'docs/adr/0007-a.md' } },
    'docs/adr/0007-a.md would replace itself in the end. Choose another decision.',
  ],
  [
    { code: 'decision-edit-unsafe', data: null },
    'This decision is written in a way that cannot be changed safely. Edit it by hand.',
  ],
  [
    { code: 'decision-unnumbered', data: null },
    'The name of this file holds no number, so there is none to change.',
  ],
  [
    { code: 'decision-index-stale', data: null },
    'This index no longer says what the decisions say. Update it.',
  ],
  ...(
    [
      ['superseded', 'ADR-7 is superseded. Use ADR-12, ADR-13 instead.', 'ADR-7 is superseded.'],
      [
        'deprecated',
        'ADR-7 is deprecated. Use ADR-12, ADR-13 instead.',
        'ADR-7 is deprecated. See whether it still holds here.',
      ],
      [
        'rejected',
        'ADR-7 was rejected. See ADR-12, ADR-13 instead.',
        'ADR-7 was rejected, so nothing here follows from it.',
      ],
    ] as const
  ).flatMap(([status, withNext, without]): [ProblemFacts, string][] => {
    const successors = [12, 13].map((number) => ({ label: `ADR-${number}`, path: 'x.md' }));
    const data = { label: 'ADR-7', status, record: 'docs/adr/0007-a.md', successors };
    return [
      [{ code: 'decision-reference-outdated', data }, withNext],
      [{ code: 'decision-reference-outdated', data: { ...data, successors: [] } }, without],
    ];
  }),
  [
    { code: 'decision-reference-unknown', data: { id: '@adr 99' } },
    'No decision here is called “@adr 99”. Correct the number, or remove it.',
  ],
  [
    { code: 'decision-status-disagrees', data: { one: 'accepted', other: 'proposed' } },
    'The status is “accepted” further up, but “proposed” here. Keep one.',
  ],
  [
    { code: 'decision-date-disagrees', data: { one: '2027-03-01', other: '2027-04-01' } },
    'The date is 2027-03-01 further up, but 2027-04-01 here. Keep one.',
  ],
  [
    { code: 'decision-date-invalid', data: { value: 'soon' } },
    '“soon” is no date. Write year-month-day, such as 2027-03-01.',
  ],
  [
    { code: 'decision-link-dangling', data: { target: '0099-x.md', nearest: null } },
    '“0099-x.md” leads to no decision. Correct the link, or remove it.',
  ],
  [
    {
      code: 'decision-link-dangling',
      data: { target: '0007-x.md', nearest: 'docs/adr/0007-y.md' },
    },
    '“0007-x.md” leads to no decision. Did you mean docs/adr/0007-y.md?',
  ],
  [
    { code: 'decision-link-ambiguous', data: { target: '7', paths: ['a/7-x.md', 'a/7-y.md'] } },
    '“7” may mean a/7-x.md, a/7-y.md. Link the file instead.',
  ],
  [
    {
      code: 'decision-link-one-sided',
      data: { side: 'supersedes', other: 'ADR-7', otherPath: 'docs/adr/0007-a.md' },
    },
    'ADR-7 does not say that this decision supersedes it. Link back from there.',
  ],
  [
    {
      code: 'decision-link-one-sided',
      data: { side: 'superseded-by', other: 'ADR-7', otherPath: 'docs/adr/0007-a.md' },
    },
    'ADR-7 does not say that it supersedes this decision. Link back from there.',
  ],
  [
    {
      code: 'decision-link-one-sided',
      data: { side: 'amends', other: 'ADR-7', otherPath: 'docs/adr/0007-a.md' },
    },
    'ADR-7 does not say that this decision amends it. Link back from there.',
  ],
  [
    {
      code: 'decision-link-one-sided',
      data: { side: 'amended-by', other: 'ADR-7', otherPath: 'docs/adr/0007-a.md' },
    },
    'ADR-7 does not say that it amends this decision. Link back from there.',
  ],
  [
    {
      code: 'decision-supersede-cycle',
      data: { labels: ['ADR-1', 'ADR-2'], next: 'docs/adr/0002-b.md' },
    },
    'These decisions supersede each other in a circle: ADR-1 → ADR-2 → ADR-1. ' +
      'Remove the link that is wrong.',
  ],
  [
    {
      code: 'decision-supersede-cycle',
      data: { labels: ['ADR-1'], next: 'docs/adr/0001-a.md' },
    },
    'This decision supersedes itself. Remove the link.',
  ],
  [
    { code: 'decision-still-accepted', data: { by: 'ADR-7', byPath: 'docs/adr/0007-a.md' } },
    'ADR-7 supersedes this decision, but the status here does not say so.',
  ],
  [
    { code: 'decision-successor-missing', data: null },
    'Which decision took the place of this one? Link it here.',
  ],
  [
    { code: 'decision-successor-missing', data: { by: 'ADR-7', byPath: 'docs/adr/0007-a.md' } },
    'ADR-7 took the place of this decision. Link it here.',
  ],
  [
    { code: 'decision-scope-empty', data: { glob: 'src/a/**', nearest: null } },
    '“src/a/**” matches no file. Correct it, or remove it.',
  ],
  [
    { code: 'decision-scope-empty', data: { glob: 'src/a/**', nearest: 'src/b/**' } },
    '“src/a/**” matches no file. Did you mean “src/b/**”?',
  ],
  [
    {
      code: 'decision-number-collision',
      data: { id: '0007', other: 'docs/adr/0007-a.md', base: 'origin/main' },
    },
    'docs/adr/0007-a.md has the number 0007 on origin/main already. ' +
      'Give this decision the next free one.',
  ],
  [
    { code: 'decision-id-duplicate', data: { id: '0007', other: 'docs/adr/0007-a.md' } },
    'docs/adr/0007-a.md has the number 0007 too, so a link by number leads to both.',
  ],
  [
    { code: 'decision-folder-only-templates', data: { folder: 'docs/adr' } },
    'docs/adr holds a template, but no decision yet. Log the first one.',
  ],
  [
    { code: 'decision-folder-missing', data: { folder: 'docs/adr' } },
    'There is no folder docs/adr. Create it, or correct the path.',
  ],
];
