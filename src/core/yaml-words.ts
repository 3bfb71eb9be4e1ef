/**
 * The word of `allowed` that a text is, compared without case and with blanks and hyphens for `_`
 * (`In Progress`); words of `also`, written as `allowed` are, stand for one of them. Null for others.
 */
export function wordIn<T extends string>(
  text: string,
  allowed: readonly T[],
  also: Readonly<Record<string, T>>,
): T | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[ \t-]/g, '_');
  const found = allowed.find((value) => value === word);
  if (found !== undefined) return found;
  return Object.hasOwn(also, word) ? (also[word] ?? null) : null;
}
