/** LF or CR. */
export function isNewline(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** Space, tab or another blank that does not end a line. */
export function isBlank(unit: number): boolean {
  return (
    unit === 32 || unit === 9 || unit === 11 || unit === 12 || unit === 0xa0 || unit === 0xfeff
  );
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** An ASCII letter. */
export function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

/** A letter, digit or underscore; every unit above ASCII counts as a letter. */
export function isWord(unit: number): boolean {
  return (
    isLetter(unit) ||
    isDigit(unit) ||
    unit === 95 ||
    (unit > 0xa0 && unit !== 0xfeff && !isWidePunctuation(unit))
  );
}

/** General punctuation, CJK punctuation and full-width forms of it. */
function isWidePunctuation(unit: number): boolean {
  return (
    unit < 0xc0 ||
    (unit >= 0x2000 && unit <= 0x206f) ||
    (unit >= 0x2190 && unit <= 0x2bff) ||
    (unit >= 0x3000 && unit <= 0x3020) ||
    (unit >= 0xff00 && unit <= 0xff0f) ||
    (unit >= 0xff1a && unit <= 0xff20)
  );
}
