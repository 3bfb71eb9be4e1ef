import { type FileRead, READ_LIMIT } from './ports';

/** How far into a file a NUL byte marks it as binary, as git looks. */
const BINARY_PROBE = 8000;

/** Drops the byte order mark; keeps nothing from one text to the next. */
const DECODER = new TextDecoder('utf-8');

/**
 * Bytes of a file as text: UTF-8 with or without byte order mark. Other bytes become U+FFFD and
 * the first of them is named, so that one stray Latin-1 letter does not cost the whole file.
 */
export function decodeFile(bytes: Uint8Array, limit: number = READ_LIMIT): FileRead {
  if (bytes.length > limit) {
    return { kind: 'unreadable', reason: 'too-large', bytes: bytes.length };
  }
  if (bytes.subarray(0, BINARY_PROBE).includes(0)) {
    return { kind: 'unreadable', reason: 'binary', bytes: bytes.length };
  }
  const text = DECODER.decode(bytes);
  return { kind: 'text', text, bytes: bytes.length, invalidAt: invalidOffset(bytes, text) };
}

/** Offset in `text` of the first U+FFFD that stands for bytes that are no UTF-8. */
function invalidOffset(bytes: Uint8Array, text: string): number | null {
  let at = text.indexOf('\uFFFD');
  if (at < 0 || isUtf8(bytes)) return null; // Else the file itself holds every U+FFFD.
  const encoder = new TextEncoder();
  let done = 0;
  let place = startsWithMark(bytes) ? 3 : 0;
  while (at >= 0) {
    place += encoder.encode(text.slice(done, at)).length;
    if (bytes[place] !== 0xef || bytes[place + 1] !== 0xbf || bytes[place + 2] !== 0xbd) return at;
    done = at;
    at = text.indexOf('\uFFFD', at + 1);
  }
  return null;
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
