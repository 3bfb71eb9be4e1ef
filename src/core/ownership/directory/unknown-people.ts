import { nearest } from '../../nearest';
import { problem, type Problem } from '../../problem';
import type { YamlText } from '../../yaml';
import type { Directory } from './directory';
import { isEmail } from '../owner-word';

/** A word of `.steward/ownership.yml` that names a person or team, with its place. */
export interface Mention {
  readonly text: YamlText;
  /** Keys of teams answer here too, not those of people only. */
  readonly teams: boolean;
}

/** Past this many unknown names the nearest is not looked for: the file has another trouble. */
const SUGGESTIONS = 20;

/**
 * A warning for every mention that is no key of the file, with the nearest key. Handles (`@…`) and
 * e-mail addresses are names of their own and need no entry.
 */
export function unknownPeople(directory: Directory, mentions: readonly Mention[]): Problem[] {
  const people = new Set(directory.people.map(({ id }) => id));
  const anyone = new Set([...people, ...directory.teams.map(({ id }) => id)]);
  const problems: Problem[] = [];
  for (const { text, teams } of mentions) {
    const known = teams ? anyone : people;
    const person = text.value;
    if (known.has(person) || person.startsWith('@') || isEmail(person)) continue;
    const suggestion = problems.length < SUGGESTIONS ? nearest(person, known) : null;
    const facts = { code: 'owner-unknown-person', data: { person, nearest: suggestion } } as const;
    problems.push(problem(directory.path, text.range, 'warning', facts));
  }
  return problems;
}
