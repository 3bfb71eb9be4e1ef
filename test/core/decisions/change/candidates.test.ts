import assert from 'node:assert/strict';
import { successorCandidates } from '../../../../src/core/decisions/change/candidates';
import { fakeRepository } from '../../context/fakes';

const record = (id: number, status: string, more = ''): string =>
  `---\nstatus: ${status}\n${more}---\n\n# Title ${id}\n`;

describe('records that may take the place of another', () => {
  it('are in force and about the same files first, then the newest', async () => {
    assert.deepEqual(
      await candidates(4, {
        'docs/adr/0001-a.md': record(1, 'accepted'),
        'docs/adr/0002-b.md': record(2, 'accepted', 'scope: [src/shop/cart/**]\n'),
        'docs/adr/0003-c.md': record(3, 'accepted'),
        'docs/adr/0004-d.md': record(4, 'accepted', 'scope: [src/shop/**]\n'),
        'docs/adr/0005-e.md': record(5, 'proposed'),
        'docs/adr/0006-f.md': record(6, 'rejected', 'scope: [src/shop/**]\n'),
      }),
      ['0002-b', '0003-c', '0001-a', '0005-e', '0006-f'],
    );
  });

  it('leave out what took its place already, and what it took the place of', async () => {
    assert.deepEqual(
      await candidates(3, {
        'docs/adr/0001-a.md': record(1, 'superseded by ADR-0002'),
        'docs/adr/0002-b.md': record(2, 'superseded by ADR-0003'),
        'docs/adr/0003-c.md': record(3, 'superseded by ADR-0004'),
        'docs/adr/0004-d.md': record(4, 'accepted'),
        'docs/adr/0005-e.md': record(5, 'accepted'),
      }),
      ['0005-e'],
    );
  });

  it('come from the same folder first', async () => {
    const found = await candidates(1, {
      'packages/a/docs/adr/0001-a.md': record(1, 'accepted'),
      'packages/a/docs/adr/0002-b.md': record(2, 'accepted'),
      'packages/b/docs/adr/0009-z.md': record(9, 'accepted'),
    });
    assert.deepEqual(found, ['0002-b', '0009-z']);
  });

  it('end where records supersede each other in a circle', async () => {
    assert.deepEqual(
      await candidates(1, {
        'docs/adr/0001-a.md': record(1, 'superseded by ADR-0002'),
        'docs/adr/0002-b.md': record(2, 'superseded by ADR-0001'),
      }),
      [],
    );
  });
});

async function candidates(number: number, files: Record<string, string>): Promise<string[]> {
  const { repository } = fakeRepository(files);
  const model = await repository.decisions();
  const old = model.records.find((one) => one.number === number);
  assert.ok(old);
  return successorCandidates(model, old).map(({ path }) => path.replace(/^.*\/|\.md$/g, ''));
}
