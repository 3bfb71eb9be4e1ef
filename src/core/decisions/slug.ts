const LENGTH_LIMIT = 60;

/** Letters that no decomposition turns into ASCII. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/**
 * A title as part of a file name: lower case, Latin letters without diacritics, words joined by
 * `joiner`, other scripts kept as they are. At most about 60 characters, never empty.
 */
export function slugOf(title: string, joiner: '-' | '_' = '-'): string {
  const latin = title
    .slice(0, 500)
    .toLowerCase()
    .replace(/[ßøæœđðłþı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    // Marks are dropped from Latin letters only: in other scripts they make another letter.
    .replace(/([a-z])[\u0300-\u036f]{1,8}/g, '$1')
    .normalize('NFC')
    .toLowerCase();
  const words = latin.replace(/['\u2019]/g, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? firstOf(word) : `${slug}${joiner}${word}`;
    if (Array.from(longer).length > LENGTH_LIMIT) break;
    slug = longer;
  }
  return slug === '' ? 'decision' : slug;
}

function firstOf(word: string): string {
  return Array.from(word).slice(0, LENGTH_LIMIT).join('');
}
