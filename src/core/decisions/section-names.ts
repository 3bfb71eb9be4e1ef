import { isSectionName, sectionNamed } from './vocabulary';

/**
 * What a heading calls its section, given plain: lower case, in English where the name is known,
 * without number, emoji and colon. Of a name in two languages (`背景 (Context)`, `Decisão /
 * Decision`) the part that is known.
 */
export function sectionNameOf(plain: string): string {
  const name = plain
    .slice(0, 200)
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^[\d.]{1,8}[.):]? {1,3}/, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[\s:：]{1,8}$/, '')
    .trim();
  const known = sectionNamed(name);
  if (known !== name || !/[(/（]/.test(name)) return known;
  const parts = name.split(/[()/（）]/).map((part) => sectionNamed(part.trim()));
  return parts.find(isSectionName) ?? name;
}
