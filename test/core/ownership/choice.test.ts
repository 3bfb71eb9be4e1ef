import * as assert from 'node:assert/strict';
import type { DialectReason } from '../../../src/core/ownership/answer';
import { chooseReadings } from '../../../src/core/ownership/choice';
import { Sources } from '../../../src/core/source';
import { MemoryFiles } from '../memory-files';

const RULE = '* @a\n';
const SECTIONS = '/x @a\n^[Docs][2] @docs.team\n/docs/\n';

async function chosen(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly dialects: string[]; readonly reason: DialectReason }> {
  const { readings, reason } = await chooseReadings(new Sources(new MemoryFiles(files)), 'auto');
  return { dialects: readings.map(({ dialect, file }) => `${dialect} ${file}`), reason };
}

function remote(url: string, name = 'origin'): string {
  return `[core]\n\tbare = false\n[remote "${name}"]\n\turl = ${url}\n\tfetch = x\n`;
}

describe('choice of the dialect', () => {
  it('goes by the place where only one platform looks', async () => {
    for (const [file, dialect] of [
      ['.github/CODEOWNERS', 'github'],
      ['.gitlab/CODEOWNERS', 'gitlab'],
      ['.bitbucket/CODEOWNERS', 'bitbucket'],
      ['.gitea/CODEOWNERS', 'gitea'],
      ['.forgejo/CODEOWNERS', 'gitea'],
    ] as const) {
      const { dialects, reason } = await chosen({ [file]: RULE });
      assert.deepEqual([dialects, reason], [[`${dialect} ${file}`], { kind: 'location', file }]);
    }
  });

  it('goes by sections where several platforms look', async () => {
    for (const file of ['CODEOWNERS', 'docs/CODEOWNERS']) {
      const { dialects, reason } = await chosen({ [file]: SECTIONS, '.github/x.yml': '' });
      assert.deepEqual([dialects, reason], [[`gitlab ${file}`], { kind: 'sections', file }]);
    }
    const { dialects } = await chosen({ CODEOWNERS: '* @a\n[ab].ts @b\n' });
    assert.deepEqual(dialects, ['github CODEOWNERS']);
  });

  it('goes by the host of the remote', async () => {
    const hosts: Record<string, string> = {
      'https://github.com/acme/x.git': 'github',
      'git@gitlab.acme.test:acme/x.git': 'gitlab',
      'ssh://git@gitlab.com:22/acme/x.git': 'gitlab',
      'https://user:secret@codeberg.org/acme/x': 'gitea',
      'https://git-forgejo.acme.test/x': 'gitea',
    };
    for (const [url, dialect] of Object.entries(hosts)) {
      const { dialects, reason } = await chosen({
        CODEOWNERS: RULE,
        '.git/config': remote(url),
        '.gitlab-ci.yml': '',
      });
      assert.deepEqual([url, ...dialects], [url, `${dialect} CODEOWNERS`]);
      assert.equal(reason.kind, 'remote');
    }
  });

  it('prefers the remote called origin', async () => {
    const config = remote('https://gitlab.com/a', 'mirror') + remote('https://github.com/a');
    const { dialects } = await chosen({ CODEOWNERS: RULE, '.git/config': config });
    assert.deepEqual(dialects, ['github CODEOWNERS']);
    const other = remote('https://gitlab.com/a', 'upstream');
    const { reason } = await chosen({ CODEOWNERS: RULE, '.git/config': other });
    assert.deepEqual(reason, { kind: 'remote', file: 'CODEOWNERS', host: 'gitlab.com' });
  });

  it('goes by other files of a platform, else by frequency', async () => {
    const neighbour = async (path: string): Promise<unknown> =>
      (await chosen({ CODEOWNERS: RULE, [path]: '' })).dialects[0];
    assert.equal(await neighbour('.gitlab-ci.yml'), 'gitlab CODEOWNERS');
    assert.equal(await neighbour('.gitlab/issue_templates/x.md'), 'gitlab CODEOWNERS');
    assert.equal(await neighbour('.forgejo/workflows/x.yml'), 'gitea CODEOWNERS');
    assert.equal(await neighbour('.github/dependabot.yml'), 'github CODEOWNERS');
    const { reason } = await chosen({ CODEOWNERS: RULE });
    assert.deepEqual(reason, { kind: 'assumed', file: 'CODEOWNERS' });
  });

  it('keeps a mirror on both platforms side by side', async () => {
    const files = { '.github/CODEOWNERS': RULE, '.gitlab/CODEOWNERS': SECTIONS };
    const both = ['github .github/CODEOWNERS', 'gitlab .gitlab/CODEOWNERS'];
    assert.deepEqual((await chosen(files)).dialects, both);
    const onGitLab = { ...files, '.git/config': remote('https://gitlab.com/acme/x') };
    const { dialects, reason } = await chosen(onGitLab);
    assert.deepEqual(dialects, [...both].reverse());
    assert.deepEqual(reason, { kind: 'location', file: '.gitlab/CODEOWNERS' });
  });

  it('leaves a file that GitHub ignores to GitLab only where something speaks for it', async () => {
    const files = { '.github/CODEOWNERS': RULE, CODEOWNERS: RULE };
    assert.deepEqual((await chosen(files)).dialects, ['github .github/CODEOWNERS']);
    const { dialects } = await chosen({ ...files, '.gitlab-ci.yml': '' });
    assert.deepEqual(dialects, ['github .github/CODEOWNERS', 'gitlab CODEOWNERS']);
  });

  it('answers nothing where nobody declared anything', async () => {
    const { dialects, reason } = await chosen({ 'src/CODEOWNERS': RULE });
    assert.deepEqual([dialects, reason], [[], { kind: 'no-codeowners' }]);
  });
});
