import assert from 'node:assert/strict';
import { smallestApprovers } from '../../../src/core/ownership/approvers';
import { identitiesOf } from '../../../src/core/ownership/holdings/identities';
import { loadOwnership, type OwnershipModel } from '../../../src/core/ownership/model';
import { Sources } from '../../../src/core/source';
import { MemoryFiles } from '../memory-files';

const OWNERSHIP = `people:
  ada: { name: Ada, handles: ["@ada"], emails: [ada@acme.test] }
  bob: { handles: ["@bob"] }
  cat: { handles: ["@cat"] }
teams:
  web: { handles: ["@acme/web"], lead: ada, members: [bob] }
  pay: { handles: ["@acme/pay"], members: [bob, cat, unknown-person] }
  empty: { handles: ["@acme/empty"] }
`;

interface Wanted {
  readonly owners: readonly string[];
  readonly approvals: number;
}

const one = (...owners: string[]): Wanted => ({ owners, approvals: 1 });
const two = (...owners: string[]): Wanted => ({ owners, approvals: 2 });

describe('the smallest set of approvers', () => {
  let model: OwnershipModel;
  before(async () => {
    const files = new MemoryFiles({ '.steward/ownership.yml': OWNERSHIP });
    model = await loadOwnership(new Sources(files), 'auto');
  });

  /** `@bob`, `2 of @acme/empty`, `! 1 missing of @x`. */
  function shown(needs: readonly Wanted[], author?: string): string[] {
    const who = author === undefined ? null : identitiesOf(model).of(author);
    const { set, short, exact } = smallestApprovers(model, needs, who);
    assert.equal(exact, true);
    return [
      ...set.map(({ who: { label }, people }) => (people > 1 ? `${people} of ${label}` : label)),
      ...short.map(({ need, missing }) => `! ${missing} missing of ${need.owners.join(' ')}`),
    ];
  }

  it('is one person who can approve everything', () => {
    assert.deepEqual(shown([one('@acme/web'), one('@acme/pay'), one('@cat', '@bob')]), ['@bob']);
    assert.deepEqual(shown([]), []);
  });

  it('knows a person by any of their names, a login of prow included', () => {
    assert.deepEqual(shown([one('ada@acme.test'), one('ada'), one('@ADA')]), ['@ada']);
  });

  it('leaves the author out', () => {
    assert.deepEqual(shown([one('@acme/web'), one('@acme/pay')], '@bob'), ['@ada', '@cat']);
    assert.deepEqual(shown([one('@bob'), one('@cat')], '@bob'), ['@cat', '! 1 missing of @bob']);
  });

  it('has a team nobody is known of, and a role, stand for themselves', () => {
    assert.deepEqual(shown([one('@acme/empty'), one('@x/unknown')]), ['@acme/empty', '@x/unknown']);
    assert.deepEqual(shown([two('@@maintainer'), one('@@maintainer')]), ['2 of @@maintainer']);
  });

  it('has different people approve where more than one must', () => {
    assert.deepEqual(shown([two('@acme/web')]), ['@ada', '@bob']);
    assert.deepEqual(shown([two('@acme/web')], '@ada'), ['@bob', '! 1 missing of @acme/web']);
    assert.deepEqual(shown([two('@ada', '@acme/empty'), one('@acme/empty')]), [
      '@ada',
      '@acme/empty',
    ]);
  });

  it('says what each of them approves', () => {
    const [web, pay] = [one('@acme/web'), one('@cat')];
    const { set } = smallestApprovers(model, [web, pay], identitiesOf(model).of('@bob'));
    assert.deepEqual(
      set.map(({ who: { label }, needs }) => [label, needs]),
      [
        ['@ada', [web]],
        ['@cat', [pay]],
      ],
    );
  });

  it('is found at once for owners with hostile names', () => {
    const names = ['__proto__', 'constructor', '@@', '@/', '', '@a\0b'];
    assert.equal(shown(names.map((name) => one(name))).length, names.length);
  });
});
