import assert from 'node:assert/strict';
import {
  aliasPlace,
  ownerPlaceAt,
  ownerPlaces,
  type OwnersFiles,
  placesOf,
} from '../../../../src/core/ownership/document/owner-places';
import { acceptsOwner, handleOfAddress } from '../../../../src/core/ownership/document/owner-name';
import { canRename, planRename } from '../../../../src/core/ownership/document/rename';
import { splice } from '../../../../src/core/edits';
import { Lines } from '../../../../src/core/text';
import { fakeRepository } from '../../context/fakes';

const breathe = (): null => null;

const DIRECTORY = `people:
  a: { name: A, handles: ["@dev-a", '@old-a'], emails: [a@example.test] }
  dev-a: { name: B, handles: ["@dev-b"] }
teams:
  web: { handles: ["@acme/web"], lead: dev-a, members: ["@dev-a"] }
areas:
  - { name: Web, paths: ["web/**"], owners: ["@Dev-A"], stewards: [dev-a] }
`;

const FILES = {
  '.github/CODEOWNERS': '# @dev-a\n* @dev-a @acme/web # @dev-a\r\n!/bad @DEV-A\n/x wrong @dev-a',
  '.steward/ownership.yml': DIRECTORY,
};

const PROW = {
  OWNERS: 'approvers: [dev-a, admins]\nreviewers:\n  - "@Dev-A"\nlabels: [dev-a]\n',
  'pkg/OWNERS': 'filters:\n  ".*": { approvers: [dev-a] }\nemeritus_approvers: [dev-a]\n',
  OWNERS_ALIASES: 'aliases:\n  admins: [dev-a, dev-c]\n',
  'pkg/a.go': '',
};

async function filesOf(entries: Record<string, string>): Promise<OwnersFiles> {
  const { repository } = fakeRepository(entries);
  return {
    sources: repository.sources,
    model: await repository.ownership(),
    tree: () => repository.tree(),
  };
}

/** `file:line:character text` of every place. */
async function named(entries: Record<string, string>, owner: string): Promise<string[]> {
  const all = await ownerPlaces(await filesOf(entries), breathe);
  return placesOf(all, owner).map(({ file, range, text }) => {
    return `${file}:${range.start.line}:${range.start.character} ${text}`;
  });
}

/** The files after a rename. */
async function renamed(
  entries: Record<string, string>,
  from: string,
  to: string,
): Promise<Record<string, string> | string> {
  const all = await ownerPlaces(await filesOf(entries), breathe);
  const plan = planRename(placesOf(all, from), to);
  if (plan.kind === 'refused') return plan.dialect;
  const changed: Record<string, string> = {};
  for (const [path, text] of Object.entries(entries)) {
    const lines = new Lines(text);
    const splices = plan.edits
      .filter(({ place }) => place.file === path)
      .map((edit) => ({
        start: lines.offset(edit.place.range.start),
        end: lines.offset(edit.place.range.end),
        text: edit.text,
      }));
    if (splices.length > 0) changed[path] = splice(text, splices);
  }
  return changed;
}

describe('places that name an owner', () => {
  it('are words of rules, skipped lines included, and handles in ownership.yml', async () => {
    assert.deepEqual(await named(FILES, '@dev-a'), [
      '.steward/ownership.yml:1:27 @dev-a',
      '.steward/ownership.yml:4:57 @dev-a',
      '.steward/ownership.yml:6:46 @Dev-A',
      '.github/CODEOWNERS:1:2 @dev-a',
      '.github/CODEOWNERS:2:6 @DEV-A',
      '.github/CODEOWNERS:3:9 @dev-a',
    ]);
  });

  it('are logins of prow, with or without @, and never the names of aliases', async () => {
    assert.deepEqual(await named(PROW, 'dev-a'), [
      'OWNERS:0:12 dev-a',
      'OWNERS:2:5 @Dev-A',
      'OWNERS_ALIASES:1:11 dev-a',
      'pkg/OWNERS:2:21 dev-a',
      'pkg/OWNERS:1:22 dev-a',
    ]);
    assert.deepEqual(await named(PROW, 'admins'), []);
  });

  it('are found by position', async () => {
    const files = await filesOf(FILES);
    const at = async (path: string, line: number, character: number): Promise<string | undefined> =>
      (await ownerPlaceAt(files, path, { line, character }))?.text;
    assert.equal(await at('.github/CODEOWNERS', 1, 5), '@dev-a');
    assert.equal(await at('.github/CODEOWNERS', 0, 4), undefined);
    assert.equal(await at('.steward/ownership.yml', 1, 32), '@dev-a');
    assert.equal(await at('.steward/ownership.yml', 2, 4), undefined);
    assert.equal(await at('elsewhere/CODEOWNERS', 1, 5), undefined);
    assert.equal(await at('.github/CODEOWNERS', 99, 5), undefined);
  });

  it('of an alias are its entry', async () => {
    const { sources } = await filesOf(PROW);
    assert.deepEqual((await aliasPlace(sources, '@Admins'))?.start, { line: 1, character: 2 });
    assert.equal(await aliasPlace(sources, 'dev-a'), null);
    assert.equal(await aliasPlace((await filesOf({})).sources, 'admins'), null);
  });

  it('are told with the files that a merge left in conflict', async () => {
    const text = '<<<<<<< a\n* @a\n=======\n* @b\n>>>>>>> b\n';
    const all = await ownerPlaces(await filesOf({ CODEOWNERS: text }), breathe);
    assert.deepEqual(all.conflicted, ['CODEOWNERS']);
  });
});

describe('renaming an owner', () => {
  it('changes every place and nothing else', async () => {
    assert.deepEqual(await renamed(FILES, '@dev-a', '@dev-z'), {
      '.github/CODEOWNERS':
        '# @dev-a\n* @dev-z @acme/web # @dev-a\r\n!/bad @dev-z\n/x wrong @dev-z',
      '.steward/ownership.yml': DIRECTORY.replace('"@dev-a", ', '"@dev-z", ')
        .replace('["@dev-a"]', '["@dev-z"]')
        .replace('@Dev-A', '@dev-z'),
    });
  });

  it('spells logins of prow as they stand there', async () => {
    assert.deepEqual(await renamed(PROW, '@dev-a', '@dev-z'), {
      OWNERS: 'approvers: [dev-z, admins]\nreviewers:\n  - "@dev-z"\nlabels: [dev-a]\n',
      'pkg/OWNERS': 'filters:\n  ".*": { approvers: [dev-z] }\nemeritus_approvers: [dev-z]\n',
      OWNERS_ALIASES: 'aliases:\n  admins: [dev-z, dev-c]\n',
    });
  });

  it('gives a login its @ where owners have one', async () => {
    const both = { ...PROW, '.github/CODEOWNERS': '* @dev-a\n' };
    const files = await renamed(both, 'dev-a', 'dev-z');
    assert.ok(typeof files === 'object');
    assert.equal(files['.github/CODEOWNERS'], '* @dev-z\n');
  });

  it('quotes a handle that takes the place of a plain address in YAML', async () => {
    const files = await renamed(FILES, 'a@example.test', '@a');
    assert.ok(typeof files === 'object');
    assert.match(files['.steward/ownership.yml'] ?? '', /emails: \["@a"\]/);
  });

  it('is refused where a platform could not read the name', async () => {
    assert.equal(await renamed(FILES, '@dev-a', 'no owner'), 'github');
    assert.equal(await renamed(FILES, '@dev-a', ''), 'github');
    assert.equal(await renamed(FILES, '@dev-a', '@a/b/c'), 'github');
    assert.equal(await renamed(PROW, 'dev-a', '@acme/team'), 'prow');
    const gitlab = { '.gitlab/CODEOWNERS': '* @dev-a\n' };
    assert.deepEqual(await renamed(gitlab, '@dev-a', '@a/b/c'), {
      '.gitlab/CODEOWNERS': '* @a/b/c\n',
    });
    assert.equal(await renamed(gitlab, '@dev-a', '@@owner'), 'gitlab');
  });

  it('leaves roles to their platform', async () => {
    const files = await filesOf({ '.gitlab/CODEOWNERS': '* @@developer\n' });
    const place = await ownerPlaceAt(files, '.gitlab/CODEOWNERS', { line: 0, character: 4 });
    assert.ok(place);
    assert.equal(canRename(place), false);
  });
});

describe('owner names', () => {
  it('are judged as each platform reads them', () => {
    assert.ok(acceptsOwner('@acme/web', 'github'));
    assert.ok(!acceptsOwner('acme', 'github'));
    assert.ok(!acceptsOwner('@a @b', 'github'));
    assert.ok(!acceptsOwner('@a#', 'gitea'));
    assert.ok(acceptsOwner('user', 'gitea'));
    assert.ok(acceptsOwner('@a/b/c.d', 'gitlab'));
    assert.ok(!acceptsOwner('@a,', 'gitlab'));
    assert.ok(acceptsOwner('dev-a', 'prow'));
    assert.ok(!acceptsOwner('@acme/web:all', 'bitbucket'));
  });

  it('are told by the addresses that platforms give', () => {
    assert.equal(handleOfAddress('123+dev-a@users.noreply.github.com', 'github'), '@dev-a');
    assert.equal(handleOfAddress('dev-a@users.noreply.github.com', 'github'), '@dev-a');
    assert.equal(handleOfAddress('1+x[bot]@users.noreply.github.com', 'github'), null);
    assert.equal(handleOfAddress('123-dev.a@users.noreply.gitlab.com', 'gitlab'), '@dev.a');
    assert.equal(handleOfAddress('dev-a@example.test', 'github'), null);
    assert.equal(handleOfAddress('dev-a@users.noreply.github.com', 'gitlab'), null);
  });
});
