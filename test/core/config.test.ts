import assert from 'node:assert/strict';
import { type Config, type ConfigRead, DEFAULT_CONFIG, readConfig } from '../../src/core/config';
import { Sources } from '../../src/core/source';
import { isIgnored } from '../../src/core/stewardship/authors';
import { MemoryFiles } from './memory-files';
import { places } from './read';

function read(text: string | Uint8Array): Promise<ConfigRead> {
  return readConfig(new Sources(new MemoryFiles({ '.steward/config.yml': text })));
}

async function good(text: string): Promise<Config> {
  const { config, problems } = await read(text);
  assert.deepEqual(places(problems), []);
  return config;
}

describe('who is left out where nothing is configured', () => {
  const isLeftOut = (name: string, email: string): boolean =>
    isIgnored({ name, email }, DEFAULT_CONFIG.history.ignoreAuthors);

  it('is what commits without being anybody', () => {
    assert.ok(isLeftOut('dependabot[bot]', 'support@dependabot.com'));
    assert.ok(isLeftOut('The docs Cronjob Bot', 'github-actions@github.com'));
    assert.ok(isLeftOut('Claude Opus 4.8', 'noreply@anthropic.com'));
    assert.ok(isLeftOut('Copilot', '175728472+Copilot@users.noreply.github.com'));
  });

  it('is nobody by what they are called', () => {
    assert.ok(!isLeftOut('Claude Bot', 'claude@example.test'));
    assert.ok(!isLeftOut('Abbot', '12+abbot@users.noreply.github.com'));
  });
});

describe('configuration', () => {
  it('has defaults where there is no file, an empty one, or only comments', async () => {
    const none = await readConfig(new Sources(new MemoryFiles()));
    assert.deepEqual(none, { config: DEFAULT_CONFIG, problems: [] });
    for (const text of ['', '\uFEFF', '# nothing yet', '---\n', 'debt:\nhistory: {}\n']) {
      assert.deepEqual(await good(text), DEFAULT_CONFIG);
    }
  });

  it('reads every key', async () => {
    const config = await good(
      [
        'ownership: { dialect: GitLab }',
        'decisions: { folders: [docs/adr, ./services/a/adr/], template: docs/adr/template.md }',
        'debt:',
        '  prefix: TD',
        '  prefixes: [TD-ARCH, OLD]',
        '  folder: debt',
        '  tags: [TODO, Hack]',
        '  exclude: ["vendor/**"]',
        'delegation: { prefix: DN, folder: notes/delegations }',
        'history: { half_life: 26w, ignore_authors: [], max_files_per_commit: 50 }',
        'people: teams',
      ].join('\r\n'),
    );
    assert.deepEqual(config, {
      ownership: { dialect: 'gitlab' },
      decisions: {
        folders: ['docs/adr', 'services/a/adr'],
        template: 'docs/adr/template.md',
      },
      debt: {
        prefix: 'TD',
        prefixes: ['TD-ARCH', 'OLD'],
        folder: 'debt',
        tags: ['TODO', 'Hack'],
        exclude: ['vendor/**'],
      },
      delegation: { prefix: 'DN', folder: 'notes/delegations' },
      history: { halfLifeDays: 182, ignoreAuthors: [], maxFilesPerCommit: 50 },
      people: 'teams',
    });
  });

  it('takes one text where a list may stand, and an empty list as empty', async () => {
    const config = await good('decisions: { folders: adr }\ndebt: { tags: [] }\n');
    assert.deepEqual(config.decisions.folders, ['adr']);
    assert.deepEqual(config.debt.tags, []);
  });

  it('warns of unknown keys with the nearest known one', async () => {
    const { problems } = await read('dept: {}\ndebt: { folders: x }\nzzzzzz: 1\n');
    assert.deepEqual(places(problems), [
      'field-unknown@1:1',
      'field-unknown@3:1',
      'field-unknown@2:9',
    ]);
    const nearest = problems.map((found) => found.code === 'field-unknown' && found.data.nearest);
    assert.deepEqual(nearest, ['debt', null, 'folder']);
    assert.ok(problems.every(({ severity }) => severity === 'warning'));
  });

  it('keeps the default in the place of a value that does not fit', async () => {
    const { config, problems } = await read(
      [
        'ownership: { dialect: githbu }',
        'history: { half_life: soon, max_files_per_commit: 0 }',
        'debt: { prefix: "A B", prefixes: [OK, "../x"], tags: [TODO, "TO DO"] }',
        'people: [names]',
        'delegation: DEL',
      ].join('\n'),
    );
    assert.deepEqual(config, {
      ...DEFAULT_CONFIG,
      debt: { ...DEFAULT_CONFIG.debt, prefixes: ['OK'], tags: ['TODO'] },
    });
    assert.deepEqual(places(problems).sort(), [
      'config-value-invalid@2:23',
      'config-value-invalid@2:51',
      'config-value-invalid@3:17',
      'config-value-invalid@3:39',
      'config-value-invalid@3:61',
      'value-unknown@1:23',
      'yaml-wrong-shape@4:9',
      'yaml-wrong-shape@5:13',
    ]);
  });

  it('never leaves the repository', async () => {
    const { config, problems } = await read(
      'decisions: { folders: [../adr, docs/adr], template: /etc/passwd }\ndebt: { folder: "C:\\\\debt" }\n',
    );
    assert.deepEqual(config.decisions, { folders: ['docs/adr'], template: null });
    assert.equal(config.debt.folder, '.steward/debt');
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      Array(3).fill(['path-outside', 'error']),
    );
  });

  it('says what is wrong with a broken file and goes on with defaults', async () => {
    const broken: readonly [string | Uint8Array, string][] = [
      ['people: "off', 'yaml-syntax'],
      ['- people', 'yaml-wrong-shape'],
      [new Uint8Array([0, 1, 2]), 'file-not-text'],
      [new Uint8Array(2 * 1024 * 1024), 'file-too-large'],
    ];
    for (const [content, code] of broken) {
      const { config, problems } = await read(content);
      assert.equal(problems[0]?.code, code);
      assert.equal(config.debt.prefix, 'DEBT');
    }
  });

  it('reads on where one line is broken', async () => {
    const { config, problems } = await read('people: off\npeople: off\ndebt: { prefix: TD }\n');
    assert.equal(config.people, 'off');
    assert.equal(config.debt.prefix, 'TD');
    assert.deepEqual(places(problems), ['yaml-syntax@2:1']);
  });

  it('keeps the last good answer during a merge, and says so', async () => {
    const files = new MemoryFiles({ '.steward/config.yml': 'people: teams\nx: 1\n' });
    const sources = new Sources(files);
    await readConfig(sources);
    files.set('.steward/config.yml', '<<<<<<< a\npeople: off\n=======\npeople: names\n>>>>>>> b\n');
    sources.forget('.steward/config.yml');
    const { config, problems } = await readConfig(sources);
    assert.equal(config.people, 'teams');
    assert.deepEqual(places(problems), ['conflict-markers@1:1']);
  });
});
