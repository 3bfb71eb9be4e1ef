/**
 * Whether a word of a CODEOWNERS line can be an owner: `@user`, `@org/team` or an e-mail address
 * (GitHub's documentation, "About code owners"). Whether it exists is not asked.
 */
export function isOwnerWord(word: string): boolean {
  return isHandle(word) || isEmail(word);
}

/** `@user` (also managed users: `@user_corp`) or `@org/team`. */
function isHandle(word: string): boolean {
  return /^@[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)?$/.test(word);
}

export function isEmail(word: string): boolean {
  const at = word.indexOf('@');
  if (at < 1 || /[\s()<>[\]:;,\\"]/.test(word)) return false;
  const domain = word.slice(at + 1).split('.');
  return domain.length > 1 && domain.every((label) => /^[A-Za-z0-9-]+$/.test(label));
}
