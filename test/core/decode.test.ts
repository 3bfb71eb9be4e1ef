import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeFile } from '../../src/core/decode';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

describe('decoding', () => {
  it('drops the byte order mark and keeps everything else', () => {
    assert.deepEqual(decodeFile(bytes(0xef, 0xbb, 0xbf, 97, 13, 10)), {
      kind: 'text',
      text: 'a\r\n',
      bytes: 6,
      invalidAt: null,
    });
    assert.deepEqual(decodeFile(bytes()), { kind: 'text', text: '', bytes: 0, invalidAt: null });
  });

  it('names the first byte that is not UTF-8, behind a U+FFFD of the file too', () => {
    const written = new TextEncoder().encode('\uFFFDx');
    assert.equal(invalidAt(written), null);
    assert.equal(invalidAt(bytes(97, 0xff, 98)), 1);
    assert.equal(invalidAt(bytes(0xef, 0xbb, 0xbf, 0xe9)), 0);
    assert.equal(invalidAt(bytes(...written, 0xff)), 2);
    assert.equal(invalidAt(bytes(...written, ...written, 0xe2, 0x82)), 4);
  });

  it('refuses what is too large, and binaries', () => {
    assert.deepEqual(decodeFile(bytes(97, 98), 1), {
      kind: 'unreadable',
      reason: 'too-large',
      bytes: 2,
    });
    assert.equal(decodeFile(bytes(97, 98), 2).kind, 'text');
    const binary = decodeFile(bytes(97, 0));
    assert.equal(binary.kind === 'unreadable' && binary.reason, 'binary');
  });

  it('gives every text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const clean = text.replaceAll('\0', '').replace(/^\uFEFF+/, '');
        const read = decodeFile(new TextEncoder().encode(clean));
        assert.ok(read.kind === 'text');
        assert.equal(read.text, clean);
        assert.equal(read.invalidAt, null);
      }),
      { numRuns: 50 },
    );
  });
});

function invalidAt(content: Uint8Array): number | null {
  const read = decodeFile(content);
  assert.ok(read.kind === 'text');
  return read.invalidAt;
}
