import assert from 'node:assert/strict';
import { filesOfRule } from '../../../src/core/context/rule-files';
import { fakeRepository } from './fakes';

describe('the files of a rule', () => {
  it('are those it decides for', async () => {
    const { repository } = fakeRepository({
      '.github/CODEOWNERS': '* @a\n/src/ @b\n/src/ @b\n',
      'src/x.ts': '',
      'y.ts': '',
    });
    const filesAt = async (line: number): Promise<readonly string[]> => {
      const { readings } = await repository.ownership();
      const rule = readings[0]?.rules[line];
      assert.ok(rule);
      return filesOfRule(repository, rule, () => null);
    };
    assert.deepEqual(await filesAt(0), ['.github/CODEOWNERS', 'y.ts']);
    assert.deepEqual(await filesAt(1), []);
    assert.deepEqual(await filesAt(2), ['src/x.ts']);
  });

  it('are found for a rule that was read a moment ago', async () => {
    const { repository } = fakeRepository({ '.github/CODEOWNERS': '* @a\n', x: '' });
    const [old] = (await repository.ownership()).readings[0]?.rules ?? [];
    assert.ok(old);
    repository.invalidate('.github/CODEOWNERS');
    assert.deepEqual(await filesOfRule(repository, old, () => null), ['.github/CODEOWNERS', 'x']);
  });

  it('are found for an area and for the rule of another platform', async () => {
    const { repository } = fakeRepository({
      '.github/CODEOWNERS': '/src/ @a\n',
      '.bitbucket/CODEOWNERS': '* @b\n',
      '.steward/ownership.yml': 'areas:\n  - { name: A, paths: ["doc/**"], owners: ["@c"] }\n',
      'doc/x': '',
      'src/x': '',
    });
    const model = await repository.ownership();
    const area = model.answer('doc/x').rule;
    assert.ok(area);
    assert.deepEqual(await filesOfRule(repository, area, () => null), ['doc/x']);
    const other = model.readings.find(({ dialect }) => dialect === 'bitbucket')?.rules[0];
    if (other !== undefined) {
      assert.equal((await filesOfRule(repository, other, () => null)).length, 5);
    }
  });
});
