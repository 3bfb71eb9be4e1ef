/**
 * The number behind `prefix-` in an id (`DEBT-12` → 12), null for other shapes (`TD-ARCH-002`).
 * Leading zeros are allowed; prefixes are compared without case.
 */
export function idNumber(id: string, prefix: string): number | null {
  const head = `${prefix}-`.toLowerCase();
  if (!id.toLowerCase().startsWith(head)) return null;
  const digits = id.slice(head.length);
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/**
 * An id that a person wrote, for a new item: the prefix as configured, the digits as written
 * (`debt-007` → `DEBT-007`, another id than `DEBT-7`). Null for other shapes.
 */
export function numberedId(id: string, prefix: string): string | null {
  return idNumber(id, prefix) === null ? null : `${prefix}-${id.slice(prefix.length + 1)}`;
}

/** What an id, or the name of its file, is compared by: without its case, and without an extension. */
export function idKey(name: string): string {
  return withoutExtension(name).toUpperCase();
}

/** One above the highest number that any of `names` (ids or file names such as `DEBT-N.yml`) has. */
export function nextNumber(names: Iterable<string>, prefix: string): number {
  let highest = 0;
  for (const name of names) {
    const number = idNumber(withoutExtension(name), prefix);
    if (number !== null && number > highest) highest = number;
  }
  return highest + 1;
}

function withoutExtension(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}

const plainId = /^[A-Za-z][A-Za-z0-9]{0,31}(-[A-Za-z0-9]{1,32}){1,6}$/;

/** What an id is made of, for schemas. */
export const PLAIN_ID = plainId.source;

/** Letters, digits and hyphens only, as in `DEBT-12` or `TD-ARCH-002`: safe in a path and a link. */
export function isPlainId(id: string): boolean {
  return plainId.test(id);
}
