import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FolderIndex } from '../../../../src/core/folder-index';
import { nearestPattern } from '../../../../src/core/ownership/diagnose/nearest-path';
import { githubPattern } from '../../../../src/core/ownership/github/pattern';

const name = fc.constantFrom('checkout', 'payments', 'Catalog', 'my file', 'a', 'x[1].ts', 'b*c');
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));

/** A letter more, a letter less, or another case. */
function slipped(text: string, at: number, kind: number): string {
  const place = at % (text.length + 1);
  if (kind === 0) return `${text.slice(0, place)}q${text.slice(place)}`;
  return kind === 1 ? text.slice(0, place) + text.slice(place + 1) : text.toUpperCase();
}

describe('the nearest pattern, on any files', () => {
  it('matches a file wherever it is offered', async () => {
    const written = fc.tuple(
      path,
      fc.nat(40),
      fc.nat(2),
      fc.constantFrom('', '/'),
      fc.constantFrom('', '/', '/**', '/*.ts', '/*'),
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(path, { minLength: 1 }), written, async (files, parts) => {
        // A path is a file or a folder.
        const paths = files.filter((one) => !files.some((other) => other.startsWith(`${one}/`)));
        const [original, at, kind, lead, tail] = parts;
        const pattern = lead + slipped(original, at, kind).replace(/[\s*]/g, '\\$&') + tail;
        fc.pre(!paths.some((one) => githubPattern(pattern).matches(one)));
        const index = await FolderIndex.of(paths, () => null);
        const near = nearestPattern(pattern, 'github', index, paths);
        if (near === null) return;
        const matcher = githubPattern(near);
        assert.ok(
          paths.some((one) => matcher.matches(one)),
          `${pattern} -> ${near}`,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
