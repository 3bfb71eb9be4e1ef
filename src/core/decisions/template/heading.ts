/** What stands where a template wants the record's number. */
const NUMBER_PLACE =
  /^(\[?(?:[A-Za-z][A-Za-z-]{0,20}?[-_ #]{0,2})?)(NUMBER|N{1,5}|X{1,5}|n{2,5}|x{2,5}|#{2,5}|0{1,5}|\{{1,2}[^{}]{1,30}\}{1,2}|<[^<>]{1,30}>|\[[^[\]]{1,30}\])(\]?(?: {0,3}[:.)\u2013\u2014-](?: {1,3}|$)| {1,3}|$))/;

/** Words in a placeholder that ask for a number: `{number}`, `<id>`, `[NNNN]`. */
const NUMBER_WORD =
  /^[^A-Za-z0-9]*(?:(?:adr|decision|record)[ _-]?)?(?:number|num|no|nr|id|n{1,5}|x{2,5}|0{2,5}|#+)[^A-Za-z0-9]*$/i;

/**
 * What stands before the title in a template's heading, with the record's number: `13. ` for
 * `NUMBER. TITLE`, `ADR-0013: ` for `ADR-XXXX: {title}`, '' where the template has no place for one.
 */
export function filledNumber(heading: string, number: number): string {
  const match = NUMBER_PLACE.exec(heading.slice(0, 100));
  if (!match) return '';
  const [, before = '', place = '', after = ''] = match;
  if (/^[{<[]/.test(place) && !NUMBER_WORD.test(place)) return '';
  const alike = /^[\W_]*(N+|n+|X+|x+|#+|0+)[\W_]*$/.exec(place)?.[1] ?? '';
  const digits = String(number).padStart(alike.length > 1 ? alike.length : 1, '0');
  return before + digits + (after === '' ? ' ' : after);
}

/** `12. ` for 13 is `13. `, `ADR012: ` is `ADR013: `. */
export function headingNumberLike(model: string, number: number): string {
  return model.replace(/\d+/, (digits) =>
    digits.startsWith('0') ? String(number).padStart(digits.length, '0') : String(number),
  );
}
