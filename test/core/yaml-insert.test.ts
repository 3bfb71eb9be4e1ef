import assert from 'node:assert/strict';
import { splice } from '../../src/core/edits';
import { yamlFile, yamlInsert } from '../../src/core/yaml-insert';
import { source } from './read';

const ENTRY = { section: 'ownership', key: 'dialect', value: 'gitlab' };

function inserted(text: string, entry = ENTRY): string | null {
  const found = yamlInsert(source(text), entry);
  return found && splice(text, [found]);
}

describe('an entry put into a YAML file', () => {
  const cases: readonly [string, string, string | null][] = [
    ['nothing', '', 'ownership:\n  dialect: gitlab\n'],
    ['a comment only', '# ours\n', '# ours\nownership:\n  dialect: gitlab\n'],
    ['another section', 'people: off', 'people: off\nownership:\n  dialect: gitlab\n'],
    ['Windows', 'people: off\r\n', 'people: off\r\nownership:\r\n  dialect: gitlab\r\n'],
    [
      'the value',
      'ownership:\n  dialect: github # ours\n',
      'ownership:\n  dialect: gitlab # ours\n',
    ],
    ['the quoted value', 'ownership: { dialect: "auto" }', 'ownership: { dialect: gitlab }'],
    ['no value', 'ownership:\n  dialect: # ours\n', 'ownership:\n  dialect: gitlab # ours\n'],
    [
      'no entry',
      'ownership: # ours\npeople: off\n',
      'ownership: # ours\n  dialect: gitlab\npeople: off\n',
    ],
    [
      'a neighbour',
      'ownership:\n    other: x # ours\n\npeople: off\n',
      'ownership:\n    other: x # ours\n    dialect: gitlab\n\npeople: off\n',
    ],
    [
      'a neighbour of several lines',
      'ownership:\n  other:\n    deep: [\n      1 ]\n# end\n',
      'ownership:\n  other:\n    deep: [\n      1 ]\n  dialect: gitlab\n# end\n',
    ],
    ['a flow map', 'ownership: { other: x }\n', 'ownership: { other: x, dialect: gitlab }\n'],
    ['an empty flow map', 'ownership: {}\n', 'ownership: { dialect: gitlab }\n'],
    ['a list', '- a\n', null],
    ['a text in the place of the section', 'ownership: text\n', null],
    ['a list in the place of the section', 'ownership: [a]\n', null],
    ['a flow map at the top', '{ people: off }\n', null],
    ['no YAML', 'ownership: {\n', null],
    ['a merge', '<<<<<<< a\npeople: off\n=======\npeople: x\n>>>>>>> b\n', null],
  ];
  for (const [name, text, expected] of cases) {
    it(`stands beside ${name}`, () => {
      assert.equal(inserted(text), expected);
    });
  }

  it('makes a new file', () => {
    assert.equal(yamlFile(ENTRY), 'ownership:\n  dialect: gitlab\n');
  });
});
