import { handleOfAddress } from '../ownership/document/owner-name';
import type { Counted } from '../stewardship/history/counted';

/** Numbers of people by e-mail address, and by the handle that some addresses tell; lower case. */
export function peopleByAddress({ byEmail }: Counted): Map<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  const add = (word: string, person: number): void => {
    const known = found.get(word);
    if (known) known.add(person);
    else found.set(word, new Set([person]));
  };
  for (const [email, person] of byEmail) {
    add(email, person);
    const handle = handleOfAddress(email, 'github') ?? handleOfAddress(email, 'gitlab');
    if (handle !== null) add(handle, person);
  }
  return found;
}
