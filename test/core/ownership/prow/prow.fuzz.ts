import { parseAliases } from '../../../../src/core/ownership/prow/aliases';
import { folderOwners } from '../../../../src/core/ownership/prow/folder-owners';
import { isProwFile } from '../../../../src/core/ownership/prow/owners-file';
import { sourceOf } from '../../../../src/core/source';
import { assertInside, mutatedFiles } from '../mutated-files';

const SEEDS = [
  'approvers:\n- ann\n- "@bob" # lead\nreviewers: [c, d,\n  e]\nlabels:\n  - area/x\n',
  'options:\n  no_parent_owners: true\nfilters:\n  "\\\\.go$":\n    approvers: [x]\n  ".*":\n    labels: [l]\n',
  'aliases:\n  leads:\n  - ann\n  - BOB\n  none: []\n',
  'approvers: &a\n- ann\nreviewers: *a\nrequired_reviewers:\n- 123\n- yes\n',
  'filters:\n  "(?i)a|b": { approvers: bob }\n  "(a+)+$": ~\n',
];
const PIECES = [
  'approvers:',
  'filters:',
  '- ',
  ': ',
  '? ',
  '[',
  ']',
  '{',
  '}',
  '&a ',
  '*a',
  '"',
  "'",
  '|\n',
  '>\n',
  '---\n',
  '%TAG\n',
  '!!str ',
  '(a*)*',
  '(?',
  '\\pL',
  'a{1000}',
];

describe('prow’s parsers', () => {
  it('take 100,000 mutated files', async function () {
    this.timeout(600_000);
    for (const text of mutatedFiles(SEEDS, PIECES)) {
      const source = sourceOf('a/OWNERS', text);
      const { aliases, problems } = parseAliases(source);
      assertInside(source, [], problems);
      isProwFile(source);
      const owners = await folderOwners(source, aliases);
      assertInside(
        source,
        owners.rules.map(({ rule }) => rule),
        owners.problems,
      );
      for (const { takes } of owners.rules) takes?.('a/b.go');
    }
  });
});
