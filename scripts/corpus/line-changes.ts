/** The lines that differ between two texts. */
export interface LineChanges {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Lines lost and gained, by the longest common subsequence of what differs in the middle. */
export function changedLines(before: string, after: string): LineChanges {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  const room = Math.min(old.length, now.length) - head;
  while (tail < room && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const left = old.slice(head, old.length - tail);
  const right = now.slice(head, now.length - tail);
  const common = commonLines(left, right);
  return {
    removed: left.filter((_, index) => !common.left.has(index)),
    added: right.filter((_, index) => !common.right.has(index)),
  };
}

function commonLines(
  left: readonly string[],
  right: readonly string[],
): { left: Set<number>; right: Set<number> } {
  const lengths = Array.from({ length: left.length + 1 }, () =>
    new Array<number>(right.length + 1).fill(0),
  );
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      const longest =
        left[row] === right[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
      lengths[row]?.splice(column, 1, longest);
    }
  }
  const found = { left: new Set<number>(), right: new Set<number>() };
  for (let [row, column] = [0, 0]; row < left.length && column < right.length;) {
    if (left[row] === right[column]) {
      found.left.add(row++);
      found.right.add(column++);
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return found;
}
