import assert from 'node:assert/strict';
import {
  type CompiledRegex,
  regexCompiler,
} from '../../../../src/core/ownership/patterns/linear-regex';

async function compile(expression: string): Promise<CompiledRegex> {
  return (await regexCompiler()).compile(expression);
}

async function found(expression: string, text: string): Promise<boolean> {
  const regex = await compile(expression);
  assert.ok(regex.kind === 'regex', expression);
  return regex.isFoundIn(text);
}

describe('regular expressions in linear time', () => {
  it('follow Go’s syntax', async () => {
    assert.ok(await found('(?i)charter.md', 'sig/CHARTER.md'));
    assert.ok(await found('[[:digit:]]{4}', 'report-2024.md'));
    assert.ok(await found('\\Aa\\.b\\z', 'a.b'));
    assert.ok(await found('\\Q*.x\\E', 'z*.x'));
    assert.ok(await found('^(?P<n>\\pL)+$', 'été'));
    assert.ok(!(await found('^(?i:r)s', 'RS')));
  });

  it('are refused where Go refuses them', async () => {
    for (const one of ['(', '*.js', 'a**', 'a{1001}', '[z-a]', 'a\\', '\\h', 'a{2,1}', '(?z)']) {
      assert.equal((await compile(one)).kind, 'invalid', one);
    }
  });

  it('are told apart where another engine would take them', async () => {
    for (const one of [
      '(?=a)',
      '(?!a)b',
      '(?<=a)b',
      '(?<!a)b',
      '(?>a)',
      '(a)\\1',
      '(?<n>a)\\k<n>',
    ]) {
      assert.equal((await compile(one)).kind, 'unsupported', one);
    }
    assert.equal((await compile('(?<n>a)')).kind, 'regex');
  });

  it('answer hostile expressions', async () => {
    const text = `${'a'.repeat(20_000)}X`;
    for (const one of [
      '(a+)+$',
      '^(a|a)*$',
      '^(a*)*$',
      '(.*a){20}$',
      '([a-z]+)+Y',
      '^(([a])+.)+[A]$',
    ]) {
      assert.equal(await found(one, text), false, one);
    }
  });

  it('are left out where they are too large, alone or together', async () => {
    assert.equal((await compile('a'.repeat(1001))).kind, 'too-large');
    assert.equal((await compile(`(${'a{100}'.repeat(11)}){10}`.repeat(10))).kind, 'too-large');
    const compiler = await regexCompiler();
    const kinds = Array.from({ length: 300 }, (_, i) => compiler.compile(`x${i}a{1000}`).kind);
    assert.equal(kinds[0], 'regex');
    assert.equal(kinds.at(-1), 'too-large');
    // What was compiled before stays.
    assert.equal(compiler.compile('x0a{1000}').kind, 'regex');
  });

  it('end at the stack without an error', async () => {
    for (const one of [
      `${'('.repeat(499)}a${')'.repeat(499)}`,
      '('.repeat(1000),
      '[['.repeat(400),
    ]) {
      assert.ok(['regex', 'invalid'].includes((await compile(one)).kind));
    }
  });

  it('are not compiled again for the next version of a file', async () => {
    const first = await regexCompiler();
    const one = first.compile('a+b');
    const next = await regexCompiler(first.compiled);
    assert.equal(next.compile('a+b'), one);
    assert.notEqual(next.compile('a+c'), one);
  });

  it('that were too large for a file may fit its next version', async () => {
    const first = await regexCompiler();
    for (let i = 0; i < 300; i++) first.compile(`x${i}a{1000}`);
    assert.equal(first.compile('late+').kind, 'too-large');
    assert.equal((await regexCompiler(first.compiled)).compile('late+').kind, 'regex');
  });
});
