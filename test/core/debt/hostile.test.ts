import assert from 'node:assert/strict';
import type { DebtParse } from '../../../src/core/debt/parse-item';
import { parseDebtFile } from '../../../src/core/debt/model';
import { planDebtChange } from '../../../src/core/debt/change/plan';
import { Sources } from '../../../src/core/source';
import { MemoryFiles } from '../memory-files';
import { source } from '../read';

const ITEM = '.steward/debt/DEBT-1.yml';
const LIST = 'tech-debt.yml';
const HEAD = 'id: DEBT-1\ntitle: a\n';

/** The fields as an item of its own, and as the only one of a list. */
function both(fields: string): readonly DebtParse[] {
  const lines = (HEAD + fields).split('\n').filter((line) => line !== '');
  const listed = lines.map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`)).join('\n');
  return [parseDebtFile(source(HEAD + fields, ITEM)), parseDebtFile(source(`${listed}\n`, LIST))];
}

function codes({ problems }: DebtParse): string[] {
  return [...new Set(problems.map(({ code }) => code))];
}

describe('hostile YAML in the register', () => {
  it('leads to no place outside the repository', () => {
    for (const path of ['../../etc/passwd', '/etc/passwd', 'C:\\boot.ini', 'a/../../b', '..']) {
      const quoted = JSON.stringify(path);
      for (const parse of both(
        `anchors: [{ path: ${quoted} }, ${quoted}]\nscope: { paths: [${quoted}] }\n` +
          `links: { adrs: [${quoted}] }\ndecision: { adr: ${quoted} }\n`,
      )) {
        const [item] = parse.items;
        assert.deepEqual(item?.anchors, [], path);
        assert.deepEqual(item.links.adrs, [], path);
        assert.equal(item.acceptance?.adr, null, path);
        assert(codes(parse).includes('path-outside'), path);
      }
    }
    const globs = both('scope: ["../**", "/../x", "C:/x/**"]\n').map(
      ({ items }) => items[0]?.scope,
    );
    assert.deepEqual(globs, [[], []]);
  });

  it('is not led there by an alias or a merge key either', () => {
    for (const parse of both('x: &out ../../etc/passwd\nanchors: [*out, { path: *out }]\n')) {
      assert.deepEqual(parse.items[0]?.anchors, []);
      assert.deepEqual(codes(parse), ['path-outside']);
    }
    // Nothing is merged: a key is what stands in the map.
    for (const parse of both('base: &base { path: ../x }\nanchors: [{ <<: *base }]\n')) {
      assert.deepEqual(parse.items[0]?.anchors, []);
      assert(codes(parse).includes('field-missing'));
    }
  });

  it('does not grow: alias bombs and deep nesting end as a problem', () => {
    const levels = Array.from({ length: 12 }, (_, at) => {
      const inner = at === 0 ? 'lol' : `*a${at - 1}`;
      return `a${at}: &a${at} [${Array(10).fill(inner).join(', ')}]\n`;
    });
    for (const parse of both(levels.join(''))) {
      assert.deepEqual(parse.items, []);
      assert.deepEqual(codes(parse), ['yaml-too-many-aliases']);
    }
    const deep = `x: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`;
    for (const parse of both(deep)) {
      assert.deepEqual(parse.items, []);
      assert.deepEqual(codes(parse), ['yaml-too-deep']);
    }
  });

  it('reads long lists to their end', () => {
    const anchors = Array.from({ length: 5000 }, (_, at) => `src/${at}.ts`).join(', ');
    for (const { items, problems } of both(`anchors: [${anchors}]\n`)) {
      assert.equal(items[0]?.anchors.length, 5000);
      assert.deepEqual(problems, []);
    }
  });

  it('says where a key stands twice, and takes the first', () => {
    for (const parse of both('severity: low\nseverity: critical\n')) {
      assert.deepEqual(codes(parse), ['yaml-syntax']);
      assert.equal(parse.items[0]?.severity, 'low');
    }
  });

  it('takes names of the language for plain words', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    for (const name of names) {
      for (const parse of both(
        `${name}: { polluted: yes }\nseverity: ${name}\nstatus: ${name}\n`,
      )) {
        const [item] = parse.items;
        assert.deepEqual([item?.severity, item?.status], [null, null]);
        assert.deepEqual(codes(parse), ['value-unknown']);
      }
    }
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });
});

describe('words people use', () => {
  const read = (fields: string): string[] =>
    both(fields).map(({ items, problems }) => {
      assert.deepEqual(problems, []);
      return `${items[0]?.severity ?? ''} ${items[0]?.status ?? ''}`;
    });

  it('are read as severities and statuses, in items and lists', () => {
    assert.deepEqual(read('priority: P1\nstatus: open\n'), Array(2).fill('critical identified'));
    assert.deepEqual(read('severity: p2\nstatus: WIP\n'), Array(2).fill('high in_progress'));
    assert.deepEqual(read('severity: minor\nstatus: done\n'), Array(2).fill('low resolved'));
    assert.deepEqual(
      read('severity: P3\nstatus: "won\'t fix"\n'),
      Array(2).fill('medium rejected'),
    );
    assert.deepEqual(
      read('severity: Blocker\nstatus: wontfix\n'),
      Array(2).fill('critical rejected'),
    );
    assert.deepEqual(read('severity: major\nstatus: todo\n'), Array(2).fill('high identified'));
    assert.deepEqual(read('severity: p4\nstatus: In Progress\n'), Array(2).fill('low in_progress'));
  });

  it('stay as they are written while something else changes', async () => {
    const text = `${HEAD}priority: P1 # ours\nstatus: open\n`;
    const [item] = parseDebtFile(source(text, ITEM)).items;
    assert(item);
    const sources = new Sources(new MemoryFiles({ [ITEM]: text }));
    const plan = await planDebtChange(sources, item, { kind: 'close' });
    assert('changes' in plan);
    const [change] = plan.changes;
    assert(change?.kind === 'edit');
    const start = text.indexOf('open');
    assert.deepEqual(change.splices, [{ start, end: start + 4, text: 'closed' }]);
  });
});
