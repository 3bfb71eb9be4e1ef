/** Gives the sentence in the reader's language: `{0}` stands for the first argument. */
export type Translate = (message: string, ...args: (string | number)[]) => string;

/** A translator over a bundle of sentences; what it lacks stays English. */
export function translator(bundle: Readonly<Record<string, string>>): Translate {
  return (message, ...args) =>
    (bundle[message] ?? message).replace(/\{(\d+)\}/g, (whole, index: string) => {
      const value = args[Number(index)];
      return value === undefined ? whole : String(value);
    });
}
