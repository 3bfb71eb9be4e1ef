import assert from 'node:assert/strict';
import { type Config, DEFAULT_CONFIG } from '../../../src/core/config';
import {
  type DelegationInput,
  nextDelegationPath,
  planDelegation,
} from '../../../src/core/delegation/create';
import { DelegationModel, loadDelegations } from '../../../src/core/delegation/model';
import { Sources } from '../../../src/core/source';
import { MemoryFiles } from '../memory-files';
import { INPUT } from './input';

const EMPTY = new DelegationModel([], [], []);

const LEAST: DelegationInput = {
  ...INPUT,
  ...{ from: null, context: '', outcome: ' ', boundaries: ['', ' '], escalateTo: null },
  ...{ escalateWhen: [], checkInEvery: '', checkInNext: null, reviewBy: null, scope: [] },
};

function written(input: Partial<DelegationInput>, config: Config = DEFAULT_CONFIG): string {
  const [change] = planDelegation(EMPTY, config, { ...INPUT, ...input }).changes;
  assert.ok(change?.kind === 'create');
  return change.text;
}

describe('logging a delegation', () => {
  it('writes the fields in the order of the format', () => {
    assert.equal(
      written({}),
      `id: DEL-1
title: Database schema changes
from: "@cto"
to: "@dev-a"
level: advise
context: |-
  Every release waits for a migration.
  That has to end.
outcome: No release waits
boundaries: [no new vendor, under 2k EUR a month]
escalate:
  to: "@cto"
  when: [data-loss risk]
check_in:
  every: 2w
  next: 2026-12-04
since: 2026-11-20
review_by: 2027-02-20
status: active
scope:
  paths: [db/**]
`,
    );
  });

  it('leaves out what is empty', () => {
    assert.equal(
      written(LEAST),
      'id: DEL-1\ntitle: Database schema changes\nto: "@dev-a"\nlevel: advise\nsince: 2026-11-20\nstatus: active\n',
    );
  });

  it('takes the number above every one in use', async () => {
    const files = new MemoryFiles({
      '.steward/delegations/DEL-3.yml': 'id: DEL-5\ntitle: A\nto: "@a"\n',
      '.steward/delegations/DEL-7.yml': '{ broken',
      'home:/delegations/del-8.yml': 'id: DEL-8\ntitle: B\nto: "@a"\n',
    });
    const model = await loadDelegations(new Sources(files), DEFAULT_CONFIG);
    const path = (target: 'repository' | 'home', branches: string[]): string =>
      nextDelegationPath(model, DEFAULT_CONFIG, target, branches);
    assert.equal(path('repository', []), '.steward/delegations/DEL-9.yml');
    assert.equal(path('repository', ['DEL-0012.yml', 'x']), '.steward/delegations/DEL-13.yml');
    assert.equal(path('home', []), 'home:/delegations/DEL-9.yml');
    const plan = planDelegation(model, DEFAULT_CONFIG, { ...INPUT, target: 'home' });
    assert.equal(plan.label, 'DEL-9');
    assert.equal(plan.open.path, 'home:/delegations/DEL-9.yml');
    assert.equal(plan.changes[0]?.path, plan.open.path);
  });

  it('follows the configured prefix and folder', () => {
    const delegation = { prefix: 'DN', folder: 'notes' };
    const plan = planDelegation(EMPTY, { ...DEFAULT_CONFIG, delegation }, INPUT);
    assert.equal(plan.changes[0]?.path, 'notes/DN-1.yml');
  });
});
