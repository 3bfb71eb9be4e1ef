import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diagnose, type Diagnosed } from './diagnose';

/** Says that a rule changes nothing: the file without its line has the same owners everywhere. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  'codeowners-unmatched-pattern',
  'codeowners-overridden-rule',
  'codeowners-excluded-rule',
]);

/** Which files belong to whom. GitLab names owners by section. */
function owners({ model, tree }: Diagnosed): unknown[] {
  return tree.map((path) => {
    const { state, rules } = model.verdict(path);
    const sections = rules.map(({ section, owners: words }) => {
      return `${section?.name ?? ''}: ${words.map(({ text }) => text).join(' ')}`;
    });
    return [path, state, sections];
  });
}

const segment = fc.constantFrom('a', 'b', 'ab', '*', '**', 'a*', '*.c', 'x.c');
const pattern = fc
  .tuple(
    fc.constantFrom('', '/'),
    fc.array(segment, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '', '/'),
  )
  .map(([lead, segments, tail]) => lead + segments.join('/') + tail);
const owner = fc.constantFrom('@a', '@b', '@c/d', '');
const path = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'x.c', 'y.c'), { minLength: 1, maxLength: 4 })
  .map((names) => names.join('/'));
const paths = fc.uniqueArray(path, { minLength: 1, maxLength: 30 });
const rule = fc.tuple(pattern, owner).map(([text, word]) => `${text} ${word}`);

async function agrees(
  file: string,
  lines: readonly string[],
  files: readonly string[],
): Promise<void> {
  const load = (text: readonly string[]): Promise<Diagnosed> =>
    diagnose({ owners: { [file]: `${text.join('\n')}\n` }, paths: files });
  const before = await load(lines);
  const idle = before.problems.filter(({ code }) => WITHOUT_EFFECT.has(code));
  const told = idle.map(({ range }) => range.start.line);
  for (const line of told) {
    const without = lines.map((text, at) => (at === line ? '' : text));
    assert.deepEqual(owners(await load(without)), owners(before), `line ${line + 1}`);
  }
  const without = lines.map((text, at) => (told.includes(at) ? '' : text));
  assert.deepEqual(owners(await load(without)), owners(before), 'all of them');
}

describe('rules that are said to have no effect, on any rules and files', () => {
  for (const file of ['.github/CODEOWNERS', '.bitbucket/CODEOWNERS']) {
    it(`can be removed from ${file}, one by one and together`, async () => {
      const rules = fc.array(rule, { minLength: 1, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(rules, paths, (lines, files) => agrees(file, lines, files)),
        { numRuns: 400 },
      );
    });
  }

  it('can be removed from .gitea/CODEOWNERS, one by one and together', async () => {
    const part = fc.constantFrom('a', 'b', 'ab', '.*', '[ab]', 'a+', 'x\\\\.c');
    const expression = fc.array(part, { minLength: 1, maxLength: 3 }).map((all) => all.join('/'));
    const line = fc
      .tuple(fc.constantFrom('', '', '!'), expression, fc.constantFrom('@a', '@b', '@c/d'))
      .map(([lead, text, word]) => `${lead}${text} ${word}`);
    const lines = fc.array(line, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(lines, paths, (text, files) => agrees('.gitea/CODEOWNERS', text, files)),
      { numRuns: 300 },
    );
  });

  it('can be removed from .gitlab/CODEOWNERS, one by one and together', async () => {
    const line = fc.oneof(
      { arbitrary: rule, weight: 5 },
      { arbitrary: pattern.map((text) => `!${text}`), weight: 1 },
      { arbitrary: fc.constantFrom('[One] @s', '[Two]', '^[one]'), weight: 1 },
    );
    const lines = fc.array(line, { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(lines, paths, (text, files) => agrees('.gitlab/CODEOWNERS', text, files)),
      { numRuns: 400 },
    );
  });

  it('are all found where nothing else is wrong: the others decide something', async () => {
    const rules = fc.uniqueArray(rule, { maxLength: 8, selector: (text) => text.split(' ')[0] });
    await fc.assert(
      fc.asyncProperty(rules, paths, async (lines, files) => {
        const owned = { '.github/CODEOWNERS': `${lines.join('\n')}\n` };
        const { model, tree, problems } = await diagnose({ owners: owned, paths: files });
        const deciding = new Set(tree.flatMap((one) => model.verdict(one).rules));
        const [reading] = model.readings;
        const idle = (reading?.rules ?? []).filter((one) => !deciding.has(one));
        assert.deepEqual(
          problems.filter(({ code }) => WITHOUT_EFFECT.has(code)).length,
          idle.length,
        );
      }),
      { numRuns: 300 },
    );
  });
});
