import assert from 'node:assert/strict';
import { OtherFiles } from '../../../src/core/context/other-files';
import { parseDebtItem } from '../../../src/core/debt/parse-item';
import type { Anchor } from '../../../src/core/debt/item';
import { source } from '../read';
import { fakeRepository } from './fakes';

const COMMIT = 'c'.repeat(40);

/** An anchor with a quote, as an item has it. */
function anchorOf(quote: string, commit = ''): Anchor {
  const fields = `path: src/a.ts, commit: "${commit}", quote: ${JSON.stringify(quote)}`;
  const { items } = parseDebtItem(source(`id: DEBT-1\ntitle: t\nanchors: [{ ${fields} }]\n`));
  const [anchor] = items[0]?.anchors ?? [];
  assert(anchor);
  return anchor;
}

function named(count: number, text: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`src/${i}.ts`, text]));
}

describe('other files that hold the code of debt', () => {
  it('are those with the whole first line of a quote, and what they were in its commit', async () => {
    const { repository, history } = fakeRepository({
      'src/b.ts': 'x();\r\n    retryTheWholeThing();\r\n',
      'src/c.ts': '// retryTheWholeThing(); once more\n',
    });
    history.holding = ['src/b.ts', 'src/c.ts', 'src/gone.ts'];
    history.texts.set(`${COMMIT}:src/b.ts`, 'before();\n');
    const others = new OtherFiles(repository);
    const [bare, dated] = ['', COMMIT].map((commit) => {
      return anchorOf('\n  retryTheWholeThing();\nmore();', commit);
    });
    assert(bare && dated);
    await others.look([bare, dated]);
    assert.deepEqual(history.searches, [['retryTheWholeThing();']]);
    assert.deepEqual(others.of(bare), [{ path: 'src/b.ts', former: null }]);
    assert.deepEqual(others.of(dated), [{ path: 'src/b.ts', former: 'before();\n' }]);
    assert.equal(others.text('src/c.ts'), null);
  });

  it('are looked for once, also for an item that is read anew', async () => {
    const { repository, history } = fakeRepository({ 'src/b.ts': 'retryTheWholeThing();\n' });
    history.holding = ['src/b.ts'];
    const others = new OtherFiles(repository);
    for (const quote of ['retryTheWholeThing();', 'retryTheWholeThing();\nmore();']) {
      await others.look([anchorOf(quote)]);
      assert.equal(others.of(anchorOf(quote)).length, 1);
    }
    assert.equal(history.searches.length, 1);
  });

  it('are not looked for by lines that stand everywhere, and tell nothing where many have one', async () => {
    const common = fakeRepository(named(21, 'returnTheDefault();\n'));
    common.history.holding = Object.keys(named(21, ''));
    const others = new OtherFiles(common.repository);
    const [short, many] = [anchorOf('return;'), anchorOf('returnTheDefault();')];
    await others.look([short]);
    assert.deepEqual(common.history.searches, []);
    await others.look([many]);
    assert.deepEqual([others.of(short), others.of(many)], [[], []]);
  });

  it('keep up with what is typed', async () => {
    const { repository, history, files } = fakeRepository({
      'src/b.ts': 'retryTheWholeThing();\n',
    });
    history.holding = ['src/b.ts'];
    const others = new OtherFiles(repository);
    const anchor = anchorOf('retryTheWholeThing();');
    await others.look([anchor]);
    const stamp = others.stamp('src/b.ts');
    files.set('src/b.ts', '\nretryTheWholeThing();\n');
    const at = { line: 0, character: 0 };
    repository.invalidate('src/b.ts', [{ range: { start: at, end: at }, text: '\n' }]);
    await others.look([anchor]);
    assert.equal(others.text('src/b.ts'), '\nretryTheWholeThing();\n');
    assert.notDeepEqual(others.stamp('src/b.ts'), stamp);
    assert.equal(history.searches.length, 1);
  });

  it('are none where the question was given up', async () => {
    const { repository, history } = fakeRepository({ 'src/b.ts': 'retryTheWholeThing();\n' });
    history.holding = ['src/b.ts'];
    const others = new OtherFiles(repository);
    const anchor = anchorOf('retryTheWholeThing();');
    await others.look([anchor], AbortSignal.abort());
    assert.deepEqual(others.of(anchor), []);
    await others.look([anchor]);
    assert.equal(others.of(anchor).length, 1);
  });
});
