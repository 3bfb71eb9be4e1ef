import * as assert from 'node:assert/strict';
import { decisionProblems } from '../../../../src/core/context/decision-problems';
import { fakeRepository } from '../../context/fakes';
import { lineDiff, OLD, Trial } from '../change/trial';
import { NYGARD } from '../repository';
import { repaired, repairs } from './repairs';

describe('a scope that governs nothing', () => {
  const [path] = [OLD];
  const diffs = async (scope: string, files: string[]): Promise<string[][]> => {
    const text = `---\nstatus: accepted\n${scope}\n---\n# Use queues\n\n## Decision\n\nQueues.\n`;
    const others = Object.fromEntries(files.map((file) => [file, '']));
    const fake = fakeRepository({ ...others, [path]: text });
    const [problem] = await decisionProblems(fake.repository);
    assert.ok(problem);
    const trial = await Trial.of({ [path]: text });
    const all = await repairs(trial, problem, { tree: () => fake.repository.tree() });
    return Promise.all(
      all.map(async ({ kind, plan }) => [
        kind,
        ...lineDiff(text, (await trial.written(plan)).text()),
      ]),
    );
  };

  it('is corrected, or goes', async () => {
    const files = ['src/checkout/pay.ts', 'a.ts'];
    assert.deepEqual(await diffs('scope: ["a.ts", "src/chekout/**"]', files), [
      ['use-scope', '-scope: ["a.ts", "src/chekout/**"]', '+scope: ["a.ts", "src/checkout/**"]'],
      ['remove-scope', '-scope: ["a.ts", "src/chekout/**"]', '+scope: ["a.ts"]'],
    ]);
    assert.deepEqual(await diffs('scope:\n  - a.ts\n  - src/chekout/*.ts', files), [
      ['use-scope', '-  - src/chekout/*.ts', '+  - src/checkout/*.ts'],
      ['remove-scope', '-  - src/chekout/*.ts'],
    ]);
    assert.deepEqual(await diffs('affects: gone/**', files), [
      ['remove-scope', '-affects: gone/**'],
    ]);
  });

  it('is read as a link where that is what it is', async () => {
    assert.deepEqual(await diffs('files: [../../src/checkout]', ['src/checkout/pay.ts']), [
      ['use-scope', '-files: [../../src/checkout]', '+files: [src/checkout]'],
      ['remove-scope', '-files: [../../src/checkout]'],
    ]);
  });

  it('is corrected in a section too', async () => {
    const text = `${NYGARD}\n## Scope\n\n- \`src/chekout/**\`\n- \`a.ts\`\n`;
    const fake = fakeRepository({ [OLD]: text, 'src/checkout/pay.ts': '', 'a.ts': '' });
    const [problem] = await decisionProblems(fake.repository);
    assert.ok(problem);
    const trial = await Trial.of({ [OLD]: text });
    const after = await repaired(trial, problem, 'use-scope');
    assert.deepEqual(lineDiff(text, after.text()), ['-- `src/chekout/**`', '+- `src/checkout/**`']);
    const removed = await repaired(trial, problem, 'remove-scope');
    assert.deepEqual(lineDiff(text, removed.text()), ['-- `src/chekout/**`']);
  });
});
