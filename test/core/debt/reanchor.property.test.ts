import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NewAnchor } from '../../../src/core/debt/anchor-edits';
import { parseDebtFile } from '../../../src/core/debt/model';
import { planReanchor } from '../../../src/core/debt/reanchor';
import { splice } from '../../../src/core/edits';
import { source } from '../read';

const PATH = '.steward/debt/DEBT-1.yml';
const CODE = ['zero();', '  one();', '', 'two(); # "x"', "it's: three", '- four'].join('\n');

/** An anchor as people write it, between lines of a list at the left margin. */
const WAYS: readonly string[] = [
  '- { path: a.ts, range: [1, 2], quote: "old", symbol: f } # why',
  '- {path: a.ts,\n   lines: 3-4, note: x} # below',
  '- path: a.ts # which\n  # where\n  range: [1, 2] # lines\n  commit: 1234\n  symbol: f # what',
  '- path: "a.ts"\n  quote: |-\n    old\n\n    lines\n  suffix: s # end\n  range: 1',
  "- quote: 'old'\n  file: a.ts\n  line: 4 # here\n\n  mine: [1, # odd\n    2]",
  '- path: a.ts\n  prefix:\n  quote: >-\n    folded\n    text\n  range:\n    - 1\n    - 2',
  '- a.ts:4 # place',
  "- 'a.ts#L2-L3'",
];
const BETWEEN = ['', '# between', '  # - path: a.ts'];
const AROUND = ['owner: me # c', 'summary: |\n  path: a.ts\n  range: [1, 2]', '# note', '', 'x: å'];

const around = fc.array(fc.constantFrom(...AROUND), { maxLength: 3 }).map((some) => {
  const keys = some.map((line) => line.replace(/:[^]*/, ''));
  return some.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
});

const file = fc
  .record({
    above: around,
    anchors: fc.array(
      fc.tuple(fc.constantFrom(...WAYS), fc.constantFrom(...BETWEEN), fc.constantFrom('', '  ')),
      { minLength: 1, maxLength: 4 },
    ),
    below: fc.boolean(),
    windows: fc.boolean(),
    mark: fc.boolean(),
    open: fc.boolean(),
    at: fc.nat(3),
  })
  .map(({ above, anchors, below, windows, mark, open, at }) => {
    const indent = anchors[0]?.[2] ?? '';
    const list = anchors.flatMap(([way, between]) => {
      return [...way.split('\n').map((line) => (line === '' ? '' : indent + line)), between];
    });
    const head = ['# head', 'id: DEBT-1 # ours', 'title: "T"', ...above, 'anchors: # all'];
    const lines = [...head, ...list, ...(below ? ['created: 2026-01-01 # last'] : [])];
    const whole = lines.join('\n') + (open ? '' : '\n');
    const text = (mark ? '\uFEFF' : '') + (windows ? whole.replaceAll('\n', '\r\n') : whole);
    return { text, at: at % anchors.length };
  });

const target = fc.record({
  path: fc.constantFrom('a.ts', 'b.ts', 'src/é "x".ts', "it's#1.ts"),
  lines: fc.constantFrom({ first: 0, last: 0 }, { first: 1, last: 3 }, { first: 5, last: 5 }),
  commit: fc.constantFrom('abcd', null),
});

describe('re-anchoring any item', () => {
  it('writes the place, and no byte outside the lines of its anchor', () => {
    fc.assert(
      fc.property(file, target, ({ text, at }, to) => {
        const read = source(text, PATH);
        const [item] = parseDebtFile(read).items;
        const anchor = item?.anchors[at];
        assert(item && anchor, text);
        const wanted: NewAnchor = { anchor, ...to, text: CODE };
        const plan = planReanchor([{ source: read, item, anchors: [wanted] }]);
        assert(plan, text);
        const [change, ...more] = plan.changes;
        assert(change?.kind === 'edit' && more.length === 0 && change.before === text);
        const after = splice(text, change.splices);

        const start = read.lines.startOf(anchor.range.start.line);
        // A block of text ends where the line behind it begins.
        const { line, character } = anchor.range.end;
        const end = character === 0 ? read.lines.startOf(line) : read.lines.endOf(line);
        assert(after.startsWith(text.slice(0, start)), after);
        assert(after.endsWith(text.slice(end)), after);
        const comments = (some: string): unknown => some.match(/(?<= )# [a-z].*/g);
        const own = after.slice(start, after.length - (text.length - end));
        assert.deepEqual(comments(own), comments(text.slice(start, end)));
        assert.equal(/[^\r]\n/.test(after), /[^\r]\n/.test(text), 'line ends');

        const [now] = parseDebtFile(source(after, PATH)).items;
        const { path, lines, symbol, range } = now?.anchors[at] ?? {};
        assert.deepEqual([path, lines, symbol], [to.path, to.lines, anchor.symbol]);
        assert.deepEqual(range?.start, anchor.range.start);
        const shift = after.split('\n').length - text.split('\n').length;
        const unmoved = item.anchors.filter((one) => one !== anchor);
        const rest = now?.anchors.filter((_, index) => index !== at);
        assert.deepEqual(
          rest?.map(({ range: { start: place }, quote }) => [place.line, quote]),
          unmoved.map(({ range: { start: place }, quote }) => {
            return [place.line + (place.line > anchor.range.start.line ? shift : 0), quote];
          }),
        );
      }),
      { numRuns: 400 },
    );
  });
});
