const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MARKED = 'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';

/** What a translation keeps: placeholders, icons, and where a Markdown link leads. */
const KEPT = /\{\d+\}|\$\([a-z-]+\)|\]\([^)\s]*\)/g;

/** A sentence that everyone can still read and nobody takes for English: `[Ŝţéŵåŕð]`. */
export function pseudo(sentence: string): string {
  let result = '';
  let done = 0;
  for (const { 0: kept, index } of sentence.matchAll(KEPT)) {
    result += marked(sentence.slice(done, index)) + kept;
    done = index + kept.length;
  }
  return `[${result}${marked(sentence.slice(done))}]`;
}

function marked(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => MARKED[PLAIN.indexOf(letter)] ?? letter);
}
