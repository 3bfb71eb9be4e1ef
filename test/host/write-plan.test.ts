import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import type { FileChange, WritePlan } from '../../src/core/edits';
import { applyWritePlan, PlanRefused } from '../../src/host/write-plan';
import { SampleRepository } from './sample-repository';

describe('a plan on disk', () => {
  let folder: SampleRepository;
  let outside: SampleRepository;

  beforeEach(() => {
    folder = new SampleRepository();
    outside = new SampleRepository();
  });
  afterEach(() => {
    folder.dispose();
    outside.dispose();
  });

  const text = (path: string): string => readFileSync(join(folder.root, path), 'utf8');
  const apply = (...changes: readonly FileChange[]): Promise<void> =>
    applyWritePlan(folder.root, planOf(changes));
  const refused = async (reason: string, ...changes: readonly FileChange[]): Promise<void> => {
    const isReason = (error: unknown): boolean =>
      error instanceof PlanRefused && error.reason === reason;
    await assert.rejects(apply(...changes), isReason);
  };
  /** Everything below the root, so that nothing is left behind. */
  const names = (): string[] => readdirSync(folder.root, { recursive: true }).map(String).sort();

  it('makes folders and files, and edits in one go', async () => {
    folder.write({ 'old.md': 'Accepted\n' });
    await apply(create('docs/adr/0001-a.md', 'new\n'), edit('old.md', 'Accepted\n', 'Superseded'));
    assert.equal(text('docs/adr/0001-a.md'), 'new\n');
    assert.equal(text('old.md'), 'Superseded\n');
    assert.deepEqual(names(), ['docs', 'docs/adr', 'docs/adr/0001-a.md', 'old.md']);
  });

  it('keeps mode, byte order mark, line ends and symbolic links', async () => {
    folder.write({ 'real.md': '\uFEFFAccepted\r\nx\r\n' });
    chmodSync(join(folder.root, 'real.md'), 0o640);
    symlinkSync('real.md', join(folder.root, 'link.md'));
    await apply(edit('link.md', 'Accepted\r\nx\r\n', 'Rejected'));
    assert.equal(text('real.md'), '\uFEFFRejected\r\nx\r\n');
    assert.equal(statSync(join(folder.root, 'real.md')).mode & 0o777, 0o640);
    assert.ok(lstatSync(join(folder.root, 'link.md')).isSymbolicLink());
  });

  it('moves a file it edits', async () => {
    folder.write({ 'a/0001-x.md': 'Accepted\n' });
    chmodSync(join(folder.root, 'a/0001-x.md'), 0o600);
    await apply({ ...edit('a/0001-x.md', 'Accepted\n', 'Rejected'), moveTo: 'b/0002-x.md' });
    assert.equal(text('b/0002-x.md'), 'Rejected\n');
    assert.equal(statSync(join(folder.root, 'b/0002-x.md')).mode & 0o777, 0o600);
    assert.deepEqual(names(), ['a', 'b', 'b/0002-x.md']);
  });

  it('writes nothing where a file is not what it was', async () => {
    folder.write({ 'old.md': 'Draft\n', 'latin.md': Buffer.from('Accepted caf\xe9', 'latin1') });
    const made = create('docs/new.md', 'x');
    await refused('changed', made, edit('old.md', 'Accepted\n', 'Rejected'));
    await refused('changed', made, edit('gone.md', 'Accepted\n', 'Rejected'));
    await refused('changed', made, edit('latin.md', 'Accepted caf\uFFFD', 'Rejected'));
    assert.deepEqual(names(), ['latin.md', 'old.md']);
    assert.equal(text('old.md'), 'Draft\n');
  });

  it('never overwrites', async () => {
    folder.write({ 'old.md': 'Accepted\n', 'there.md': 'mine\n' });
    symlinkSync('nowhere', join(folder.root, 'dangling.md'));
    await refused('exists', edit('old.md', 'Accepted\n', 'Rejected'), create('there.md', 'x'));
    await refused('exists', edit('old.md', 'Accepted\n', 'Rejected'), create('dangling.md', 'x'));
    await refused('exists', { ...edit('old.md', 'Accepted\n', 'Draft'), moveTo: 'there.md' });
    assert.equal(text('old.md'), 'Accepted\n');
    assert.equal(text('there.md'), 'mine\n');
    assert.deepEqual(names(), ['dangling.md', 'old.md', 'there.md']);
  });

  it('takes everything back where one step fails', async () => {
    folder.write({ 'old.md': 'Accepted\n' });
    const twice = create('a/b/new.md', 'x');
    await refused('exists', edit('old.md', 'Accepted\n', 'Rejected'), twice, twice);
    assert.equal(text('old.md'), 'Accepted\n');
    assert.deepEqual(names(), ['old.md']);
  });

  it('stays below the root', async () => {
    outside.write({ 'x.md': 'Accepted\n' });
    symlinkSync(outside.root, join(folder.root, 'way'));
    mkdirSync(join(folder.root, 'docs'));
    symlinkSync(join(outside.root, 'x.md'), join(folder.root, 'docs/x.md'));
    await refused('outside', create('way/new.md', 'x'));
    await refused('outside', create('way/deep/new.md', 'x'));
    await refused('outside', create('../new.md', 'x'));
    await refused('outside', create('home:/new.md', 'x'));
    await refused('outside', create('', 'x'));
    await refused('outside', edit('docs/x.md', 'Accepted\n', 'Rejected'));
    await refused('outside', edit('way/x.md', 'Accepted\n', 'Rejected'));
    assert.equal(readFileSync(join(outside.root, 'x.md'), 'utf8'), 'Accepted\n');
    assert.ok(!existsSync(join(outside.root, 'new.md')));
  });
});

function planOf(changes: readonly FileChange[]): WritePlan {
  return { changes, label: 'x', open: { path: 'x', at: { line: 0, character: 0 } } };
}

function create(path: string, text: string): FileChange {
  return { kind: 'create', path, text };
}

/** Replaces the first word. */
function edit(path: string, before: string, word: string): Extract<FileChange, { kind: 'edit' }> {
  const end = /\w+/.exec(before)?.[0].length ?? 0;
  return { kind: 'edit', path, before, splices: [{ start: 0, end, text: word }] };
}
