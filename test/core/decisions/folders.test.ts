import * as assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../src/core/config';
import { discoverDecisions } from '../../../src/core/decisions/discovery/discover';
import { homeOf, isLeftOut } from '../../../src/core/decisions/discovery/places';
import { Sources } from '../../../src/core/source';
import { walkTree } from '../../../src/core/walk';
import { MemoryFiles } from '../memory-files';
import { places } from '../read';
import { modelOf, NYGARD } from './repository';
import { concernsDecisions } from '../../../src/core/decisions/folders';

type Found = Awaited<ReturnType<typeof discoverDecisions>>;

async function discover(
  files: Record<string, string>,
  folders: string[] | null = null,
  hidden: (path: string) => boolean = () => false,
): Promise<Found> {
  const config = { ...DEFAULT_CONFIG, decisions: { folders, template: null } };
  const memory = new MemoryFiles(files);
  const tree = (await walkTree(memory)).filter((path) => !hidden(path));
  return discoverDecisions(new Sources(memory), config, tree, () => null);
}

async function found(
  files: readonly string[],
  extra: Record<string, string> = {},
): Promise<string[]> {
  const all = { ...Object.fromEntries(files.map((path) => [path, ''])), ...extra };
  return (await discover(all)).folders.map(({ path }) => path);
}

describe('usual decision folders', () => {
  it('are found at any depth', async () => {
    assert.deepEqual(
      await found([
        'Docs/ADR/1.md',
        'adr/2.md',
        'docs/architecture/decisions/README.md',
        'docs/Architecture_Decision_Records/0001-a.md',
        'packages/x/docs/adr/0001-a.md',
        'services/deep/er/y/doc/adr/0001-a.adoc',
        'modules/pay/pages/adr/0001-a.adoc',
        'empty/docs/adr/.gitkeep',
        '.archgate/adrs/ARCH-001-a.md',
        'src/a.ts',
      ]),
      [
        '.archgate/adrs',
        'Docs/ADR',
        'adr',
        'docs/Architecture_Decision_Records',
        'docs/architecture/decisions',
        'empty/docs/adr',
        'modules/pay/pages/adr',
        'packages/x/docs/adr',
        'services/deep/er/y/doc/adr',
      ],
    );
  });

  it('called decisions outside of documents hold numbered or dated files', async () => {
    const files = ['src/decisions/tree.md', 'src/decisions/README.md', 'lib/decisions/index.ts'];
    assert.deepEqual(await found(files), []);
    assert.deepEqual(
      await found([...files, 'pay/decisions/0001-a.md', 'ui/decisions/2024-01-05-b.md']),
      ['pay/decisions', 'ui/decisions'],
    );
    assert.deepEqual(await found(['decisions/a.md', 'documentation/decisions/b.md']), [
      'decisions',
      'documentation/decisions',
    ]);
  });

  it('go by any name where several files are named as records are', async () => {
    const files = ['content/ADR-1-a.md', 'content/ADR-277-b.md', 'content/index.md', 'c/adr-3.md'];
    assert.deepEqual(await found(files), ['content']);
    assert.deepEqual(await found(['vendor/x/adr-1.md', 'vendor/x/adr-2.md', 'a/adr1.ts']), []);
  });

  it('called by a name that a program may have hold a record or a template', async () => {
    const folders = async (files: Record<string, string>): Promise<string[]> =>
      (await modelOf(new MemoryFiles(files))).folders.map(({ path }) => path);
    const program = { 'crates/adrs/README.md': '# A tool\n', 'crates/adrs/src/main.rs': '' };
    assert.deepEqual(await folders(program), []);
    assert.deepEqual(await folders({ ...program, 'crates/adrs/use-queues.md': NYGARD }), [
      'crates/adrs',
    ]);
    const own = { ...program, 'crates/adrs/doc/adr/0001-a.md': NYGARD };
    assert.deepEqual(await folders(own), ['crates/adrs/doc/adr']);
    assert.deepEqual(await folders({ 'adr/README.md': '# Decisions\n' }), ['adr']);
  });

  it('hold no code of others and no test material', async () => {
    const out = [
      'node_modules/x/docs/adr/0001-a.md',
      'vendor/x/doc/adr/0001-a.md',
      'third_party/x/doc/adr/0001-a.md',
      'src/test/fixtures/adr/0001-a.md',
      'core/integration-tests/project/docs/adr/0001-a.md',
      'src/__fixtures__/docs/adr/0001-a.md',
      'pkg/testdata/docs/adr/0001-a.md',
    ];
    assert.deepEqual(await found(out), []);
    assert.deepEqual(await found(out, { '.adr-dir': 'vendor/x/doc/adr' }), ['vendor/x/doc/adr']);
    assert.ok(!isLeftOut('contest/latest/testing/docs/adr'));
  });

  it('are read with the folders in them', async () => {
    const { folders, files, names } = await discover({
      'docs/adr/0001-a.md': '',
      'docs/adr/diagram.png': '',
      'docs/adr/pay/2024/0002-b.md': '',
      'docs/adr/pay/adr/0003-c.md': '',
      'docs/adr/a/b/c/0004-d.md': '',
      'docs/adr/a/b/c/d/0005-e.md': '',
      'docs/adr/0006-f/README.md': '',
      'docs/adr/2024-01-05-g/index.md': '',
      'docs/adr/.tool.yml': '',
    });
    assert.deepEqual(
      folders.map(({ path }) => path),
      ['docs/adr'],
    );
    assert.deepEqual(files, [
      'docs/adr/0001-a.md',
      'docs/adr/0006-f/README.md',
      'docs/adr/2024-01-05-g/index.md',
      'docs/adr/a/b/c/0004-d.md',
      'docs/adr/pay/2024/0002-b.md',
      'docs/adr/pay/adr/0003-c.md',
    ]);
    assert.deepEqual([...(names.get('docs/adr') ?? [])].sort(), [
      '.tool.yml',
      '0001-a.md',
      '0006-f',
      '2024-01-05-g',
      'diagram.png',
    ]);
  });

  it('know what their decisions are about', () => {
    assert.equal(homeOf('docs/arc42/09_decisions'), 'docs/arc42');
    assert.equal(homeOf('app/docs/01_Architecture/adr'), 'app');
    const homes = ['docs/adr', 'adr', 'packages/a/docs/adr', 'pay/decisions', 'notes/choices'];
    assert.deepEqual(homes.map(homeOf), ['', '', 'packages/a', 'pay', 'notes']);
    assert.equal(homeOf('docs/modules/ROOT/pages/adr'), '');
    assert.equal(homeOf('x'), '');
    assert.equal(homeOf('src/adr'), '');
  });
});

describe('named decision folders', () => {
  it('are those of the configuration and no others', async () => {
    const files = {
      'docs/adr/1.md': '',
      'x/1.md': '',
      '.adr-dir': 'y',
      'home:/decisions/4.md': '',
    };
    const { folders } = await discover(files, ['x', 'x/y']);
    assert.deepEqual(
      folders.map(({ path, reason }) => `${path} ${reason}`),
      ['x configured', 'x/y configured', 'home:/decisions usual-place'],
    );
  });

  it('are those of the tools in use, beside the usual ones', async () => {
    const { folders, problems } = await discover({
      '.adr-dir': 'notes/adrs\r\n',
      'docs/.adr-dir': 'choices\n',
      'api/adrs.toml': '# x\nadr_dir = "log" # y\n[templates]\nadr_dir = "no"\n',
      'ui/.adr.json': '{\n\t"language": "en",\n\t"path": "doc/log/"\n}\n',
      'net/adr.config.json': '{ "Path": "docs\\\\notes" }',
      'go/adrgen.config.yml': 'directory: docs/arch\n',
      'java/.adr/adr.properties': '#x\ndocPath=doc/records\n',
      'notes/adrs/1.md': '',
      'docs/choices/1.md': '',
      'docs/adr/1.md': '',
      'api/log/1.md': '',
      'ui/doc/log/1.md': '',
      'net/docs/notes/1.md': '',
      'go/docs/arch/1.md': '',
      'java/doc/records/1.md': '',
    });
    assert.deepEqual(
      folders.map(({ path, reason }) => `${path} ${reason}`),
      [
        'api/log named',
        'docs/adr usual-place',
        'docs/choices named',
        'go/docs/arch named',
        'java/doc/records named',
        'net/docs/notes named',
        'notes/adrs named',
        'ui/doc/log named',
      ],
    );
    assert.deepEqual(problems, []);
    const homes = folders.map(({ home }) => home);
    assert.deepEqual(homes, ['api', '', '', 'go', 'java', 'net', '', 'ui']);
  });

  it('are those of the packages of log4brains', async () => {
    const text = `project:
  name: X
  adrFolder: ./docs/adr
  packages:
    - name: core
      path: ./packages/core
      adrFolder: ./docs/adr-core
    - { name: web, path: web, adrFolder: ../out }
`;
    const { folders, problems } = await discover({
      '.log4brains.yml': text,
      'docs/adr/20240101-a.md': '',
      'docs/adr-core/20240101-a.md': '',
    });
    assert.deepEqual(
      folders.map(({ path, package: name, home }) => [path, name, home]),
      [
        ['docs/adr', null, ''],
        ['docs/adr-core', 'core', 'packages/core'],
      ],
    );
    assert.deepEqual(places(problems), ['path-outside@8:42']);
  });

  it('are told where they are missing', async () => {
    const config = 'decisions:\n  folders: [docs/adr, gone]\n';
    const configured = await discover({ '.steward/config.yml': config, 'docs/adr/1.md': '' }, [
      'docs/adr',
      'gone',
    ]);
    assert.deepEqual(places(configured.problems), ['decision-folder-missing@2:23']);
    assert.equal(configured.problems[0]?.severity, 'warning');
    const named = await discover({ '.adr-dir': 'gone\n' });
    assert.deepEqual(places(named.problems), ['decision-folder-missing@1:1']);
    assert.equal(named.problems[0]?.severity, 'info');
    const broken = await discover({ '.log4brains.yml': 'project: [\n', '.adr-dir': '../x' });
    assert.deepEqual(
      broken.problems.map(({ code, severity }) => `${code} ${severity}`),
      ['path-outside warning', 'yaml-syntax warning', 'yaml-wrong-shape warning'],
    );
  });

  it('may be ignored by git', async () => {
    const files = { 'private/adr/0001-a.md': '', 'private/adr/b/0002-b.md': '' };
    const isHidden = (path: string): boolean => path.startsWith('private/');
    assert.deepEqual((await discover(files, null, isHidden)).files, []);
    assert.deepEqual((await discover(files, ['private/adr'], isHidden)).files, [
      'private/adr/0001-a.md',
      'private/adr/b/0002-b.md',
    ]);
  });

  it('may be the root, whose deep folders are no records', async () => {
    const { files } = await discover({
      '.adr-dir': '.',
      '0001-a.md': '',
      'x/b.md': '',
      'x/y/c.md': '',
    });
    assert.deepEqual(files, ['0001-a.md', 'x/b.md']);
  });
});

describe('a change of a path', () => {
  it('concerns decisions where records may come, change or go', async () => {
    const { folders } = await modelOf(
      new MemoryFiles({ 'docs/adr/0001-a.md': NYGARD, 'docs/image.png': '' }),
    );
    const concerned = [
      'docs/adr/0002-b.md',
      'docs/adr/sub/0003.adoc',
      'docs/adr',
      'docs',
      'adr/1.md',
      'packages/new/docs/adr/1.md',
      'packages/new',
      '.adr-dir',
      'docs/.adr-dir',
      '.log4brains.yml',
      'home:/decisions/1.md',
      'content/ADR-12-a.md',
    ];
    for (const path of concerned) assert.ok(concernsDecisions(path, folders), path);
    const others = [
      'src/a.ts',
      'docs/adr/image.png',
      'docs/guide.md',
      'node_modules/x',
      'vendor/docs/adr/1.md',
      'vendor/ADR-12-a.md',
    ];
    for (const path of others) assert.ok(!concernsDecisions(path, folders), path);
    assert.ok(!concernsDecisions('Makefile', folders, (path) => path === 'Makefile'));
    assert.ok(concernsDecisions('any.md', null));
  });
});
