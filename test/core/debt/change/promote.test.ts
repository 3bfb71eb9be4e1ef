import assert from 'node:assert/strict';
import { commentSpans } from '../../../../src/core/comments/spans';
import { DEFAULT_CONFIG } from '../../../../src/core/config';
import { markerOptions, planPromotion } from '../../../../src/core/debt/change/promote';
import { markerRemoval } from '../../../../src/core/debt/change/remove-marker';
import type { Marker } from '../../../../src/core/debt/marker';
import { findMarkers } from '../../../../src/core/debt/markers';
import { DebtModel } from '../../../../src/core/debt/model';
import { parseDebtItem } from '../../../../src/core/debt/parse-item';
import { splice } from '../../../../src/core/edits';
import { source } from '../../read';

const NONE = new DebtModel([], [], ['DEBT'], ['DEBT-12.yml']);
const INPUT = { owner: '@ann', created: '2025-01-02', commit: null, namesOnBranches: [] };

function markersIn(text: string, path: string): readonly Marker[] {
  return findMarkers(path, text, commentSpans(text, path), markerOptions(DEFAULT_CONFIG));
}

function promoted(
  text: string,
  path = 'a.ts',
  model = NONE,
  input: Parameters<typeof planPromotion>[4] = INPUT,
): { code: string; item: string } | string[] {
  const [marker] = markersIn(text, path);
  assert(marker, `no marker in ${text}`);
  const plan = planPromotion(model, DEFAULT_CONFIG, source(text, path), marker, input);
  if (!('changes' in plan)) return plan.map(({ code }) => code);
  const [made, edit] = plan.changes;
  assert(made?.kind === 'create');
  return { item: made.text, code: edit?.kind === 'edit' ? splice(text, edit.splices) : text };
}

describe('recording a marker as debt', () => {
  it('takes the whole sentence for the title', () => {
    const found = promoted('// TODO: read it\n// before the lock. It is rare.\n');
    assert(!Array.isArray(found));
    assert.match(found.item, /^title: read it before the lock$/m);
    assert.match(found.item, /^summary: read it before the lock\. It is rare\.$/m);
    const two = promoted('// TODO document for 3.5\n// Enable warnings for it\n');
    assert(!Array.isArray(two));
    assert.match(two.item, /^title: document for 3\.5$/m);
  });

  const cases: readonly [string, string, string?][] = [
    ['// TODO: x', '// TODO(DEBT-13): x'],
    ['// TODO x', '// TODO(DEBT-13): x'],
    ['// TODO - x', '// TODO(DEBT-13) - x'],
    ['// TODO', '// TODO(DEBT-13)'],
    ['// TODO(): x', '// TODO(DEBT-13): x'],
    ['// TODO(@ann): x', '// TODO(@ann, DEBT-13): x'],
    ['// TODO(ann, #12) x', '// TODO(ann, #12, DEBT-13) x'],
    ['// TODO: #12 - x', '// TODO(#12, DEBT-13): x'],
    ['// TODO KEY-4: x', '// TODO(KEY-4, DEBT-13): x'],
    ['// TODO@ann x', '// TODO(@ann, DEBT-13): x'],
    ['// FIXME, x', '// FIXME(DEBT-13), x'],
    ['// TODO (no name): x', '// TODO(DEBT-13): (no name): x'],
    ['/* TODO: x */ y();', '/* TODO(DEBT-13): x */ y();'],
    ['# @todo #12 x', '# @todo #12 x (DEBT-13)', 'a.rb'],
    ['# **TODO:** x', '# **TODO(DEBT-13):** x', 'a.py'],
    ['-- HACK: x', '-- HACK(DEBT-13): x', 'a.sql'],
    ['// TODO(DEBT-7): x', '// TODO(DEBT-7): x'],
    ['// TODO(DEBT-007): x', '// TODO(DEBT-007): x'],
    ['y(); // Slow. TODO: x\r\n', 'y(); // Slow. TODO(DEBT-13): x\r\n'],
  ];
  for (const [before, after, path] of cases) {
    it(`makes ${after.trim()}`, () => {
      const found = promoted(before, path);
      assert(!Array.isArray(found));
      assert.equal(found.code, after);
    });
  }

  it('writes the item with its owner, age and place', () => {
    const text = 'a();\n// TODO(ann): Make it fast. It takes hours,\n//   on Mondays days.\nb();\n';
    const found = promoted(text, 'src/a.ts');
    assert(!Array.isArray(found));
    const { items, problems } = parseDebtItem(source(found.item, '.steward/debt/DEBT-13.yml'));
    assert.deepEqual(problems, []);
    const [item] = items;
    assert.equal(item?.id, 'DEBT-13');
    assert.equal(item.title, 'Make it fast');
    assert.equal(item.summary, 'Make it fast. It takes hours, on Mondays days.');
    assert.deepEqual([item.owner, item.created], ['@ann', '2025-01-02']);
    assert.deepEqual(item.anchors[0]?.lines, { first: 1, last: 2 });
    assert.match(item.anchors[0].quote ?? '', /^\/\/ TODO\(ann, DEBT-13\): Make/);
  });

  it('refuses what is on record, here or on another branch, and a file in a merge', () => {
    const [item] = parseDebtItem(source('id: DEBT-7\ntitle: a\n')).items;
    assert(item);
    const model = new DebtModel([item], [], ['DEBT']);
    assert.deepEqual(promoted('// TODO(DEBT-7): x', 'a.ts', model), ['debt-marker-recorded']);
    const elsewhere = { ...INPUT, namesOnBranches: ['DEBT-7.yml'] };
    assert.deepEqual(promoted('// TODO(DEBT-7): x', 'a.ts', NONE, elsewhere), [
      'debt-marker-elsewhere',
    ]);
    const other = promoted('// TODO(DEBT-007): x', 'a.ts', model, elsewhere);
    assert(!Array.isArray(other));
    assert.match(other.item, /^id: DEBT-007\n/);
    const merge = '<<<<<<< a\n// TODO: x\n=======\n>>>>>>> b\n';
    assert.deepEqual(promoted(merge), ['conflict-markers']);
  });
});

describe('removing a marker', () => {
  const cases: readonly [string, string | null, string?][] = [
    ['a();\n  // TODO(DEBT-1): x\nb();\n', 'a();\nb();\n'],
    ['a();\r\n// TODO(DEBT-1): x\r\n//   more\r\nb();\r\n', 'a();\r\nb();\r\n'],
    ['a(); // TODO(DEBT-1): x\nb();', 'a();\nb();'],
    ['a();// TODO x', 'a();'],
    ['// TODO x', ''],
    ['a();\n// TODO x', 'a();'],
    ['a(/* TODO x */ b);', 'a(b);'],
    ['/* TODO x */\nb();', 'b();'],
    ['/**\n * Does it.\n * TODO: x\n */\nb();', '/**\n * Does it.\n */\nb();'],
    ['/**\n * TODO: x\n *   more\n */\nb();', 'b();'],
    ['/* TODO: x\n * Does it.\n */', '/*\n * Does it.\n */'],
    ['/** Does it. TODO: x */', '/** Does it. */'],
    ['// Does it. FIXME: x', '// Does it.'],
    ['// Does it.\n// TODO: x\n// Else not.', '// Does it.\n// Else not.'],
    ['s = "// TODO"; // TODO: x', 's = "// TODO";'],
    ['a = 1 # TODO: x\n', 'a = 1\n', 'a.py'],
    ['def f():\n    """TODO: x"""\n', 'def f():\n    """"""\n', 'a.py'],
    [
      'def f():\n    """Does it.\n\n    TODO: x\n    """\n',
      'def f():\n    """Does it.\n\n    """\n',
      'a.py',
    ],
    ['<p>a</p>\n<!-- TODO: x -->\n', '<p>a</p>\n', 'a.html'],
    ['x := 1 -- TODO: x\n', 'x := 1\n', 'a.sql'],
    ['(foo) ; TODO: x\n', '(foo)\n', 'a.lisp'],
    ['key: v # TODO: x\n', 'key: v\n', 'a.yml'],
    ['a(); //nolint // TODO: x', 'a(); //nolint'],
    ['/* TODO: x', null],
  ];
  for (const [before, after, path = 'a.ts'] of cases) {
    it(`of ${JSON.stringify(before)} leaves ${JSON.stringify(after)}`, () => {
      const [marker] = markersIn(before, path);
      assert(marker);
      const found = markerRemoval(source(before, path), marker);
      if (after !== null) assert.equal(found && splice(before, found), after);
    });
  }
});
