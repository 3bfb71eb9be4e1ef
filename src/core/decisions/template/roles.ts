import type { Outline, Section } from '../outline';

/** What a section of a record is for, in the order records have them. */
export const SECTION_ROLES = [
  'date',
  'status',
  'deciders',
  'scope',
  'context',
  'options',
  'decision',
  'consequences',
  'links',
] as const;

export type SectionRole = (typeof SECTION_ROLES)[number];

/** Names that records and templates give their sections; lower case. */
const NAMES: Readonly<Record<SectionRole, readonly string[]>> = {
  date: ['date'],
  status: ['status'],
  deciders: ['deciders', 'decision makers', 'decision-makers'],
  scope: ['scope', 'files'],
  context: [
    'context',
    'context and problem statement',
    'context and problem',
    'context and background',
    'problem statement',
    'problem',
    'background',
    'motivation',
    'issue',
    'summary of the problem',
  ],
  options: [
    'considered options',
    'options',
    'options considered',
    'considered alternatives',
    'alternatives',
    'alternatives considered',
  ],
  decision: ['decision', 'decision outcome', 'outcome', 'the decision', 'resolution'],
  consequences: ['consequences', 'implications', 'impact', 'outcome and consequences', 'results'],
  links: ['links', 'more information', 'related decisions', 'related', 'references'],
};

const ROLES: ReadonlyMap<string, SectionRole> = new Map(
  SECTION_ROLES.flatMap((role) => NAMES[role].map((name) => [name, role] as const)),
);

/** The first section of each role. */
export function sectionsByRole({ sections }: Outline): ReadonlyMap<SectionRole, Section> {
  const found = new Map<SectionRole, Section>();
  for (const section of sections) {
    const role = ROLES.get(section.name);
    if (role !== undefined && !found.has(role)) found.set(role, section);
  }
  return found;
}
