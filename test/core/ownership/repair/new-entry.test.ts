import assert from 'node:assert/strict';
import { splice } from '../../../../src/core/edits';
import { parseDirectory } from '../../../../src/core/ownership/directory/directory-file';
import { Roster } from '../../../../src/core/ownership/directory/roster';
import { newEntry } from '../../../../src/core/ownership/repair/new-entry';
import { yamlInsert } from '../../../../src/core/yaml-insert';
import { source } from '../../read';

/** The directory after owners were added one by one. */
function added(text: string, owners: readonly ['people' | 'teams', string][]): string {
  return owners.reduce((before, [section, address]) => {
    const { directory } = parseDirectory(source(before));
    const found = yamlInsert(source(before), newEntry(section, address, directory));
    assert.ok(found);
    return splice(before, [found]);
  }, text);
}

describe('a new entry of the directory', () => {
  it('has a key of its own and the handle or address', () => {
    const text = added('people:\n  dev-a: { handles: ["@x"] } # ours\n', [
      ['people', '@Dev-A'],
      ['people', 'dev.b@acme.test'],
      ['teams', '@acme/web'],
      ['teams', 'web@acme.test'],
      ['people', '@on'],
      ['people', '@123'],
    ]);
    assert.equal(
      text,
      `people:
  dev-a: { handles: ["@x"] } # ours
  dev-a-2: { handles: ["@Dev-A"] }
  dev-b: { emails: ["dev.b@acme.test"] }
  owner-on: { handles: ["@on"] }
  owner: { handles: ["@123"] }
teams:
  web: { handles: ["@acme/web"] }
  web-2: { contact: { email: "web@acme.test" } }
`,
    );
    const { directory, problems } = parseDirectory(source(text));
    assert.deepEqual(problems, []);
    const roster = new Roster(directory);
    assert.equal(roster.person('@dev-a')?.id, 'dev-a-2');
    assert.equal(roster.team('web@acme.test')?.id, 'web-2');
  });
});
