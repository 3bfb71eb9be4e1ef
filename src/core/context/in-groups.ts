/** Files read at the same time: enough to keep the disk busy, few enough to hold. */
const GROUP = 16;

/** What `work` gives for each item, in the order of the items, some at a time. */
export async function inGroups<T, R>(
  items: Iterable<T>,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const all = [...items];
  const done: R[] = [];
  for (let at = 0; at < all.length; at += GROUP) {
    done.push(...(await Promise.all(all.slice(at, at + GROUP).map(work))));
  }
  return done;
}
