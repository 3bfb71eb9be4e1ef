import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = process.cwd();
/** Below the project, so that packages resolve as they do for src. */
const planted = join(root, 'out', 'planted');
const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

/** Each file breaks one rule; the value is the rule that must catch it. */
const VIOLATIONS: Readonly<Record<string, { readonly text: string; readonly rule: string }>> = {
  'src/core/plain.ts': {
    text: "import { Uri } from 'vscode';\nUri.file('a');\n",
    rule: 'vscode-in-editor-only',
  },
  'src/core/typed.ts': {
    text: "import type { Uri } from 'vscode';\nexport type A = Uri;\n",
    rule: 'vscode-in-editor-only',
  },
  'src/core/lazy.ts': {
    text: "export const later = async () => await import('vscode');\n",
    rule: 'vscode-in-editor-only',
  },
  'src/cli/editor-type.ts': {
    text: "export type B = import('vscode').Uri;\n",
    rule: 'vscode-in-editor-only',
  },
  'src/core/disk.ts': { text: "import 'node:fs';\n", rule: 'node-in-host-only' },
  'src/core/debt/peer.ts': { text: "import '../ownership/target';\n", rule: 'domain-debt' },
  'src/core/shared.ts': { text: "import './debt/target';\n", rule: 'shared-values-below-domains' },
  'src/words/up.ts': { text: "import '../editor/target';\n", rule: 'words-imports' },
  'src/editor/side.ts': { text: "import type {} from '../host/target';\n", rule: 'editor-imports' },
  'src/pages/deep.ts': { text: "import '../core/debt/target';\n", rule: 'pages-imports' },
  'src/cli/git.ts': { text: "import 'simple-git';\n", rule: 'simple-git-in-one-place' },
  'src/core/back.ts': { text: "import './circle';\n", rule: 'no-cycles' },
};

/** What the violations point at; innocent by themselves. */
const TARGETS: Readonly<Record<string, string>> = {
  'src/core/ownership/target.ts': 'export {};\n',
  'src/core/debt/target.ts': 'export {};\n',
  'src/editor/target.ts': "import 'vscode';\n",
  'src/host/target.ts': "import 'node:fs';\nimport '../core/ownership/target';\n",
  'src/core/circle.ts': "import './back';\n",
  'tsconfig.json': '{"extends":"../../tsconfig.json"}\n',
};

interface Cruise {
  readonly summary: { readonly violations: readonly { from: string; rule: { name: string } }[] };
}

describe('the dependency rule', () => {
  let found: Cruise['summary']['violations'];

  before(() => {
    rmSync(planted, { recursive: true, force: true });
    const texts = Object.entries(VIOLATIONS).map(([path, { text }]) => [path, text] as const);
    for (const [path, text] of [...texts, ...Object.entries(TARGETS)]) {
      mkdirSync(dirname(join(planted, path)), { recursive: true });
      writeFileSync(join(planted, path), text);
    }
    const config = join(root, '.dependency-cruiser.cjs');
    const run = spawnSync(
      process.execPath,
      [cruiser, 'src', '--config', config, '--output-type', 'json'],
      { cwd: planted, encoding: 'utf8' },
    );
    assert.notEqual(run.stdout, '', run.stderr);
    found = (JSON.parse(run.stdout) as Cruise).summary.violations;
  });

  after(() => {
    rmSync(planted, { recursive: true, force: true });
  });

  for (const [path, { rule }] of Object.entries(VIOLATIONS)) {
    it(`${rule} catches ${path}`, () => {
      const rules = found
        .filter(({ from }) => from === path)
        .map((violation) => violation.rule.name);
      assert.ok(rules.includes(rule), `found only: ${rules.join(', ') || 'nothing'}`);
    });
  }

  it('leaves what is allowed alone', () => {
    const innocent = Object.keys(TARGETS).filter((path) => path !== 'src/core/circle.ts');
    assert.deepEqual(
      found.filter(({ from }) => innocent.includes(from)),
      [],
    );
  });
});
