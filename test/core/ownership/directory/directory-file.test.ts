import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseDirectory } from '../../../../src/core/ownership/directory/directory-file';
import { places, source } from '../../read';

const PATH = '.steward/ownership.yml';

const WHOLE = `people:
  ada: { name: Ada Lund, handles: ["@ada"], emails: [ada@acme.test, a@home.test] }
  bo:
teams:
  web:
    name: Web
    handles: "@acme/web"
    lead: ada
    members: [ada, bo, "@guest", x@acme.test]
    contact: { chat: "#web", oncall: https://oncall.test/web }
areas:
  - name: Shop
    paths: [src/shop/**, "*.css"]
    owners: ["@acme/web"]
    stewards: [ada]
    backups: [bo, web]
    review_by: 2027-01-15
`;

function read(text: string): ReturnType<typeof parseDirectory> {
  return parseDirectory(source(text, PATH));
}

function withoutRange<T extends { readonly range: unknown }>(entry: T): Omit<T, 'range'> {
  const { range, ...rest } = entry;
  assert.ok(range);
  return rest;
}

describe('ownership.yml', () => {
  it('reads people', () => {
    const { directory, problems } = read(WHOLE);
    assert.deepEqual(problems, []);
    assert.deepEqual(directory.people.map(withoutRange), [
      {
        id: 'ada',
        name: 'Ada Lund',
        handles: ['@ada'],
        emails: ['ada@acme.test', 'a@home.test'],
      },
      { id: 'bo', name: null, handles: [], emails: [] },
    ]);
  });

  it('reads teams', () => {
    assert.deepEqual(read(WHOLE).directory.teams.map(withoutRange), [
      {
        id: 'web',
        name: 'Web',
        handles: ['@acme/web'],
        lead: 'ada',
        members: ['ada', 'bo', '@guest', 'x@acme.test'],
        contact: [
          { kind: 'chat', value: '#web' },
          { kind: 'oncall', value: 'https://oncall.test/web' },
        ],
      },
    ]);
  });

  it('reads areas', () => {
    const [shop] = read(WHOLE).directory.areas;
    assert.deepEqual(shop?.stewards, ['ada']);
    assert.deepEqual(shop.backups, ['bo', 'web']);
    assert.equal(shop.reviewBy, '2027-01-15');
  });

  it('keeps places of paths and owners', () => {
    const [shop] = read(WHOLE).directory.areas;
    assert.deepEqual(shop?.paths[0], {
      glob: 'src/shop/**',
      range: { start: { line: 12, character: 12 }, end: { line: 12, character: 23 } },
    });
    assert.deepEqual(shop.owners[0]?.range.start, { line: 13, character: 13 });
    assert.deepEqual(shop.range.end, { line: 16, character: 25 });
  });

  it('reads CRLF as LF', () => {
    const { directory, problems } = read(WHOLE.replaceAll('\n', '\r\n'));
    assert.deepEqual(problems, []);
    assert.equal(directory.areas[0]?.paths[1]?.glob, '*.css');
  });

  it('takes an empty file, and one of comments', () => {
    for (const text of ['', '# later\n', 'people:\nareas: []\n']) {
      const { directory, problems } = read(text);
      assert.deepEqual([directory.people, directory.areas, problems], [[], [], []]);
    }
  });

  it('names the nearest person for an unknown one', () => {
    const { problems } = read(
      'people:\n  maya: {}\nteams:\n  web: { lead: mya, members: [web, zzzzz] }\n' +
        'areas:\n  - { name: A, paths: [a], owners: [wep], stewards: [maya, "@x"], backups: [x@y.test] }\n',
    );
    assert.deepEqual(places(problems), [
      'owner-unknown-person@4:16',
      'owner-unknown-person@4:31',
      'owner-unknown-person@4:36',
      'owner-unknown-person@6:37',
    ]);
    assert.deepEqual(
      problems.map(({ data }) => (data as { nearest: string | null }).nearest),
      ['maya', null, null, 'web'],
    );
  });

  it('goes on after what does not fit', () => {
    const { directory, problems } = read(
      'persons: {}\npeople: [a]\nteams:\n  web: text\nareas:\n  - text\n  - { paths: [a], color: red }\n' +
        '  - { name: B, review_by: soon }\n  - { name: C, paths: [../up, C:/x, /ok, c] }\n',
    );
    assert.deepEqual(
      directory.areas.map(({ name, paths }) => [name, ...paths.map(({ glob }) => glob)]),
      [['a', 'a'], ['B'], ['C', '/ok', 'c']],
    );
    assert.deepEqual(
      directory.teams.map(({ id }) => id),
      ['web'],
    );
    assert.deepEqual(places(problems), [
      'field-unknown@1:1',
      'yaml-wrong-shape@2:9',
      'yaml-wrong-shape@4:8',
      'yaml-wrong-shape@6:5',
      'field-unknown@7:19',
      'field-missing@7:1',
      'field-missing@8:1',
      'date-invalid@8:27',
      'path-outside@9:24',
      'path-outside@9:31',
    ]);
  });

  it('reads what stands around a syntax error', () => {
    const { directory, problems } = read('people:\n  a: { handles: [@x] }\n  b: { name: B }\n');
    assert.ok(problems.some(({ code }) => code === 'yaml-syntax'));
    assert.ok(directory.people.some(({ id, name }) => id === 'b' && name === 'B'));
  });

  it('keeps names that are special to objects', () => {
    const { directory, problems } = read(
      'people:\n  __proto__: { name: P }\n  constructor: { name: C }\n' +
        'teams: { t: { members: [__proto__, constructor, toString] } }\n',
    );
    assert.deepEqual(
      directory.people.map(({ name }) => name),
      ['P', 'C'],
    );
    assert.deepEqual(places(problems), ['owner-unknown-person@4:49']);
  });

  it('never throws, and every place lies in the file', () => {
    const word = fc.constantFrom(
      'people:',
      'teams:',
      'areas:',
      '\n',
      '\n  ',
      '\n  - ',
      'a: ',
      '{',
      '}',
      '[',
      ']',
      '"@x"',
      '*a',
      '&a ',
      'name: x',
      'paths: ',
      'members: ',
      ', ',
      '| ',
      '# c',
      "'",
      '\t',
      '🚀',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const file = source(words.join(''), PATH);
        for (const { range } of parseDirectory(file).problems) {
          assert.ok(range.end.line < file.lines.count);
          assert.ok(file.lines.offset(range.start) <= file.lines.offset(range.end));
        }
      }),
      { numRuns: 200 },
    );
  });
});
