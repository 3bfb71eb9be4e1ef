import type { Breathe } from '../../ports';

/** Files in between two looks at the clock. */
const STEP = 1024;

/**
 * How many people must leave until more than half of the files have no author left, taking away the
 * author of most files each time (Avelino et al. 2016, a greedy estimate); of those with equally many
 * the one that is first in `order` goes. Null without files. Zero where more than half have no author
 * to begin with.
 *
 * `authors`: for each file the numbers of its authors.
 */
export async function truckFactor(
  authors: readonly (readonly number[])[],
  order: (a: number, b: number) => number,
  breathe: Breathe,
): Promise<number | null> {
  if (authors.length === 0) return null;
  const left = authors.map(({ length }) => length);
  const filesOf = await filesByAuthor(authors, breathe);
  let covered = left.filter((count) => count > 0).length;
  const leaving = [...filesOf].sort(([a, one], [b, other]) => {
    return other.length - one.length || order(a, b);
  });
  let gone = 0;
  for (const [, files] of leaving) {
    if (2 * covered < authors.length) break;
    gone++;
    await breathe();
    for (const file of files) {
      left[file] = (left[file] ?? 0) - 1;
      if (left[file] === 0) covered--;
    }
  }
  return gone;
}

async function filesByAuthor(
  authors: readonly (readonly number[])[],
  breathe: Breathe,
): Promise<Map<number, number[]>> {
  const filesOf = new Map<number, number[]>();
  for (let file = 0; file < authors.length; file++) {
    if (file % STEP === 0) await breathe();
    for (const person of authors[file] ?? []) {
      const files = filesOf.get(person);
      if (files) files.push(file);
      else filesOf.set(person, [file]);
    }
  }
  return filesOf;
}
