import assert from 'node:assert/strict';
import type { SampleRepository } from '../host/sample-repository';
import { makeAcme } from './acme';
import { assertGolden } from './golden';
import { runCli } from './run-cli';

/** Each is compared in both forms. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  owners: ['owners'],
  decisions: ['decisions', '--all'],
  markers: ['markers'],
  debt: ['debt'],
  delegations: ['delegations'],
  stewards: ['stewards', 'web/cart.ts', 'web'],
  context: ['context', 'web/cart.ts'],
  'context-line': ['context', 'web/cart.ts:3'],
  check: ['check'],
};

describe('the commands on a small repository', () => {
  let acme: SampleRepository;
  let deletion: string;
  before(() => {
    acme = makeAcme();
    deletion = acme.git('rev-parse', 'HEAD').trim();
  });
  after(() => {
    acme.dispose();
  });

  /** Commit ids depend on the version of git. */
  const stable = (text: string): string =>
    text.replaceAll(deletion, '<commit>').replaceAll(deletion.slice(0, 7), '<short>');

  for (const [name, argv] of Object.entries(COMMANDS)) {
    it(`answers ${argv.join(' ')}`, async () => {
      const [json, text] = await Promise.all([
        runCli(acme.root, [...argv, '--json']),
        runCli(acme.root, argv),
      ]);
      const code = name === 'check' ? json.code : 0;
      assert.deepEqual([json.code, json.errors, text.code, text.errors], [code, '', code, '']);
      assertGolden(name, `${stable(json.out)}\n${stable(text.out)}`);
    });
  }
});
