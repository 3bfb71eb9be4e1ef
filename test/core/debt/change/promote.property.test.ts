import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commentSpans } from '../../../../src/core/comments/spans';
import { DEFAULT_CONFIG } from '../../../../src/core/config';
import { idInsertion } from '../../../../src/core/debt/change/marker-id';
import { markerOptions, planPromotion } from '../../../../src/core/debt/change/promote';
import { markerRemoval } from '../../../../src/core/debt/change/remove-marker';
import { findMarkers } from '../../../../src/core/debt/markers';
import { DebtModel } from '../../../../src/core/debt/model';
import { parseDebtItem } from '../../../../src/core/debt/parse-item';
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

  it('are recorded with nothing but their id written into the file', () => {
    const model = new DebtModel([], [], ['DEBT'], ['DEBT-12.yml']);
    const input = { owner: null, created: '2026-11-21', commit: null, namesOnBranches: [] };
    // What separates a tag, its refs and its text may change with the refs.
    const bare = (written: string): string => written.replace(/DEBT-13|[ \t(),:-]/g, '');
    fc.assert(
      fc.property(text, fc.constantFrom(...PATHS), fc.boolean(), (body, path, mark) => {
        const before = (mark ? '\uFEFF' : '') + body;
        const read = source(before, path);
        for (const marker of findMarkers(path, before, commentSpans(before, path), OPTIONS)) {
          const plan = planPromotion(model, DEFAULT_CONFIG, read, marker, input);
          if (!('changes' in plan)) continue;
          const [made, edit, ...more] = plan.changes;
          assert(made?.kind === 'create' && edit?.kind === 'edit' && more.length === 0);
          assert.equal(edit.before, before);
          const after = splice(before, edit.splices);
          const { line } = marker.range.start;
          const [start, end] = [read.lines.startOf(line), read.lines.endOf(line)];
          assert(after.startsWith(before.slice(0, start)), after);
          assert(after.endsWith(before.slice(end)), after);
          const own = after.slice(start, after.length - (before.length - end));
          assert.equal(own.split('DEBT-13').length, 2, own);
          assert.equal(bare(own), bare(before.slice(start, end)));
          const { items, problems } = parseDebtItem(source(made.text, made.path));
          assert.deepEqual(problems, [], made.text);
          assert.deepEqual(items[0]?.anchors[0]?.lines?.first, line);
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
