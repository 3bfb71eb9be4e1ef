/** The bundle as it must stand in the file: each English sentence as its own key, in this order. */
export function bundleText(sentences: readonly string[]): string {
  return jsonText(Object.fromEntries(sentences.map((sentence) => [sentence, sentence])));
}

/** JSON as Prettier leaves it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
