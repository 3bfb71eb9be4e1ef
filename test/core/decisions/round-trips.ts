import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { planDecision } from '../../../src/core/decisions/create';
import { cleanLine } from '../../../src/core/decisions/escape';
import type { DecisionsModel } from '../../../src/core/decisions/model';
import { NOBODY } from '../../../src/core/decisions/parts';
import { Sources } from '../../../src/core/source';
import { MemoryFiles } from '../memory-files';
import { applied, INPUT, MADR2, MADR3, MADR4, modelOf, NYGARD } from './repository';

export const FORMATS: Readonly<Record<string, string>> = {
  nygard: NYGARD,
  madr2: MADR2,
  madr3: MADR3,
  madr4: MADR4,
};

/** Text with everything in it that means something somewhere. */
const piece = fc.constantFrom(
  '#',
  '---',
  '`',
  '``',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '\n',
  '"',
  "'",
  ': ',
  '- ',
  '* ',
  '[x](y)',
  '[',
  ']',
  '{',
  '}',
  '|',
  '\\',
  '&amp;',
  '&',
  '_',
  '~~~',
  '```',
  '12. ',
  'ADR-3: ',
  '13 ',
  '%',
  '@',
  '!',
  ', ',
  '> ',
  '# ',
  '## Status\n\nRejected',
  '## Scope\n\n- `b`',
  'Status: rejected',
  'ä',
  '日本',
  '🙂',
  ' ',
  'null',
  '\t',
  '===',
  '\r\n',
  '$',
  '$&',
  '1) ',
);
const word = fc.oneof(piece, fc.string({ maxLength: 6 }), fc.constant('words'));
export const hostileText = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));

/** Headings that records have for their status and date, and which are no titles. */
export const NO_TITLE = /^\P{L}*(?:status|date) ?[:：]/iu;

async function prepared(body: string): Promise<{
  files: MemoryFiles;
  sources: Sources;
  model: DecisionsModel;
}> {
  const files = new MemoryFiles({ 'docs/adr/0012-use-queues.md': body });
  return { files, sources: new Sources(files), model: await modelOf(files) };
}

/** Whatever a person enters: parsing the new file gives the same again. */
export async function checkRoundTrips(runs: number): Promise<void> {
  const line = hostileText.filter((value) => cleanLine(value) !== '');
  const models = new Map<string, Awaited<ReturnType<typeof prepared>>>();
  for (const [format, body] of Object.entries(FORMATS)) models.set(format, await prepared(body));
  const input = fc.record({
    title: line.filter((title) => !NO_TITLE.test(cleanLine(title))),
    context: hostileText,
    outcome: hostileText,
    consequences: hostileText,
    options: fc.array(hostileText, { maxLength: 2 }),
    deciders: fc.array(
      line.filter((name) => !NOBODY.test(cleanLine(name))),
      { maxLength: 3 },
    ),
    scope: fc.array(line, { maxLength: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...models.keys()), input, async (format, entered) => {
      const { files, sources, model } = models.get(format)!;
      const made = await planDecision(model, sources, { ...INPUT, ...entered });
      assert.ok('changes' in made);
      const path = made.open.path;
      const read = (await modelOf(applied(files, made))).byPath(path);
      assert.equal(read?.kind, 'record');
      assert.equal(read.title?.value, cleanLine(entered.title));
      assert.equal(read.status?.value, 'accepted');
      assert.equal(read.date?.value, '2026-11-20');
      const given = entered.deciders.map(cleanLine);
      const whole = given.some((name) => name.includes(','));
      assert.deepEqual(
        read.deciders.map(({ value }) => value),
        whole ? given : given.filter((name) => name !== ''),
      );
      assert.deepEqual(
        read.scope.map(({ glob }) => glob),
        entered.scope.map(cleanLine),
      );
      assert.equal(read.format, format);
    }),
    { numRuns: runs },
  );
}
