// Packages the extension and holds the result against what is expected to ship:
//   node scripts/package.mjs        → out/steward.vsix
// Fails when a file is missing or unexpected, or when the package is larger than a megabyte.
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce/out/api.js';
import { mkdirSync, statSync } from 'node:fs';

const TARGET = 'out/steward.vsix';
const LIMIT = 1024 * 1024;

const EXPECTED = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/cli.js',
  'dist/extension.js',
  'dist/log.js',
  'dist/map.js',
  'dist/re2js.js',
  'dist/timeline.js',
  'l10n/bundle.l10n.json',
  'media/gutter/debt-dark.svg',
  'media/gutter/debt-light.svg',
  'media/gutter/decision-dark.svg',
  'media/gutter/decision-light.svg',
  'media/icon.png',
  'media/log.css',
  'media/map.css',
  'media/steward.svg',
  'media/tab-dark.svg',
  'media/tab-light.svg',
  'media/timeline.css',
  'media/walkthrough/debt.md',
  'media/walkthrough/decision.md',
  'media/walkthrough/delegation.md',
  'media/walkthrough/owner.md',
  'package.json',
  'package.nls.json',
  'schemas/config.schema.json',
  'schemas/debt-list.schema.json',
  'schemas/debt.schema.json',
  'schemas/delegation.schema.json',
  'schemas/ownership.schema.json',
  'syntaxes/codeowners-gitea.tmLanguage.json',
  'syntaxes/codeowners-gitlab.tmLanguage.json',
  'syntaxes/codeowners.language-configuration.json',
  'syntaxes/codeowners.tmLanguage.json',
  'syntaxes/markers.tmLanguage.json',
];

const files = (await listFiles({ packageManager: PackageManager.None })).sort();
const missing = EXPECTED.filter((name) => !files.includes(name));
const unexpected = files.filter((name) => !EXPECTED.includes(name));
for (const name of missing) console.error(`missing from the package: ${name}`);
for (const name of unexpected) console.error(`not expected in the package: ${name}`);

mkdirSync('out', { recursive: true });
await createVSIX({ packagePath: TARGET, dependencies: false });
const { size } = statSync(TARGET);
console.log(`${TARGET}: ${files.length} files, ${(size / 1024).toFixed(0)} KB of ${LIMIT / 1024}`);
if (missing.length + unexpected.length > 0 || size > LIMIT) process.exit(1);
