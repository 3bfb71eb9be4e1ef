import type { DelegationInput } from '../../../src/core/delegation/create';

/** What the form gives when every field is filled. */
export const INPUT: DelegationInput = {
  title: 'Database schema changes',
  from: '@cto',
  to: '@dev-a',
  level: 'advise',
  context: 'Every release waits for a migration.\nThat has to end.',
  outcome: 'No release waits',
  boundaries: ['no new vendor', 'under 2k EUR a month'],
  escalateTo: '@cto',
  escalateWhen: ['data-loss risk'],
  checkInEvery: '2w',
  checkInNext: '2026-12-04',
  reviewBy: '2027-02-20',
  scope: ['db/**'],
  target: 'repository',
  today: '2026-11-20',
  namesOnBranches: [],
};
