/** `SHIX`, as this machine holds the word. */
export const MAGIC = 0x53484958;

/** To be raised with every change of what is stored; an index of another version is made anew. */
export const FORMAT_VERSION = 1;

/** First word, version, size in words, two sums over all that follows. */
export const HEADER_WORDS = 5;

/** The words of a stored index, header and all; null where the header is not that of one. */
export function readHeader(bytes: Uint8Array): Uint32Array | null {
  if (bytes.length % 4 !== 0 || bytes.length < HEADER_WORDS * 4) return null;
  // Words can only be looked at where they start at a multiple of four.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
  const [magic, version, size] = words;
  return magic === MAGIC && version === FORMAT_VERSION && size === words.length ? words : null;
}
