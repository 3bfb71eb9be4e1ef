'use strict';
// Builds what ships (dist/: extension, pages, command line) and, with --tests, what checks it (out/).
//   node esbuild.js [--production] [--watch] [--tests]
const { existsSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const esbuild = require('esbuild');

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

/** Options every bundle shares. */
const shared = {
  bundle: true,
  target: 'es2022',
  sourcemap: production ? false : 'linked',
  minify: production,
  legalComments: 'none',
  logLevel: 'warning',
};

/**
 * markdown-it is published for engines without class fields: every token it makes calls a helper
 * eleven times, a tenth of the time that reading a record takes. Plain assignments do the same.
 */
const plainFields = {
  name: 'plain-fields',
  setup(build) {
    build.onLoad({ filter: /[\\/]markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, ({ path }) => {
      const helper = /^function _defineProperty\(e, r, t\) \{$[^]*?^\}$/m;
      const text = readFileSync(path, 'utf8');
      if (!helper.test(text)) throw new Error('markdown-it has another helper for its fields now.');
      const plain = 'function _defineProperty(e, r, t) { e[r] = t; return e; }';
      return { contents: text.replace(helper, plain), loader: 'js' };
    });
  },
};

/** Node bundles: CommonJS, because the extension host of the minimum engine loads nothing else. */
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  supported: { 'dynamic-import': false },
  plugins: [plainFields],
};

/**
 * The engine for regular expressions of repositories is a third of all code and needed by few: it
 * stands in a file of its own, which is read when the first such expression is.
 */
const engineApart = {
  name: 'engine-apart',
  setup(build) {
    build.onResolve({ filter: /^re2js$/ }, () => ({ path: './re2js.js', external: true }));
  },
};

const engine = {
  ...node,
  entryPoints: { re2js: 'node_modules/re2js/build/index.js' },
  outdir: 'dist',
};

const extension = {
  ...node,
  plugins: [plainFields, engineApart],
  entryPoints: { extension: 'src/extension.ts' },
  outdir: 'dist',
  external: ['vscode'],
};

const cli = {
  ...node,
  plugins: [plainFields, engineApart],
  entryPoints: { cli: 'src/cli/main.ts' },
  outdir: 'dist',
  banner: { js: '#!/usr/bin/env node' },
};

const pages = {
  ...shared,
  platform: 'browser',
  format: 'iife',
  entryPoints: {
    log: 'src/pages/log/main.ts',
    map: 'src/pages/map/main.ts',
    timeline: 'src/pages/timeline/main.ts',
  },
  outdir: 'dist',
};

/** Every file below `folder` whose name ends in `ending`. */
function filesBelow(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => name.endsWith(ending) && !name.includes('fixtures'));
}

/** Tests and scripts keep their folder, so a failing stack names the source. */
const checks = {
  ...node,
  entryPoints: [...filesBelow('test', '.ts'), ...filesBelow('scripts', '.ts')],
  outbase: '.',
  outdir: 'out',
  external: [
    'vscode',
    'mocha',
    'playwright-core',
    '@vscode/test-electron',
    'esbuild',
    'typescript',
  ],
  sourcemap: 'linked',
  minify: false,
};

const builds = [extension, cli, engine, pages, ...(flags.has('--tests') ? [checks] : [])].filter(
  (build) =>
    Array.isArray(build.entryPoints) ||
    Object.values(build.entryPoints).every((entry) => existsSync(entry)),
);

async function main() {
  if (flags.has('--watch')) {
    for (const build of builds) {
      const context = await esbuild.context({ ...build, logLevel: 'info' });
      await context.watch();
    }
    return;
  }
  if (flags.has('--tests')) rmSync('out', { recursive: true, force: true });
  rmSync('dist', { recursive: true, force: true });
  await Promise.all(builds.map((build) => esbuild.build(build)));
}

main().catch(() => process.exit(1));
