import assert from 'node:assert/strict';
import { commentSpans } from '../../../../src/core/comments/spans';
import { DEFAULT_CONFIG } from '../../../../src/core/config';
import { textBelow } from '../../../../src/core/debt/change/marker-paragraph';
import { markerOptions } from '../../../../src/core/debt/change/promote';
import { findMarkers } from '../../../../src/core/debt/markers';
import { source } from '../../read';

function below(text: string, path = 'a.ts'): string {
  const options = markerOptions(DEFAULT_CONFIG);
  const [marker] = findMarkers(path, text, commentSpans(text, path), options);
  assert(marker, `no marker in ${text}`);
  return textBelow(source(text, path), marker, options);
}

describe('what a comment says below a marker', () => {
  it('is what stands in line comments of the same indent', () => {
    assert.equal(
      below('// TODO: read it\n// before the lock is held.\nf();\n'),
      'before the lock is held.',
    );
    assert.equal(below('  # TODO read it\r\n  # once\r\n', 'a.py'), 'once');
  });

  it('goes on behind continuation lines', () => {
    assert.equal(below('// TODO: a\n//   b\n// c\n'), 'c');
  });

  it('is what stands in the same block', () => {
    assert.equal(below('/*\n * TODO: read it\n * before the lock.\n */\n'), 'before the lock.');
  });

  it('ends where the comment, a paragraph or a description ends', () => {
    assert.equal(below('// TODO: a\nf(); // b\n'), '');
    assert.equal(below('// TODO: a\n//\n// b\n'), '');
    assert.equal(below('// TODO: a\n// FIXME: b\n'), '');
    assert.equal(below('/**\n * TODO: a\n * @param b c\n */\n'), '');
    assert.equal(below('// TODO: a\n\n// b\n'), '');
  });

  it('ends where code is commented out', () => {
    for (const code of [
      'f(a, b)',
      'a.b<any>(c),',
      'const a = 1;',
      'if (a) {',
      'a.b = c',
      'x += 1',
    ]) {
      assert.equal(below(`// TODO: a\n// b\n// ${code}\n// c\n`), 'b', code);
    }
    assert.equal(
      below('// TODO: a\n// as f() does, or g (see above)\n'),
      'as f() does, or g (see above)',
    );
  });

  it('is nothing where the marker stands behind code', () => {
    assert.equal(below('f(); // TODO: a\n// b\n'), '');
  });

  it('is no more than a few lines', () => {
    assert.equal(below(`// TODO: a\n${'// b\n'.repeat(40)}`), 'b '.repeat(12).trim());
  });
});
