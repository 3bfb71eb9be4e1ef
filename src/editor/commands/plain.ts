/** Text of a repository for a pick: `$(name)` in it is no icon, and it stays on one line. */
export function plain(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').replace(/\$\((?=[\w~-]+\))/g, '\\$(');
}
