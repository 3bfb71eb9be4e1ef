import assert from 'node:assert/strict';
import {
  foldsOf,
  outlineOf,
  type OutlineNode,
} from '../../../../src/core/ownership/document/outline';
import { sourceOf } from '../../../../src/core/source';

function shown(nodes: readonly OutlineNode[]): unknown[] {
  return nodes.map(({ kind, name, lines, children }) =>
    kind === 'rule' ? name : [`${name} ${lines.first}-${lines.last}`, ...shown(children)],
  );
}

const GITLAB = `* @a

[Docs] @docs
docs/
README.md

^[Front end][2]
# Comment
*.css @web

`;

const BLOCKS = `# Who approves what. The last rule wins.

* @a
# a remark
/docs/ @b

# Web
/web/ @web
/ui/ @web

###########
# = Server =
###########

/src/ @dev
`;

describe('the outline of a CODEOWNERS file', () => {
  it('has the sections of GitLab with their rules', () => {
    const nodes = outlineOf(sourceOf('CODEOWNERS', GITLAB), 'gitlab');
    assert.deepEqual(shown(nodes), [
      '*',
      ['Docs 2-4', 'docs/', 'README.md'],
      ['Front end 6-8', '*.css'],
    ]);
    assert.equal(nodes[1]?.owners, '@docs');
    assert.equal(nodes[2]?.optional, true);
    assert.equal(nodes[2].approvals, 2);
  });

  it('has comments that head rules, and no remarks', () => {
    assert.deepEqual(shown(outlineOf(sourceOf('CODEOWNERS', BLOCKS), 'github')), [
      '*',
      '/docs/',
      ['Web 6-8', '/web/', '/ui/'],
      ['Server 10-14', '/src/'],
    ]);
  });

  it('reads CRLF alike', () => {
    const windows = outlineOf(sourceOf('CODEOWNERS', BLOCKS.replaceAll('\n', '\r\n')), 'github');
    assert.deepEqual(shown(windows), shown(outlineOf(sourceOf('CODEOWNERS', BLOCKS), 'github')));
  });

  it('is empty for an empty file and for comments alone', () => {
    for (const text of ['', '\n\n', '# a\n\n# b\n', '####\n']) {
      assert.deepEqual(outlineOf(sourceOf('CODEOWNERS', text), 'github'), []);
      assert.deepEqual(outlineOf(sourceOf('CODEOWNERS', text), 'gitlab'), []);
    }
  });
});

describe('what folds in a CODEOWNERS file', () => {
  it('is sections, headed blocks and comments of several lines', () => {
    const folds = (text: string, dialect: 'github' | 'gitlab'): string[] =>
      foldsOf(sourceOf('CODEOWNERS', text), dialect).map(
        ({ kind, first, last }) => `${kind} ${first}-${last}`,
      );
    assert.deepEqual(folds(GITLAB, 'gitlab'), ['part 2-4', 'part 6-8']);
    assert.deepEqual(folds(BLOCKS, 'github'), ['part 6-8', 'part 10-14']);
    assert.deepEqual(folds('# a\n# b\n\n* @a\n', 'github'), ['comment 0-1']);
    assert.deepEqual(folds('', 'github'), []);
  });
});
