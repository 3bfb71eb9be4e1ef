/**
 * A pattern of GitHub's dialect with `instead` in the place of every `[…]`, which other tools read
 * as one character of a set: `?` for that one character, or `*`. Escaped brackets stay.
 */
export function withoutBrackets(pattern: string, instead: '?' | '*'): string {
  let result = '';
  for (let at = 0; at < pattern.length; at++) {
    const close = pattern.charAt(at) === '[' ? pattern.indexOf(']', at + 2) : -1;
    if (close > 0 && !pattern.slice(at, close).includes('/')) {
      const isRun = result.endsWith('*') || pattern.charAt(close + 1) === '*';
      if (instead === '?' || !isRun) result += instead;
      at = close;
    } else {
      result += pattern.charAt(at);
      if (pattern.charAt(at) === '\\') result += pattern.charAt(++at);
    }
  }
  return result;
}
