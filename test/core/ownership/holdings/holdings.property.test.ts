import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type CoverageFolder,
  totalOf,
  withoutOwner,
} from '../../../../src/core/ownership/holdings/coverage';
import { covering } from '../../../../src/core/ownership/holdings/covering';
import { fileTree } from '../../../../src/core/ownership/holdings/folders';
import { busy, holdings } from './load';

const name = fc.constantFrom('a', 'b', 'c-d', '__proto__', 'x.ts', 'y.md');
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
const paths = fc.uniqueArray(path, { maxLength: 40 });
const owner = fc.constantFrom('@ada', 'ada@acme.test', '@Bo', '@bo', '@acme/web', '@x/y');
const rule = fc
  .tuple(
    fc.constantFrom('*', '*.ts', '/a/', 'b', '/a/b/', 'c-d/**', '/x.ts', '__proto__'),
    fc.array(owner, { maxLength: 3 }),
  )
  .map(([pattern, owners]) => [pattern, ...owners].join(' '));
const area = fc.constantFrom('a/**', '**/*.ts', 'b', 'a/b/**');

const files = fc
  .tuple(fc.array(rule, { maxLength: 8 }), fc.array(area, { maxLength: 3 }))
  .map(([rules, globs]) => ({
    CODEOWNERS: rules.map((line) => `${line}\n`).join(''),
    '.steward/ownership.yml': [
      'people:\n  ada: { handles: ["@ada"], emails: [ada@acme.test] }',
      'teams:\n  web: { handles: ["@acme/web"], members: [ada] }',
      ...(globs.length > 0 ? ['areas:'] : []),
      ...globs.map((glob, at) => `  - { name: A${at}, paths: ["${glob}"] }`),
    ].join('\n'),
  }));

describe('holdings of any repository', () => {
  it('have every file in exactly one of owned, unowned and unmatched', async () => {
    await fc.assert(
      fc.asyncProperty(files, paths, async (repository, all) => {
        const held = await holdings(repository, all);
        const owners = held.owners.map(({ owner: one }) => one);
        const lists = [
          await held.ownedBy(owners, busy),
          await held.without(['unowned'], busy),
          await held.without(['unmatched'], busy),
        ];
        assert.deepEqual(lists.flat().sort(), [...all].sort());
        assert.deepEqual(
          lists.map((list) => list.length),
          [held.counts.owned, held.counts.unowned, held.counts.unmatched],
        );
      }),
    );
  });

  it('count as many files as they list', async () => {
    await fc.assert(
      fc.asyncProperty(files, paths, async (repository, all) => {
        const held = await holdings(repository, all);
        for (const { owner: one, files: count } of held.owners) {
          assert.equal((await held.ownedBy([one], busy)).length, count);
          const person = held.ofPerson(one);
          const whole = [one, ...person.through.map(({ owner: team }) => team)];
          assert.equal((await held.ownedBy(whole, busy)).length, person.files);
        }
        for (const one of held.areas) {
          assert.equal((await held.inArea(one, busy)).length, totalOf(one.counts));
        }
        if (held.areas.length > 0) {
          const sum = held.areas.reduce((files, { counts }) => files + totalOf(counts), 0);
          assert.equal(sum, all.length);
        }
      }),
    );
  });

  it('add up from folder to folder', async () => {
    await fc.assert(
      fc.asyncProperty(files, paths, async (repository, all) => {
        const held = await holdings(repository, all);
        const check = ({ path: at, counts, own, folders }: CoverageFolder): void => {
          const below = all.filter((one) => at === '' || one.startsWith(`${at}/`));
          assert.equal(totalOf(counts), below.length);
          for (const state of ['owned', 'unowned', 'unmatched'] as const) {
            const sum = folders.reduce((files, folder) => files + folder.counts[state], own[state]);
            assert.equal(counts[state], sum);
          }
          folders.forEach(check);
        };
        check(held.coverage);
        const missing = await held.without(['unowned', 'unmatched'], busy);
        assert.equal(missing.length, withoutOwner(held.counts));
      }),
    );
  });

  it('are named by folders and files that hold just these files', async () => {
    await fc.assert(
      fc.asyncProperty(files, paths, fc.func(fc.boolean()), async (repository, all, isTaken) => {
        const { coverage } = await holdings(repository, all);
        const some = all.filter((one) => isTaken(one));
        const found = covering(await fileTree(some, busy), coverage, Infinity);
        assert.ok(found);
        const named = all.filter(
          (one) =>
            found.files.includes(one) ||
            found.folders.some((folder) => folder === '' || one.startsWith(`${folder}/`)),
        );
        assert.deepEqual(named, some);
      }),
    );
  });
});
