import assert from 'node:assert/strict';
import { type SectionPart, sectionsOf } from '../../../../src/core/ownership/gitlab/sections';
import { source } from '../../read';

describe('sections of a CODEOWNERS file', () => {
  it('are its headings, with what stands below', () => {
    const text = '* @a\n[Docs] @w # x\n*.md\n\n# next\n^[Go][ 3 ]@go\n\n[DOCS]\n*.txt\n\n\n';
    assert.deepEqual(sectionsOf(source(text)).map(shown), [
      'Docs = Docs x1 @w, heading 2:1-10, name 2:2-6, to 5',
      'Go = Go optional x3 @go, heading 6:1-14, name 6:3-5, to 6',
      'DOCS = Docs x1 , heading 8:1-7, name 8:2-6, to 9',
    ]);
  });

  it('may be named like the part before the first heading, or like an object’s members', () => {
    const text = '[CodeOwners]\n[__proto__]\n[constructor]\n[]\n';
    const names = sectionsOf(source(text)).map(({ section }) => section);
    assert.deepEqual(names, ['codeowners', '__proto__', 'constructor', '']);
  });

  it('are none where no heading is closed, or none stands at a line’s start', () => {
    assert.deepEqual(sectionsOf(source('[Open\nx [No]\n# [No]\n^x\n')), []);
    assert.deepEqual(sectionsOf(source('')), []);
  });

  it('take no more approvals than can be counted', () => {
    const [section] = sectionsOf(source(`[A][${'9'.repeat(500)}]`));
    assert.equal(section?.approvals, Number.MAX_SAFE_INTEGER);
  });
});

function shown(part: SectionPart): string {
  const { name, section, optional, approvals, owners, heading, nameRange, lastLine } = part;
  const place = ({ start, end }: SectionPart['heading']): string =>
    `${start.line + 1}:${start.character + 1}-${end.character + 1}`;
  const named = owners.map(({ text }) => text).join(' ');
  const kind = optional ? 'optional ' : '';
  return `${name} = ${section} ${kind}x${approvals} ${named}, heading ${place(heading)}, name ${place(nameRange)}, to ${lastLine + 1}`;
}
