import assert from 'node:assert/strict';
import { problem, type ProblemFacts } from '../../src/core/problem';
import { FILE_START } from '../../src/core/text';
import { problemSentence } from '../../src/words/problems';
import { ANCHOR_SENTENCES } from './anchor-sentences';
import { DECISION_SENTENCES } from './decision-sentences';
import { t } from './facts';

function said(facts: ProblemFacts): string {
  return problemSentence(t, problem('f', FILE_START, 'error', facts));
}

const file = { id: 'DEBT-9', path: 'src/old.ts' };

const GOLDEN: readonly [ProblemFacts, string][] = [
  [
    { code: 'file-too-large', data: { bytes: 5 * 1024 * 1024, limit: 1024 * 1024 } },
    'The file is 5 MB, more than the 1 MB that are read. Split it.',
  ],
  [{ code: 'file-not-text', data: null }, 'This is not a text file, so nothing in it counts.'],
  [{ code: 'file-failed', data: null }, 'The file could not be read. Check its permissions.'],
  [{ code: 'file-not-utf8', data: null }, 'This character is not UTF-8. Save the file as UTF-8.'],
  [
    { code: 'conflict-markers', data: null },
    'A merge left conflict markers here. Resolve them; until then the last good version counts.',
  ],
  [
    { code: 'yaml-syntax', data: { reason: 'DUPLICATE_KEY' } },
    'This key stands here twice. Keep one of the two.',
  ],
  [
    { code: 'yaml-syntax', data: { reason: 'BAD_ALIAS' } },
    'This is not valid YAML (BAD_ALIAS). The rest of the file still counts.',
  ],
  [
    { code: 'yaml-too-many-aliases', data: null },
    'The file has more YAML aliases than Steward follows. Write the values out.',
  ],
  [
    { code: 'yaml-too-deep', data: null },
    'The file is nested too deeply to be read. Make it flatter.',
  ],
  [
    { code: 'yaml-wrong-shape', data: { wanted: 'list', field: 'boundaries' } },
    '“boundaries” needs a list.',
  ],
  [
    { code: 'yaml-wrong-shape', data: { wanted: 'map', field: null } },
    'Expected fields with values (key: value) here.',
  ],
  [{ code: 'field-missing', data: { field: 'title' } }, '“title” is missing. Add it.'],
  [
    { code: 'field-unknown', data: { field: 'dept', nearest: 'debt' } },
    '“dept” has no meaning here. Did you mean “debt”?',
  ],
  [
    { code: 'field-unknown', data: { field: 'x', nearest: null } },
    '“x” has no meaning here. Remove it, or check its name.',
  ],
  [
    {
      code: 'value-unknown',
      data: { field: 'people', value: 'nmaes', allowed: ['names', 'off'], nearest: 'names' },
    },
    '“people” cannot be “nmaes”. Did you mean “names”?',
  ],
  [
    {
      code: 'value-unknown',
      data: { field: 'people', value: 'yes', allowed: ['names', 'off'], nearest: null },
    },
    '“people” cannot be “yes”. Use one of: names, off.',
  ],
  [
    { code: 'date-invalid', data: { field: 'due', value: '1.3.27' } },
    '“due” has no valid date: “1.3.27”. Write year-month-day, such as 2027-03-01.',
  ],
  [
    { code: 'path-outside', data: { value: '../x' } },
    '“../x” leaves the repository. Use a path inside it.',
  ],
  [
    { code: 'id-duplicate', data: { id: 'DEL-1', other: 'a/DEL-1.yml' } },
    'DEL-1 is already used by a/DEL-1.yml. Give this one a new id.',
  ],
  [
    { code: 'id-invalid', data: { id: 'a b' } },
    '“a b” cannot serve as an id. Use letters, a hyphen and a number.',
  ],
  [
    { code: 'config-value-invalid', data: { field: 'half_life', value: 'x', wanted: 'duration' } },
    '“half_life” cannot be “x”. It needs a duration, such as 180d, 26w or 6m.',
  ],
  [
    { code: 'codeowners-too-large', data: { bytes: 3200 * 1024, limit: 3 * 1024 * 1024 } },
    'The file is 3.1 MB. GitHub ignores CODEOWNERS files of 3 MB and more. Use fewer, wider rules.',
  ],
  [
    { code: 'codeowners-bad-owner', data: { word: 'dev' } },
    '“dev” is no owner, so GitHub skips this line. Use @user, @org/team or an e-mail address.',
  ],
  [
    { code: 'codeowners-negation', data: { pattern: '!a' } },
    'GitHub skips “!a”: CODEOWNERS knows no exceptions with “!”. Add a later rule without owners.',
  ],
  [
    { code: 'codeowners-bracket', data: { pattern: 'a[b]' } },
    '“a[b]” only matches names with these very brackets. CODEOWNERS knows no character ranges; use “*” or “?”.',
  ],
  [
    { code: 'codeowners-bad-pattern', data: { pattern: '/' } },
    '“/” can match no file. Check the pattern.',
  ],
  [
    { code: 'codeowners-unmatched-pattern', data: { pattern: '/old/', nearest: null } },
    '“/old/” matches no file. Correct the pattern, or remove it.',
  ],
  [
    { code: 'codeowners-unmatched-pattern', data: { pattern: '/Src/', nearest: '/src/' } },
    '“/Src/” matches no file. Did you mean “/src/”?',
  ],
  [
    {
      code: 'codeowners-overridden-rule',
      data: { pattern: '/a/b/', files: 3, line: 11, hidden: true },
    },
    '“/a/b/” has no effect, because line 12 decides for all its files. Move it below that line, or remove it.',
  ],
  [
    {
      code: 'codeowners-overridden-rule',
      data: { pattern: '*', files: 9, line: 11, hidden: false },
    },
    '“*” decides for no file now: later rules up to line 12 take them all. Keep it for new files, or remove it.',
  ],
  [
    { code: 'codeowners-excluded-rule', data: { pattern: '/gen/', files: 2, line: 3 } },
    '“/gen/” has no effect, because line 4 leaves all its files out. Remove one of the two.',
  ],
  [
    { code: 'codeowners-duplicate-pattern', data: { pattern: '/a', line: 4, both: false } },
    '“/a” has no effect, because it stands again in line 5. Keep one of the two.',
  ],
  [
    { code: 'codeowners-duplicate-pattern', data: { pattern: 'a/.*', line: 0, both: true } },
    '“a/.*” stands in line 1 too. Put the owners on one line.',
  ],
  [
    { code: 'codeowners-duplicate-owner', data: { word: '@a' } },
    '“@a” stands on this line twice. Once is enough.',
  ],
  [
    {
      code: 'codeowners-shadowed-file',
      data: { used: '.github/CODEOWNERS', dialect: 'github' },
    },
    'GitHub ignores this file, because it uses .github/CODEOWNERS. Keep one of the two.',
  ],
  [
    {
      code: 'ownership-no-file',
      data: { dialect: 'bitbucket', places: ['.bitbucket/CODEOWNERS'] },
    },
    'No file stands where Bitbucket looks for owners: .bitbucket/CODEOWNERS. Add one, or remove the setting.',
  ],
  [
    { code: 'owner-unknown', data: { word: '@acme/wbe', nearest: '@acme/web', rules: 1 } },
    '“@acme/wbe” is not listed in .steward/ownership.yml. Did you mean “@acme/web”?',
  ],
  [
    { code: 'owner-unknown', data: { word: '@new', nearest: null, rules: 2 } },
    '“@new” is not listed in .steward/ownership.yml. Add it, or check its spelling.',
  ],
  [
    { code: 'owner-unknown-person', data: { person: 'dev-x', nearest: 'dev-a' } },
    '“dev-x” is not listed under people. Did you mean “dev-a”?',
  ],
  [
    {
      code: 'ownership-contradiction',
      data: { area: 'Checkout', declared: '@a', rule: '@b', file: 'CODEOWNERS', line: 11 },
    },
    'Area “Checkout” names @a, but CODEOWNERS:12 gives these files to @b. Make them agree.',
  ],
  ...DECISION_SENTENCES,
  ...ANCHOR_SENTENCES,
  [
    { code: 'debt-unknown', data: { id: 'DEBT-99', nearest: null } },
    'There is no item DEBT-99. Correct the id, or record the debt.',
  ],
  [
    { code: 'debt-unknown', data: { id: 'DEBT-99', nearest: 'DEBT-9' } },
    'There is no item DEBT-99. Did you mean DEBT-9? Else record the debt.',
  ],
  [
    { code: 'debt-marker-settled', data: { id: 'DEBT-9', status: 'closed', item: 'x.yml' } },
    'DEBT-9 is closed. Remove the marker, or reopen the item.',
  ],
  [
    { code: 'debt-marker-gone', data: file },
    'DEBT-9 is no longer named in src/old.ts, but is still open. Close it, or point at its code.',
  ],
  [
    { code: 'debt-acceptance-endless', data: { id: 'DEBT-9' } },
    'DEBT-9 is accepted for ever. Say until when.',
  ],
  [
    {
      code: 'debt-acceptance-outdated',
      data: {
        id: 'DEBT-9',
        label: 'ADR-2',
        adr: 'a.md',
        status: 'superseded',
        successors: [{ label: 'ADR-3', path: 'b.md' }],
      },
    },
    'DEBT-9 is accepted by ADR-2, which ADR-3 supersedes. Decide anew.',
  ],
  [
    {
      code: 'debt-acceptance-outdated',
      data: { id: 'DEBT-9', label: 'ADR-2', adr: 'a.md', status: 'rejected', successors: [] },
    },
    'DEBT-9 is accepted by ADR-2, which was rejected. Decide anew.',
  ],
  [
    { code: 'debt-acceptance-adr-missing', data: { id: 'DEBT-9', adr: 'a.md' } },
    'DEBT-9 is accepted by a.md, which is no decision on record. Correct the path.',
  ],
  [
    { code: 'debt-owner-unknown', data: { id: 'DEBT-9', word: '@an', nearest: '@ann' } },
    '“@an” is not listed in .steward/ownership.yml. Did you mean “@ann”?',
  ],
  [
    { code: 'debt-gone', data: { id: 'DEBT-9' } },
    'DEBT-9 is not there any more. It may have been moved or removed.',
  ],
  [
    { code: 'debt-edit-unsafe', data: { id: 'DEBT-9' } },
    'DEBT-9 is written in a way Steward cannot change safely. Change it by hand.',
  ],
  [{ code: 'debt-marker-recorded', data: { id: 'DEBT-9' } }, 'This is recorded as DEBT-9 already.'],
  [
    { code: 'debt-marker-elsewhere', data: { id: 'DEBT-9' } },
    'DEBT-9 is recorded on another branch. Merge that branch to see it here.',
  ],
  [
    { code: 'debt-marker-unsafe', data: { tag: 'TODO' } },
    'This TODO is written in a way Steward cannot change safely. Change it by hand.',
  ],
  [
    { code: 'delegation-one-taker', data: null },
    'A delegation goes to exactly one person. Name one under “to”.',
  ],
  [
    { code: 'delegation-renewed-by-other', data: { by: '@dev-a', from: '@cto' } },
    'This change is by @dev-a, but the delegation comes from @cto. Ask @cto to confirm it.',
  ],
];

describe('sentences about problems', () => {
  for (const [facts, sentence] of GOLDEN) {
    it(sentence, () => {
      assert.equal(said(facts), sentence);
    });
  }

  it('are calm, and end', () => {
    for (const [, sentence] of GOLDEN) {
      const own = sentence.replace(/“[^”]*”/g, '');
      assert.ok(!own.includes('!') && /[.?]$/.test(own), sentence);
    }
  });

  it('stay one short line whatever a file holds', () => {
    const value = `a\n${'b'.repeat(10_000)}\u202e`;
    const sentence = said({ code: 'path-outside', data: { value } });
    assert.ok(sentence.length < 150);
    assert.doesNotMatch(sentence, /[\n\u202e]/);
  });
});
