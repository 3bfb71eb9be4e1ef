import * as assert from 'node:assert/strict';
import { loadOwnership } from '../../../../src/core/ownership/model';
import type { Problem } from '../../../../src/core/problem';
import { Sources } from '../../../../src/core/source';
import { MemoryFiles } from '../../memory-files';

const PEOPLE = `people:
  ada: { handles: ["@ada"], emails: [ada@acme.test] }
teams:
  web: { handles: ["@acme/web"], members: [ada, "@guest"] }
`;

/** What is found between a CODEOWNERS file and one area's `paths` and `owners`. */
async function between(codeowners: string, paths: string, owners: string): Promise<Problem[]> {
  const area = `areas:\n  - name: Shop\n    paths: ${paths}\n    owners: ${owners}\n`;
  const files = new MemoryFiles({
    CODEOWNERS: codeowners,
    '.steward/ownership.yml': PEOPLE + area,
  });
  const { problems } = await loadOwnership(new Sources(files), 'auto');
  return problems.filter(({ code }) => code === 'ownership-contradiction');
}

describe('contradictions', () => {
  it('are told once an area, with both places', async () => {
    const found = await between(
      '* @x\n/shop/ @acme/ops @y\n',
      '[shop/**, shop/a]',
      '["@acme/web", "@z"]',
    );
    assert.deepEqual(found, [
      {
        code: 'ownership-contradiction',
        severity: 'warning',
        path: '.steward/ownership.yml',
        range: { start: { line: 7, character: 13 }, end: { line: 7, character: 30 } },
        data: {
          area: 'Shop',
          declared: '@acme/web @z',
          rule: '@acme/ops @y',
          file: 'CODEOWNERS',
          line: 1,
        },
      },
    ]);
  });

  const AGREE: readonly [why: string, codeowners: string, paths: string, owners: string][] = [
    ['one owner is shared', '/shop/ @a @b\n', '[shop/**]', '["@b"]'],
    ['case differs only', '/shop/ @Acme/Web\n', '[shop/**]', '["@acme/web"]'],
    ['the area names a team by its key', '/shop/ @acme/web\n', '[shop/**]', '[web]'],
    ['the rule names a member of the team', '/shop/ @ada\n', '[shop/**]', '["@acme/web"]'],
    ['a member stands there by handle', '/shop/ @guest\n', '[shop/**]', '["@acme/web"]'],
    ['the same person is named by address', '/shop/ ada@acme.test\n', '[shop]', '["@ada"]'],
    ['the rule needs nobody', '/shop/\n', '[shop/**]', '["@a"]'],
    ['no rule speaks', '/other/ @x\n', '[shop/**]', '["@a"]'],
    ['the rule is about some files only', 'shop/*.md @x\n*.ts @y\n', '[shop/**]', '["@a"]'],
    ['the rule is about one level only', 'shop/* @x\n', '[shop/**]', '["@a"]'],
    ['the area is about some files only', '* @x\n', '["*.css", "shop/*.ts"]', '["@a"]'],
    ['the area names no owner', '* @x\n', '[shop/**]', '[]'],
    ['a later rule agrees', '/shop/ @x\nshop @a\n', '[shop/**]', '["@a"]'],
  ];
  for (const [why, codeowners, paths, owners] of AGREE) {
    it(`are none where ${why}`, async () => {
      assert.deepEqual(await between(codeowners, paths, owners), []);
    });
  }
});
