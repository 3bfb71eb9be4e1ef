import { type FileRead, READ_LIMIT } from './ports';

/** How far into a file a NUL byte marks it as binary, as git looks. */
const BINARY_PROBE = 8000;

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
  // TextDecoder drops the byte order mark.
  const text = new TextDecoder('utf-8').decode(bytes);
  return { kind: 'text', text, bytes: bytes.length, invalidAt: invalidOffset(bytes, text) };
}

function invalidOffset(bytes: Uint8Array, text: string): number | null {
  const first = text.indexOf('\uFFFD');
  if (first < 0) return null;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return null; // The file itself holds U+FFFD.
  } catch {
    return first;
  }
}
