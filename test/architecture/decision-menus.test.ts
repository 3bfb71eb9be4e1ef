import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type PossibleChange, possibleChanges } from '../../src/core/decisions/change/plan';
import type { DecisionStatus } from '../../src/core/decisions/record';
import { decision } from '../words/facts';
import { FILE_START } from '../../src/core/text';

interface Manifest {
  readonly contributes: {
    readonly menus: {
      readonly 'view/item/context': readonly { readonly command: string; readonly when: string }[];
    };
  };
}

const STATUSES: readonly (DecisionStatus | null)[] = [
  ...(['proposed', 'draft', 'accepted', 'rejected', 'deprecated', 'superseded'] as const),
  'other:Living',
  null,
];

const COMMANDS: Readonly<Record<string, PossibleChange>> = {
  'steward.acceptDecision': 'accept',
  'steward.rejectDecision': 'reject',
  'steward.deprecateDecision': 'deprecate',
  'steward.supersedeDecision': 'supersede',
  'steward.amendDecision': 'amend',
  'steward.confirmDecision': 'confirm',
};

/** The rows of decisions by their status; a command may stand on rows of other kinds as well. */
const OF_DECISIONS = /viewItem =~ \/\^decision\\\.\(([a-z|]+)\)\\b\/ &&/;

describe('the menus of decisions', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const items = manifest.contributes.menus['view/item/context'];

  for (const [command, change] of Object.entries(COMMANDS)) {
    it(`offer ${command} only where a record can be changed so`, () => {
      const words = items
        .filter((one) => one.command === command)
        .map(({ when }) => OF_DECISIONS.exec(when)?.[1])
        .find((found) => found !== undefined);
      assert.ok(words);
      const offered = STATUSES.filter((status) => words.split('|').includes(wordOf(status)));
      assert.ok(offered.length > 0);
      for (const value of offered) {
        const status = value === null ? null : { value, text: value, range: FILE_START };
        const possible = possibleChanges(decision({ status }));
        assert.ok(possible.includes(change), `${command} of ${value ?? 'no status'}`);
      }
    });
  }
});

/** As rows name themselves: `decision.other`. */
function wordOf(status: DecisionStatus | null): string {
  return status?.startsWith('other:') === true ? 'other' : (status ?? 'none');
}
