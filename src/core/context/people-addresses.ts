import { handleOfAddress } from '../ownership/document/owner-name';
import type { Breathe } from '../ports';
import type { Counted } from '../stewardship/history/counted';

const STEP = 128;

/** Numbers of people by e-mail address, and by the handle that some addresses tell; lower case. */
export async function peopleByAddress(
  { byEmail }: Counted,
  breathe: Breathe,
): Promise<Map<string, ReadonlySet<number>>> {
  const found = new Map<string, Set<number>>();
  const add = (word: string, person: number): void => {
    const known = found.get(word);
    if (known) known.add(person);
    else found.set(word, new Set([person]));
  };
  let steps = 0;
  for (const [email, person] of byEmail) {
    if (++steps % STEP === 0) await breathe();
    add(email, person);
    const handle = handleOfAddress(email, 'github') ?? handleOfAddress(email, 'gitlab');
    if (handle !== null) add(handle, person);
  }
  return found;
}
