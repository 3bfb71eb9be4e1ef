import assert from 'node:assert/strict';
import { readerOf, ruleOnLine } from '../../../../src/core/ownership/document/reader';
import {
  ruleEffect,
  type RuleEffect,
  sectionFiles,
} from '../../../../src/core/ownership/document/rule-effect';
import type { Reading } from '../../../../src/core/ownership/reading';
import { type OwnershipSurvey, surveyOwnership } from '../../../../src/core/ownership/survey';
import { fakeRepository } from '../../context/fakes';

const breathe = (): null => null;
const PATHS = [
  'a.md',
  'docs/a.md',
  'docs/b.md',
  'src/1',
  'src/2',
  'src/3',
  'src/4',
  'src/5',
  'src/6',
];

async function read(path: string, text: string): Promise<[Reading, OwnershipSurvey]> {
  const model = await fakeRepository({ [path]: text }).repository.ownership();
  const [reading] = model.readings;
  assert.ok(reading);
  const survey = await surveyOwnership(model, PATHS, breathe);
  assert.ok(survey);
  return [reading, survey];
}

async function effectOf(path: string, text: string, number: number): Promise<RuleEffect> {
  const [reading, survey] = await read(path, text);
  const rule = reading.rules[number];
  assert.ok(rule);
  const effect = await ruleEffect(reading, rule, survey, breathe);
  assert.ok(effect);
  return effect;
}

describe('the effect of a rule', () => {
  const github = '*.md @a\n/docs/ @b\n/docs/b.md @c\n/none @d\n/src/ @e\n';

  it('counts what it matches and decides, and names what decides in its place', async () => {
    const effect = await effectOf('CODEOWNERS', github, 0);
    assert.equal(effect.matched, 3);
    assert.equal(effect.decided, 1);
    assert.deepEqual(effect.examples, ['a.md']);
    assert.deepEqual(
      effect.overriding.map(({ rule, files }) => [rule.pattern, files]),
      [
        ['/docs/', 1],
        ['/docs/b.md', 1],
      ],
    );
  });

  it('has five examples at most', async () => {
    const effect = await effectOf('CODEOWNERS', github, 4);
    assert.equal(effect.decided, 6);
    assert.equal(effect.examples.length, 5);
  });

  it('of a pattern without files is nothing', async () => {
    assert.deepEqual(await effectOf('CODEOWNERS', github, 3), {
      matched: 0,
      decided: 0,
      examples: [],
      overriding: [],
    });
  });

  it('is a matter of its section on GitLab', async () => {
    const gitlab = '[One] @a\n*.md\n[Two] @b\ndocs/\n!docs/b.md\n';
    const one = await effectOf('.gitlab/CODEOWNERS', gitlab, 0);
    assert.deepEqual([one.matched, one.decided, one.overriding.length], [3, 3, 0]);
    const two = await effectOf('.gitlab/CODEOWNERS', gitlab, 1);
    assert.deepEqual([two.matched, two.decided], [2, 1]);
    assert.deepEqual(
      two.overriding.map(({ rule }) => rule.pattern),
      ['!docs/b.md'],
    );
    const exclusion = await effectOf('.gitlab/CODEOWNERS', gitlab, 2);
    assert.deepEqual([exclusion.matched, exclusion.decided], [1, 1]);
    const [, survey] = await read('.gitlab/CODEOWNERS', gitlab);
    assert.equal(sectionFiles(survey, 'One'), 3);
    assert.equal(sectionFiles(survey, 'Two'), 1);
    assert.equal(sectionFiles(survey, 'None'), 0);
  });

  it('ends when it is told to', async () => {
    const [reading, survey] = await read('CODEOWNERS', github);
    const [rule] = reading.rules;
    assert.ok(rule);
    assert.equal(await ruleEffect(reading, rule, survey, breathe, AbortSignal.abort()), null);
  });
});

describe('who reads a CODEOWNERS file', () => {
  it('is the reading that uses it, else a platform that looks there', async () => {
    const { repository } = fakeRepository({
      '.github/CODEOWNERS': '/docs/ @a\n!bad @a\n',
      CODEOWNERS: '* @b\n',
    });
    const model = await repository.ownership();
    const used = readerOf(model, '.github/CODEOWNERS');
    assert.equal(used?.dialect, 'github');
    assert.ok(used.reading);
    assert.equal(readerOf(model, 'docs/CODEOWNERS')?.reading, null);
    assert.equal(readerOf(model, '.gitea/CODEOWNERS')?.dialect, 'gitea');
    assert.equal(readerOf(model, 'test/fixtures/CODEOWNERS'), null);
  });

  it('knows the rule on a line only while the line reads as it did', async () => {
    const [reading] = await read('CODEOWNERS', '/docs/ @a\n!bad @a\n');
    const on = (line: number, text: string): string | undefined =>
      ruleOnLine(reading, line, text, { start: 0, end: text.indexOf(' ') })?.pattern;
    assert.equal(on(0, '/docs/ @a'), '/docs/');
    assert.equal(on(0, '/docs2/ @a'), undefined);
    assert.equal(on(1, '!bad @a'), undefined);
    assert.equal(on(7, '/x @a'), undefined);
  });
});
