/**
 * How many people must leave until more than half of the files have no author left, taking away the
 * author of most files each time (Avelino et al. 2016, a greedy estimate); of those with equally many
 * the one that is first in `order` goes. Null without files. Zero where more than half have no author
 * to begin with.
 *
 * `authors`: for each file the numbers of its authors.
 */
export function truckFactor(
  authors: readonly (readonly number[])[],
  order: (a: number, b: number) => number,
): number | null {
  if (authors.length === 0) return null;
  const filesOf = new Map<number, number[]>();
  const left = authors.map(({ length }) => length);
  authors.forEach((people, file) => {
    for (const person of people) {
      const files = filesOf.get(person);
      if (files) files.push(file);
      else filesOf.set(person, [file]);
    }
  });
  let covered = left.filter((count) => count > 0).length;
  const leaving = [...filesOf].sort(([a, one], [b, other]) => {
    return other.length - one.length || order(a, b);
  });
  let gone = 0;
  for (const [, files] of leaving) {
    if (2 * covered < authors.length) break;
    gone++;
    for (const file of files) {
      left[file] = (left[file] ?? 0) - 1;
      if (left[file] === 0) covered--;
    }
  }
  return gone;
}
