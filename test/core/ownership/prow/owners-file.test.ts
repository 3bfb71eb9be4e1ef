import assert from 'node:assert/strict';
import { isProwFile, parseOwnersFile } from '../../../../src/core/ownership/prow/owners-file';
import { places, source } from '../../read';

/** Entries as `role filter: words`, with the place of each word. */
function entries(text: string): string[] {
  return parseOwnersFile(source(text, 'a/OWNERS')).entries.map(({ role, filter, words }) => {
    const named = words.map(
      ({ value, range }) => `${value}@${range.start.line + 1}:${range.start.character + 1}`,
    );
    return [role, ...(filter ? [filter.value] : []), ...named].join(' ');
  });
}

function problems(text: string): string[] {
  return places(parseOwnersFile(source(text, 'a/OWNERS')).problems);
}

describe('an OWNERS file', () => {
  it('is read with the place of every word', () => {
    const text = '# who\napprovers:\n  - Ann # lead\n  - "@bob"\nlabels: [area/x, \'kind/y\']\n';
    assert.deepEqual(entries(text), [
      'approvers Ann@3:5 @bob@4:5',
      'labels area/x@5:10 kind/y@5:18',
    ]);
    assert.deepEqual(problems(text), []);
  });

  it('has ranges from the role, or the filter, to the end of the list', () => {
    const shown = (text: string): string[] =>
      parseOwnersFile(source(text)).entries.map(
        ({ range: { start, end } }) =>
          `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`,
      );
    assert.deepEqual(shown('reviewers:\n- a\n- bob # x\n\nlabels: []\n'), ['1:1-3:6']);
    assert.deepEqual(shown('filters:\n  ".*":\n    approvers: [a]\n    labels: [b]\n'), [
      '2:3-3:19',
      '2:3-4:16',
    ]);
  });

  it('takes CRLF and a missing last line end', () => {
    assert.deepEqual(entries('approvers:\r\n- a\r\n- b'), ['approvers a@2:3 b@3:3']);
  });

  it('counts for nothing where it is no YAML, and says where', () => {
    assert.deepEqual(entries('approvers:\n- @ann\n'), []);
    assert.deepEqual(problems('approvers:\n- @ann\n'), ['yaml-syntax@2:3']);
  });

  it('counts where a key stands twice; the last is meant', () => {
    assert.deepEqual(entries('approvers: [a]\napprovers: [b]\n'), ['approvers b@2:13']);
    assert.deepEqual(problems('approvers: [a]\napprovers: [b]\n'), ['yaml-syntax@2:1']);
  });

  it('finds fields in any case', () => {
    assert.deepEqual(entries('Approvers: [a]\nREVIEWERS: [b]\n'), [
      'approvers a@1:13',
      'reviewers b@2:13',
    ]);
  });

  it('loses all its roles over one of a wrong type', () => {
    assert.deepEqual(entries('approvers: bob\nreviewers: [a]\n'), []);
    assert.deepEqual(problems('approvers: bob\nreviewers: [a]\n'), ['yaml-wrong-shape@1:12']);
    assert.deepEqual(entries('approvers:\n- x: y\n- a\n'), []);
    assert.deepEqual(problems('approvers:\n- x: y\n- a\n'), ['yaml-wrong-shape@2:3']);
  });

  it('loses all its roles over a login that YAML takes for something else', () => {
    for (const word of ['123', 'yes', 'True', 'off', '0x1f', '1e3', '1_000', '.5', '.inf', 'y']) {
      assert.deepEqual(entries(`approvers: [a, ${word}]\n`), [], word);
      assert.deepEqual(problems(`approvers: [a, ${word}]\n`), ['ownership-login-not-text@1:16']);
    }
    for (const word of ["'123'", '"yes"', '1a', 'yess', '0xg', 'e3', '1-2']) {
      assert.equal(entries(`approvers: [a, ${word}]\n`).length, 1, word);
    }
  });

  it('falls back on its filters then, where such logins are text', () => {
    const text = 'approvers: [1]\nfilters:\n  ".*": { reviewers: [123, true, x] }\n';
    assert.deepEqual(entries(text), ['reviewers .* 123@3:23 true@3:28 x@3:34']);
  });

  it('hides its filters behind a role, and says so', () => {
    const text = 'labels: [l]\nfilters:\n  ".*": { approvers: [a] }\n';
    assert.deepEqual(entries(text), ['labels l@1:10']);
    assert.deepEqual(problems(text), ['ownership-filters-hidden@2:1']);
  });

  it('loses all filters over one of a wrong type', () => {
    const text = 'filters:\n  a: { approvers: [a] }\n  b: { approvers: bob }\n';
    assert.deepEqual(entries(text), []);
    assert.deepEqual(problems(text), ['yaml-wrong-shape@3:19']);
    assert.deepEqual(entries('filters: [a]\n'), []);
    assert.deepEqual(problems('filters:\n  a: [b]\n'), ['yaml-wrong-shape@2:6']);
  });

  it('takes null for empty everywhere', () => {
    const text = 'approvers:\nreviewers: ~\nfilters:\n  a:\n  b: { labels: null }\noptions:\n';
    assert.deepEqual(entries(text), []);
    assert.deepEqual(problems(text), []);
    assert.deepEqual(entries('approvers: [a, ~, "", b]\n'), ['approvers a@1:13 @1:19 b@1:23']);
  });

  it('reads no_parent_owners as YAML 1.1 does', () => {
    const option = (value: string): boolean =>
      parseOwnersFile(source(`options:\n  no_parent_owners: ${value}\n`)).noParentOwners;
    assert.deepEqual(['true', 'yes', 'On', 'TRUE'].map(option), [true, true, true, true]);
    assert.deepEqual(['false', 'no', '~', ''].map(option), [false, false, false, false]);
  });

  it('counts for nothing over options of a wrong type', () => {
    const text = "approvers: [a]\noptions:\n  no_parent_owners: 'yes'\n";
    assert.deepEqual(entries(text), []);
    assert.deepEqual(problems(text), ['value-unknown@3:21']);
    assert.deepEqual(entries('approvers: [a]\noptions: x\n'), []);
    assert.deepEqual(entries('approvers: [a]\noptions:\n  no_parent_owners: [a]\n'), []);
  });

  it('is told of names that are nearly right, and of no others', () => {
    assert.deepEqual(problems('aprovers: [a]\nemeritus_approvers: [b]\nmisc: c\n'), [
      'field-unknown@1:1',
    ]);
  });

  it('may be empty, a list, a text or deeply nested', () => {
    for (const text of ['', '# only\n', '[]', '- a\n', 'x', '--- \n', '\ufeff']) {
      assert.deepEqual(entries(text), []);
    }
    assert.deepEqual(entries(`approvers: ${'['.repeat(5_000)}`), []);
  });

  it('counts for nothing with the markers of a merge, which alone are told', () => {
    const text = 'approvers:\n<<<<<<< HEAD\n- a\n=======\n- b\n>>>>>>> other\n';
    assert.deepEqual(entries(text), []);
    assert.deepEqual(problems(text), ['conflict-markers@2:1']);
  });
});

describe('a file called OWNERS', () => {
  it('is prow’s where it has one of prow’s fields', () => {
    const prow = (text: string): boolean => isProwFile(source(text, 'OWNERS'));
    assert.ok(prow('approvers: [a]\n'));
    assert.ok(prow('# x\nFilters:\n  ".*":\n'));
    assert.ok(prow('approvers:\n- a\n  reviewers: [\n'), 'while it is typed');
    assert.ok(!prow('set noparent\nann@example.test\nper-file *.gn=bob@example.test\n'));
    assert.ok(!prow('file://build/OWNERS\n\n# COMPONENT: Build\n*\n'));
    assert.ok(!prow('name: x\n'));
    assert.ok(!prow(''));
  });
});
