// The dependency rule of the design (docs/adr/0002). test/architecture plants violations of it.
'use strict';

/** Folders of src that `from` may import besides itself. */
const ALLOWED = {
  core: [],
  words: ['core'],
  host: ['core'],
  protocol: ['core', 'words'],
  pages: ['protocol', 'words', 'core/delegation', 'core/dates', 'core/problem', 'core/text'],
  editor: ['core', 'protocol', 'words'],
  cli: ['core', 'host', 'words'],
};
const DOMAINS = ['ownership', 'decisions', 'debt', 'delegation', 'stewardship'];

const folderRules = Object.entries(ALLOWED).map(([from, others]) => ({
  name: `${from}-imports`,
  comment: `src/${from} imports itself${others.length > 0 ? ` and ${others.join(', ')}` : ' only'}.`,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: `^src/(${[from, ...others].join('|')})(/|\\.ts$)` },
}));

const domainRules = DOMAINS.map((domain) => ({
  name: `domain-${domain}`,
  comment: 'Domains never import each other; only context joins them.',
  severity: 'error',
  from: { path: `^src/core/${domain}/` },
  to: { path: `^src/core/(${DOMAINS.filter((other) => other !== domain).join('|')}|context)/` },
}));

module.exports = {
  forbidden: [
    ...folderRules,
    ...domainRules,
    {
      name: 'shared-values-below-domains',
      comment: 'Values that all domains share know no domain.',
      severity: 'error',
      from: { path: '^src/core/([^/]+\\.ts$|comments/)' },
      to: { path: `^src/core/(${[...DOMAINS, 'context'].join('|')})/` },
    },
    {
      name: 'vscode-in-editor-only',
      comment: 'Only src/editor and extension.ts import vscode, in whatever way.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(editor/|extension\\.ts$)' },
      to: { path: '^vscode$|@types/vscode/' },
    },
    {
      name: 'node-in-host-only',
      comment: 'Disk and processes belong to host (and the command line).',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(host|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'simple-git-in-one-place',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/host/git' },
      to: { path: 'node_modules/simple-git|^simple-git' },
    },
    {
      name: 'core-packages',
      comment:
        'The core parses YAML and Markdown with packages and matches repository patterns on RE2, no more.',
      severity: 'error',
      from: { path: '^src/(core|words|protocol)/' },
      to: {
        path: 'node_modules/',
        pathNot: 'node_modules/(yaml|re2js|markdown-it)',
      },
    },
    {
      name: 'nothing-imports-the-root',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/extension\\.ts$' },
    },
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'], mainFields: ['module', 'main'] },
  },
};
