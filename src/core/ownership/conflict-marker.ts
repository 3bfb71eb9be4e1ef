/**
 * Whether git wrote this line of a file with conflict markers. Both sides of a merge still count;
 * only git's own lines say nothing about owners.
 */
export function isConflictMarker(line: string): boolean {
  return line === '=======' || /^(?:<{7}|>{7}|\|{7})(?: |$)/.test(line);
}
