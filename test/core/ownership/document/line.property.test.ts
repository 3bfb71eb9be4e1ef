import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type LineDialect, readLine } from '../../../../src/core/ownership/document/line';
import { slotAt, spotAt } from '../../../../src/core/ownership/document/spot';
import { parseCodeowners } from '../../../../src/core/ownership/github/codeowners';
import { parseGitLab } from '../../../../src/core/ownership/gitlab/codeowners';
import { sourceOf } from '../../../../src/core/source';

const dialects = fc.constantFrom<LineDialect>('github', 'gitlab', 'bitbucket', 'gitea');

const SIGNS = ' \t#[]^@!\\/*:,.-ab1';

/** Lines of the characters that mean something, and whole words. */
const lines = fc
  .array(fc.constantFrom(...SIGNS.split(/(?!$)/u), '@a', '@a/b', 'a@b.cd', '@@owner', '[A]'))
  .map((parts) => parts.join(''));

describe('lines of CODEOWNERS, for any text', () => {
  it('have their parts in order and inside the line', () => {
    fc.assert(
      fc.property(lines, dialects, (text, dialect) => {
        const line = readLine(text, dialect);
        if (line.kind !== 'rule' && line.kind !== 'heading') return;
        const parts = [line.kind === 'rule' ? line.pattern : line.name, ...line.words];
        let last = 0;
        for (const { start, end } of parts) {
          assert.ok(last <= start && start <= end && end <= text.length);
          last = end;
        }
        for (const word of line.words) assert.equal(text.slice(word.start, word.end), word.text);
      }),
    );
  });

  it('have spots and slots that hold the cursor', () => {
    fc.assert(
      fc.property(lines, dialects, fc.nat(40), (text, dialect, wanted) => {
        const at = Math.min(wanted, text.length);
        for (const found of [spotAt(text, at, dialect), slotAt(text, at, dialect)]) {
          if (found !== null) assert.ok(found.start <= at && at <= found.end);
        }
      }),
    );
  });

  it('name the owners that the readings take from them', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('github', 'gitlab'), (text, dialect) => {
        const source = sourceOf('CODEOWNERS', text);
        const [rule] =
          dialect === 'github'
            ? parseCodeowners(source).rules
            : parseGitLab(source).rules.map((one) => one.rule);
        if (rule === undefined || rule.negated) return;
        const line = readLine(text, dialect);
        if (line.kind !== 'rule') assert.fail(`${text} is no rule`);
        assert.equal(text.slice(line.pattern.start, line.pattern.end), rule.pattern);
        assert.deepEqual(
          line.words.filter(({ isOwner }) => isOwner).map((word) => word.text),
          rule.owners.map((owner) => owner.text),
        );
      }),
    );
  });
});
