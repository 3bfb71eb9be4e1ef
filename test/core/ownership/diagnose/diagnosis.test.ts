import assert from 'node:assert/strict';
import { diagnose, type Repo, told } from './diagnose';

const PATHS = ['src/app/a.ts', 'src/app/b.ts', 'src/lib/c.ts', 'docs/guide.md', 'README.md'];

/** A CODEOWNERS file of GitHub's, on its own in `.github` so that nothing else reads it. */
function github(text: string, paths: readonly string[] = PATHS): Repo {
  return { owners: { '.github/CODEOWNERS': text }, paths };
}

describe('diagnosis of rules on the files of the repository', () => {
  it('finds nothing where every rule decides something', async () => {
    assert.deepEqual(told(await diagnose(github('* @a\n/src/ @b\n*.md\n'))), []);
  });

  it('finds patterns that match no file, at the pattern', async () => {
    const found = await diagnose(github('* @a\n  /legacy/ @b @c # gone\n*.java @d\n'));
    assert.deepEqual(told(found), [
      'codeowners-unmatched-pattern@2 warning nearest=null',
      'codeowners-unmatched-pattern@3 info nearest=null',
    ]);
    const [first] = found.problems;
    assert.deepEqual(first?.range, {
      start: { line: 1, character: 2 },
      end: { line: 1, character: 10 },
    });
  });

  it('warns of a rule that one wider rule hides', async () => {
    const found = await diagnose(github('/src/app/ @a\n/src/ @b\n'));
    assert.deepEqual(told(found), [
      'codeowners-overridden-rule@1 warning files=2 line=1 hidden=true',
    ]);
  });

  it('only mentions a default whose files narrower rules took one after the other', async () => {
    const rules = '/src/ @a\n/src/lib/ @b\n/src/app/ @c\n';
    assert.deepEqual(told(await diagnose(github(rules))), [
      'codeowners-overridden-rule@1 info files=3 line=2 hidden=false',
    ]);
  });

  it('says nothing of a default that is left with one file', async () => {
    const rules = '/src/ @a\n/src/lib/ @b\n/src/app/a.ts @c\n';
    assert.deepEqual(told(await diagnose(github(rules))), []);
  });

  it('tells one thing about a rule: that it stands again', async () => {
    const rules = '* @a\n/src/ @b\n/none/ @b\n/src/ @c\n/none/ @c\n';
    assert.deepEqual(told(await diagnose(github(rules))), [
      'codeowners-duplicate-pattern@2 warning line=3 both=false',
      'codeowners-duplicate-pattern@3 warning line=4 both=false',
      'codeowners-unmatched-pattern@5 warning nearest=null',
    ]);
  });

  it('finds an owner that a line names twice, in any case', async () => {
    const found = await diagnose(github('* @a @B a@x.org @b\n'));
    assert.deepEqual(told(found), ['codeowners-duplicate-owner@1 info word=@b']);
    assert.equal(found.problems[0]?.range.start.character, 16);
  });

  it('takes back the warning about brackets where files are named so', async () => {
    const rules = '/app/[id]/ @a\n/src/[ab].ts @b\n';
    const found = await diagnose(github(rules, [...PATHS, 'app/[id]/page.tsx']));
    assert.deepEqual(told(found), ['codeowners-bracket@2 warning']);
  });

  it('says nothing during a merge, and nothing of files that are not known', async () => {
    const merging = '<<<<<<< ours\n/x/ @a\n=======\n/y/ @b\n>>>>>>> theirs\n';
    assert.deepEqual(told(await diagnose(github(merging))), ['conflict-markers@1 error']);
    const { problems } = await diagnose({ ...github('/x/ @a\n'), only: ['other'] });
    assert.deepEqual(problems, []);
  });

  it('asks for the files only where an owners file with rules is concerned', async () => {
    const asked = async (text: string, only?: readonly string[]): Promise<number> =>
      (await diagnose({ ...github(text), only })).asked;
    assert.equal(await asked('* @a\n', ['src/app/a.ts']), 0);
    assert.equal(await asked('# empty\n'), 0);
    assert.equal(await asked('* @a\n', ['.github/CODEOWNERS']), 1);
  });

  it('lives with names that objects have by nature', async () => {
    const rules = '/__proto__/ @a\n/constructor @b\n';
    const found = await diagnose(github(rules, ['__proto__/x', 'hasOwnProperty']));
    assert.deepEqual(told(found), ['codeowners-unmatched-pattern@2 warning nearest=null']);
  });
});

describe('diagnosis in the other dialects', () => {
  const of = async (file: string, text: string): Promise<string[]> =>
    told(await diagnose({ owners: { [file]: text }, paths: PATHS }));

  it('goes by section in GitLab’s', async () => {
    const rules = '[One] @a\n/src/**/*\n[Two]\n/src/app/* @b\n/src/**/* @c\n';
    assert.deepEqual(await of('.gitlab/CODEOWNERS', rules), [
      'codeowners-overridden-rule@4 warning files=2 line=4 hidden=true',
    ]);
  });

  it('finds rules whose files an exclusion of the section leaves out', async () => {
    const rules = '*.md @a\n/src/app/* @b\n!/src/**/*\n';
    assert.deepEqual(await of('.gitlab/CODEOWNERS', rules), [
      'codeowners-excluded-rule@2 warning files=2 line=2',
    ]);
  });

  it('leaves patterns that stand twice to GitLab’s own reading, and says so once', async () => {
    assert.deepEqual(await of('.gitlab/CODEOWNERS', '*.md @a\n*.ts @b\n*.md @c\n'), [
      'codeowners-replaced@1 warning line=2',
    ]);
  });

  it('counts every rule that matches in Gitea’s', async () => {
    const rules = '.*\\\\.ts @a\nsrc/.* @b\nsrc/ @b\nsrc/.* @c\n';
    assert.deepEqual(await of('.gitea/CODEOWNERS', rules), [
      'codeowners-duplicate-pattern@4 info line=1 both=true',
      'codeowners-unmatched-pattern@3 warning nearest=src/.*',
    ]);
  });

  it('finds unknown owners and empty filters in prow’s', async () => {
    const owners = {
      OWNERS: 'approvers: [ADA, adaa]\n',
      'docs/OWNERS':
        'filters:\n  "\\\\.md$": { approvers: [ada] }\n  "\\\\.go$": { labels: [x] }\n',
      '.steward/ownership.yml': 'people:\n  ada: { handles: ["@ada"] }\n',
    };
    assert.deepEqual(told(await diagnose({ owners, paths: PATHS })), [
      'owner-unknown@1 warning word=adaa nearest=ada rules=1',
      'codeowners-unmatched-pattern@3 info nearest=null',
    ]);
    const other = { owners, paths: PATHS, only: ['docs/OWNERS'] };
    assert.deepEqual(told(await diagnose(other)), [
      'codeowners-unmatched-pattern@3 info nearest=null',
    ]);
  });
});

describe('diagnosis of owners', () => {
  const YML = '.steward/ownership.yml';
  const people = 'people:\n  ada: { handles: ["@ada"], emails: [ada@acme.test] }\n';
  const teams = 'teams:\n  web: { handles: ["@acme/web"], members: [ada, "@guest"] }\n';

  const unknown = async (rules: string, directory: string): Promise<string[]> => {
    const owners = { '.github/CODEOWNERS': rules, [YML]: directory };
    return told(await diagnose({ owners, paths: PATHS })).filter((one) =>
      one.startsWith('owner-unknown@'),
    );
  };

  it('finds each unknown owner once, where it first stands, with the nearest', async () => {
    const rules = '* @adaa @acme/wbe\n/src/ @ADAA @new\n*.md ada@acme.tset\n';
    assert.deepEqual(await unknown(rules, people + teams), [
      'owner-unknown@1 warning word=@adaa nearest=@ada rules=2',
      'owner-unknown@1 warning word=@acme/wbe nearest=@acme/web rules=1',
      'owner-unknown@2 info word=@new nearest=null rules=1',
      'owner-unknown@3 warning word=ada@acme.tset nearest=ada@acme.test rules=1',
    ]);
  });

  it('knows handles, addresses and members in any case', async () => {
    const rules = '* @Ada @acme/WEB ADA@acme.test @guest\n';
    assert.deepEqual(await unknown(rules, people + teams), []);
  });

  it('says nothing about teams where only people are listed, and the other way round', async () => {
    assert.deepEqual(await unknown('* @acme/x @ada\n', people), []);
    assert.deepEqual(await unknown('* @x x@y.test @acme/web\n', teams), []);
  });

  it('says nothing without a directory', async () => {
    assert.deepEqual(await unknown('* @x\n', ''), []);
    const areas = 'areas:\n  - { name: A, paths: [src], owners: ["@b"] }\n';
    assert.deepEqual(await unknown('* @x\n', areas), []);
  });
});
