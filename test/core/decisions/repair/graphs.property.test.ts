import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Problem } from '../../../../src/core/problem';
import { Trial } from '../change/trial';
import { problemsOf, repairs } from './repairs';

const NAMES = ['0001-a', '0002-b', '0002-c', '0003-d'];

/** Links of one record, to others, itself and nothing, spelled in many ways. */
const link = fc
  .tuple(
    fc.constantFrom('Supersedes', 'Superseded by', 'Amends', 'Amended by'),
    fc.constantFrom(
      ...NAMES.map((name) => `[${name}](${name}.md)`),
      ...['ADR-1', 'ADR-2', '3', 'ADR-9', '[x](0009-b.md)', '[y](../0001-a.md)', '**ADR-3**'],
      ...['ADR-1 and ADR-3', 'ADR-9, [a](0001-a.md)', '`ADR-1`', '[](', ''],
    ),
  )
  .map(([phrase, target]) => `${phrase} ${target}`);

const key = fc
  .tuple(
    fc.constantFrom('supersedes', 'superseded-by', 'superseded_by', 'amends'),
    fc.constantFrom('[]', 'ADR-1', '[ADR-1, 2]', '["0002-b.md"]', '\n  - ADR-3\n  - ADR-9', '{ x'),
  )
  .map(([name, value]) => `${name}: ${value}`);

const status = fc.constantFrom('Accepted', 'Proposed', 'Superseded', 'accepted', 'Done', '');

const record = fc
  .tuple(fc.array(key, { maxLength: 2 }), status, fc.array(link, { maxLength: 3 }), fc.boolean())
  .map(([keys, word, links, crlf]) => {
    const front = keys.length === 0 ? '' : `---\nstatus: ${word}\n${keys.join('\n')}\n---\n`;
    const text = `${front}# Title\n\n## Status\n\n${[word, ...links].join('\n\n')}\n\n## Decision\n\nX.\n`;
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

/** How many problems say the same of a file. */
function alike(trial: Trial, { code, path, data }: Problem): number {
  const said = JSON.stringify([code, path, data]);
  const all = problemsOf(trial).map((one) => JSON.stringify([one.code, one.path, one.data]));
  return all.filter((one) => one === said).length;
}

describe('repairs of any links', function () {
  this.timeout(60_000);

  it('mend what they are for and leave the rest of the files alone', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 4 }), async (texts) => {
        const files = Object.fromEntries(
          texts.map((text, at) => [`adr/${NAMES[at] ?? ''}.md`, text]),
        );
        const trial = await Trial.of(files);
        for (const problem of problemsOf(trial)) {
          for (const { kind, plan } of await repairs(trial, problem)) {
            if (kind === 'renumber') continue;
            tried++;
            const after = await trial.written(plan);
            assert.ok(
              alike(after, problem) < alike(trial, problem),
              JSON.stringify([kind, problem]),
            );
            for (const path of Object.keys(files)) {
              const gone = ['# Title', '## Status', '## Decision', 'X.'].filter(
                (line) => !after.text(path).split(/\r?\n/).includes(line),
              );
              assert.deepEqual(gone, [], path);
              assert.equal(after.text(path).includes('\r'), trial.text(path).includes('\r'));
            }
          }
        }
      }),
      { numRuns: 100 },
    );
    assert.ok(tried > 50, String(tried));
  });
});
