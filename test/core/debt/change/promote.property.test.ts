import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commentSpans } from '../../../../src/core/comments/spans';
import { DEFAULT_CONFIG } from '../../../../src/core/config';
import { idInsertion } from '../../../../src/core/debt/change/marker-id';
import { markerOptions } from '../../../../src/core/debt/change/promote';
import { markerRemoval } from '../../../../src/core/debt/change/remove-marker';
import { findMarkers } from '../../../../src/core/debt/markers';
import { splice } from '../../../../src/core/edits';
import { source } from '../../read';

const OPTIONS = markerOptions(DEFAULT_CONFIG);
const PATHS = [
  'a.ts',
  'a.py',
  'a.html',
  'a.sql',
  'a.tsx',
  'a.lua',
  'a.hs',
  'Makefile',
  'a.vue',
  'a.x',
];
const parts = [
  '// ',
  '# ',
  '-- ',
  '/* ',
  ' */',
  '<!-- ',
  ' -->',
  '"""',
  '{/* ',
  ' */}',
  '\n',
  '\r\n',
  '  ',
];
const words = [
  'TODO',
  'TODO: ',
  'FIXME(ann): ',
  'TODO #1: ',
  '@todo #4 ',
  'a',
  'b();',
  '"',
  "'",
  '**',
  '. ',
];
const text = fc
  .array(fc.constantFrom(...parts, ...words), { maxLength: 14 })
  .map((found) => found.join(''));

/** What stands outside comments. */
function codeOf(written: string, path: string): string {
  const spans = commentSpans(written, path).spans;
  return splice(
    written,
    spans.map(({ start, end }) => ({ start, end, text: '' })),
  );
}

describe('markers in any text', () => {
  it('take an id without a change of code or of other markers', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...PATHS), (before, path) => {
        const markers = findMarkers(path, before, commentSpans(before, path), OPTIONS);
        for (const [at, marker] of markers.entries()) {
          const edit = idInsertion(source(before, path), marker, 'DEBT-13', OPTIONS);
          if (edit === null) continue;
          const after = splice(before, [edit]);
          assert.equal(codeOf(after, path), codeOf(before, path));
          const now = findMarkers(path, after, commentSpans(after, path), OPTIONS);
          assert.equal(now[at]?.tag, marker.tag);
          assert.equal(after.length - before.length, edit.text.length - (edit.end - edit.start));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('go without a change of code', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...PATHS), (before, path) => {
        for (const marker of findMarkers(path, before, commentSpans(before, path), OPTIONS)) {
          const cuts = markerRemoval(source(before, path), marker);
          if (cuts === null) continue;
          const after = splice(before, cuts);
          const [was, is] = [codeOf(before, path), codeOf(after, path)].map((code) =>
            code.replace(/[\s/*#\-<!>{}"]/g, ''),
          );
          assert.equal(is, was);
          assert(after.length < before.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
