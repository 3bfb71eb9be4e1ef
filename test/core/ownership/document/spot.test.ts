import assert from 'node:assert/strict';
import type { LineDialect } from '../../../../src/core/ownership/document/line';
import { slotAt, spotAt } from '../../../../src/core/ownership/document/spot';

const DIALECTS: readonly LineDialect[] = ['github', 'gitlab', 'bitbucket', 'gitea'];

/** `kind text` of what stands at `|`; `-` for nothing. */
function spot(marked: string, dialect: LineDialect = 'github'): string {
  const text = marked.replace('|', '');
  const found = spotAt(text, marked.indexOf('|'), dialect);
  return found === null ? '-' : `${found.kind} ${text.slice(found.start, found.end)}`;
}

function slot(marked: string, dialect: LineDialect = 'github'): string {
  const text = marked.replace('|', '');
  const found = slotAt(text, marked.indexOf('|'), dialect);
  return found === null ? '-' : `${found.kind} ${text.slice(found.start, found.end)}`;
}

describe('what stands at a place of a CODEOWNERS line', () => {
  it('is the pattern, with its escapes', () => {
    assert.equal(spot('|/src/ @a'), 'pattern /src/');
    assert.equal(spot('  /src/| @a'), 'pattern /src/');
    assert.equal(spot('/My\\ Do|cs/ @a'), 'pattern /My\\ Docs/');
    assert.equal(spot('!ven|dor @a', 'gitlab'), 'pattern !vendor');
    assert.equal(spot('src/.*\\\\.g|o @a', 'gitea'), 'pattern src/.*\\\\.go');
  });

  it('is an owner as the platform reads it', () => {
    assert.equal(spot('* @acme/w|eb'), 'owner @acme/web');
    assert.equal(spot('* a@b.ex|ample'), 'owner a@b.example');
    assert.equal(spot('* wo|rd'), '-');
    assert.equal(spot('* @a, @b|;', 'gitlab'), 'owner @b');
    assert.equal(spot('* @@devel|oper', 'gitlab'), 'owner @@developer');
    assert.equal(spot('* @acme/web:ran|dom(2)', 'bitbucket'), '-');
    assert.equal(spot('* @acme/w|eb:random(2)', 'bitbucket'), 'owner @acme/web');
    assert.equal(spot('.* us|er', 'gitea'), 'owner user');
  });

  it('is the name of a section, on GitLab only', () => {
    assert.equal(spot('^[Front |end][2] @a', 'gitlab'), 'section Front end');
    assert.equal(spot('^[Front end][2] @|a', 'gitlab'), 'owner @a');
    assert.equal(spot('[Docs|', 'gitlab'), 'section Docs');
    assert.equal(spot('[Do|cs] @a', 'github'), 'pattern [Docs]');
  });

  it('is nothing in comments and blanks', () => {
    assert.equal(spot('# @a|'), '-');
    assert.equal(spot('* @a  |  # @b'), '-');
    assert.equal(spot('* @a # @b|'), '-');
    assert.equal(spot('* @a #x @b|', 'gitlab'), 'owner @b');
    assert.equal(spot('.* @a#@b|', 'gitea'), '-');
    assert.equal(spot('/a\\ #b |', 'github'), '-');
    assert.equal(spot('/a\\ #|b @c', 'github'), 'pattern /a\\ #b');
  });

  it('holds for every place of odd lines', () => {
    const lines = [
      '',
      ' ',
      '\\',
      '[',
      '^[',
      '^',
      '[]',
      '@',
      '!',
      '# ',
      '\t#',
      'a\\',
      '[][',
      '@@ @',
    ];
    for (const dialect of DIALECTS) {
      for (const line of lines) {
        for (let at = 0; at <= line.length; at++) {
          for (const found of [spotAt(line, at, dialect), slotAt(line, at, dialect)]) {
            if (found === null) continue;
            assert.ok(found.start >= 0 && found.end <= line.length && found.start <= found.end);
          }
        }
      }
    }
  });
});

describe('what can be completed at a place of a CODEOWNERS line', () => {
  it('is a pattern at the start', () => {
    assert.equal(slot('|'), 'pattern ');
    assert.equal(slot('  |'), 'pattern ');
    assert.equal(slot('/src/ch| @a'), 'pattern /src/ch');
    assert.equal(slot('|# comment'), 'pattern ');
    assert.equal(slot('# comm|ent'), '-');
    assert.equal(slot(' |  /src'), '-');
  });

  it('is an owner behind the pattern, as one run without blanks', () => {
    assert.equal(slot('* |'), 'owner ');
    assert.equal(slot('* @|'), 'owner @');
    assert.equal(slot('* @ac|me/web @b'), 'owner @acme/web');
    assert.equal(slot('* @@dev|', 'gitlab'), 'owner @@dev');
    assert.equal(slot('* | # later'), 'owner ');
    assert.equal(slot('* @a # la|ter'), '-');
  });

  it('is a section between brackets, then its default owners', () => {
    assert.equal(slot('[|', 'gitlab'), 'section ');
    assert.equal(slot('^[Do|', 'gitlab'), 'section Do');
    assert.equal(slot('^[Do|cs]', 'gitlab'), 'section Docs');
    assert.equal(slot('[Docs] @|', 'gitlab'), 'owner @');
    assert.equal(slot('[Docs][2] |', 'gitlab'), 'owner ');
    assert.equal(slot('[Docs][|2]', 'gitlab'), '-');
    assert.equal(slot('[|', 'github'), 'pattern [');
  });
});
