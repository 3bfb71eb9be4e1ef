import type { Person } from '../ports';
import type { HistoryFacts } from '../stewardship/history/facts';

/** The number of the person whom git calls so, by the mailmap; null where they made no commit. */
export function personBehind({ counted, index }: HistoryFacts, who: Person): number | null {
  const email = who.email.toLowerCase();
  const written = index.people.findIndex((person) => person.email.toLowerCase() === email);
  const mapped = counted.mapped[written]?.email.toLowerCase() ?? email;
  return counted.byEmail.get(mapped) ?? null;
}
