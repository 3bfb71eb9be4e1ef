import assert from 'node:assert/strict';
import { isOwnersSource, OwnershipComparison } from '../../../src/core/context/ownership-diff';
import { type Fake, fakeRepository } from './fakes';

const FILE = '.github/CODEOWNERS';

/** A repository whose working tree is as given, and whose last commit has these texts. */
function edited(now: Record<string, string>, committed: Record<string, string>): Fake {
  const fake = fakeRepository(now);
  for (const [path, text] of Object.entries(committed))
    fake.history.texts.set(`HEAD:${path}`, text);
  return fake;
}

async function shown(comparison: OwnershipComparison): Promise<string[]> {
  const edits = await comparison.edits(() => null);
  assert.ok(edits);
  if (edits.kind === 'unknown') return [edits.gap];
  if (edits.kind === 'same') return ['same'];
  return [
    ...edits.files.map(({ path, kind }) => `${kind} ${path}`),
    ...edits.diff.groups.map(
      ({ from, to, files }) => `${from.join() || '-'} → ${to.join() || '-'}: ${files.join()}`,
    ),
  ];
}

describe('edits of owners files', () => {
  it('are told against the last commit', async () => {
    const now = { [FILE]: '* @a\n/src/ @b\n', 'src/x.ts': '', 'y.ts': '' };
    const { repository, files } = edited(now, { [FILE]: '* @a\n' });
    const comparison = new OwnershipComparison(repository);
    assert.deepEqual(await shown(comparison), [`modified ${FILE}`, '@a → @b: src/x.ts']);
    files.set(FILE, '* @a\n/src/ @c\n/y.ts\n');
    repository.invalidate(FILE);
    assert.deepEqual(await shown(comparison), [
      `modified ${FILE}`,
      '@a → @c: src/x.ts',
      '@a → -: y.ts',
    ]);
    files.set(FILE, '* @a\n');
    repository.invalidate(FILE);
    assert.deepEqual(await shown(comparison), ['same']);
  });

  it('ask git once, and again when a branch moved', async () => {
    const { repository, history } = edited({ [FILE]: '* @b\n', x: '' }, { [FILE]: '* @a\n' });
    const comparison = new OwnershipComparison(repository);
    await shown(comparison);
    const { asked } = history;
    assert.deepEqual((await shown(comparison))[1], `@a → @b: ${FILE},x`);
    assert.equal(history.asked, asked);
    history.texts.set(`HEAD:${FILE}`, '* @b\n');
    repository.forgetHistory();
    assert.deepEqual(await shown(comparison), ['same']);
  });

  it('answer with the same object while nothing changes', async () => {
    const { repository } = edited({ [FILE]: '* @b\n' }, { [FILE]: '* @a\n' });
    const comparison = new OwnershipComparison(repository);
    const [one, two] = [await comparison.edits(() => null), await comparison.edits(() => null)];
    assert.ok(one?.kind === 'edited' && two?.kind === 'edited');
    assert.equal(one.diff, two.diff);
  });

  it('see files that are new and files that are gone', async () => {
    const fresh = edited({ [FILE]: '* @a\n', x: '' }, {});
    assert.deepEqual(await shown(new OwnershipComparison(fresh.repository)), [
      `added ${FILE}`,
      `- → @a: ${FILE},x`,
    ]);
    const gone = edited({ x: '' }, { [FILE]: '* @a\n' });
    assert.deepEqual(await shown(new OwnershipComparison(gone.repository)), [
      `deleted ${FILE}`,
      '@a → -: x',
    ]);
  });

  it('do not see other line ends, nor a byte order mark', async () => {
    const { repository } = edited({ [FILE]: '\ufeff* @a\r\n' }, { [FILE]: '* @a\n' });
    assert.deepEqual(await shown(new OwnershipComparison(repository)), ['same']);
  });

  it('count areas, and of the configuration the dialect alone', async () => {
    const area = (owner: string): string =>
      `areas:\n  - name: A\n    paths: ["x"]\n    owners: ["${owner}"]\n`;
    const config = '.steward/config.yml';
    const directory = '.steward/ownership.yml';
    const now = { [directory]: area('@b'), [config]: 'people: off\n', x: '' };
    const then = { [directory]: area('@a'), [config]: 'people: names\n' };
    const { repository } = edited(now, then);
    assert.deepEqual(await shown(new OwnershipComparison(repository)), [
      `modified ${directory}`,
      '@a → @b: x',
    ]);
    const rules = { CODEOWNERS: '[S]\nx @a\n', x: '' };
    const other = edited({ ...rules, [config]: 'ownership: { dialect: github }\n' }, rules);
    assert.deepEqual(
      (await shown(new OwnershipComparison(other.repository)))[0],
      `added ${config}`,
    );
  });

  it('say why they are not known', async () => {
    const { repository, history } = edited({ [FILE]: '* @a\n' }, {});
    history.textAt = () => Promise.resolve({ kind: 'unknown', gap: 'untrusted' });
    assert.deepEqual(await shown(new OwnershipComparison(repository)), ['untrusted']);
  });

  it('are given up when told so', async () => {
    const { repository } = edited({ [FILE]: '* @b\n' }, { [FILE]: '* @a\n' });
    const asking = new AbortController();
    asking.abort();
    assert.equal(await new OwnershipComparison(repository).edits(() => null, asking.signal), null);
  });

  it('are looked for where owners are named', () => {
    const paths = [FILE, 'a/OWNERS', 'OWNERS_ALIASES', '.steward/ownership.yml'];
    assert.deepEqual(paths.filter(isOwnersSource), paths);
    assert.deepEqual(['a/CODEOWNERS', '.gitlab-ci.yml', '.github'].filter(isOwnersSource), []);
  });
});
