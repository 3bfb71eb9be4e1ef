import { FAMILIES } from './families';
import { lexScript } from './javascript';
import { lexMarkup, type Pair } from './markup';
import { lexPhp } from './php';
import { PYTHON_RULES } from './python';
import type { Run } from './run';
import { lexYaml } from './yaml-blocks';

/** Finds the comments of a whole file. */
export type Lexer = (run: Run) => void;

const HTML_COMMENT: Pair = { open: '<!--', close: '-->' };

/** Script types that hold JavaScript or TypeScript. */
const SCRIPT_TYPE =
  /^(?:|module|babel|text\/babel|(?:text|application)\/(?:x-)?(?:java|ecma|type)script)$/i;

function markup(...pairs: readonly [string, string][]): Lexer {
  const all = [...pairs.map(([open, close]) => ({ open, close })), HTML_COMMENT];
  return (run) => {
    lexMarkup(run, all, embedded);
  };
}

function embedded(name: string, attributes: string): ((run: Run, from: number) => void) | null {
  if (name === 'script') {
    const head = attributes.slice(0, 1000);
    const type = /\btype\s{0,9}=\s{0,9}["']?([\w/+-]{0,60})/.exec(head)?.[1] ?? '';
    if (!SCRIPT_TYPE.test(type)) return null;
    return (run, from) => {
      lexScript(run, from, /\blang=["']?[jt]sx/.test(head));
    };
  }
  if (name !== 'style') return null;
  const rules = /\blang=["']?(?:scss|less|stylus|sass)/.test(attributes.slice(0, 1000))
    ? FAMILIES.scss
    : FAMILIES.css;
  return (run, from) => {
    run.code(from, rules, null);
  };
}

const LEXERS: Readonly<Record<string, Lexer>> = {
  script: (run) => {
    lexScript(run, 0, false);
  },
  jsx: (run) => {
    lexScript(run, 0, true);
  },
  python: (run) => {
    run.code(0, PYTHON_RULES, null);
  },
  yaml: lexYaml,
  php: lexPhp,
  html: markup(),
  xml: (run) => {
    lexMarkup(run, [HTML_COMMENT], null);
  },
  handlebars: markup(['{{!--', '--}}'], ['{{!', '}}']),
  twig: markup(['{#', '#}']),
  erb: markup(['<%#', '%>'], ['<%--', '--%>']),
  razor: markup(['@*', '*@']),
  blade: markup(['{{--', '--}}']),
};

/** Language by the end of the file name (from any dot on), lower case. */
const BY_EXTENSION: Readonly<Record<string, string>> = spread({
  script: 'ts mts cts',
  jsx: 'js jsx tsx mjs cjs es6',
  python: 'py pyi pyw bzl bazel star',
  yaml: 'yml yaml',
  php: 'php phtml php5 inc',
  html: 'html htm xhtml vue svelte astro ejs',
  xml: 'xml xsd xsl xslt svg plist csproj fsproj vbproj props targets pom xaml resx ui storyboard xib',
  handlebars: 'hbs handlebars mustache',
  twig: 'twig jinja jinja2 j2 njk liquid html.j2',
  erb: 'erb html.erb jsp jspf',
  razor: 'cshtml razor',
  blade: 'blade.php',
  c: 'c h cc cpp cxx hh hpp hxx ipp inl m mm cu cuh ino glsl vert frag hlsl wgsl metal idl',
  java: 'java',
  csharp: 'cs csx',
  go: 'go',
  slashes:
    'proto sol thrift d v sv svh as jsonnet libsonnet prisma fbs mlir pde hx ceylon typ cypher dts',
  rust: 'rs',
  zig: 'zig',
  kotlin: 'kt kts',
  scala: 'scala sc sbt',
  dart: 'dart',
  groovy: 'groovy gradle gvy jenkinsfile',
  swift: 'swift',
  tablegen: 'td',
  css: 'css pcss postcss',
  scss: 'scss less styl sass',
  json: 'json jsonc json5 code-workspace code-snippets',
  hash: 'conf cfg awk pp rego nu fish jq bb bbclass ninja gn gni gyp robot',
  hashFirst: 'gitignore dockerignore npmignore gitattributes env dockerfile',
  toml: 'toml',
  ini: 'ini editorconfig gitconfig service desktop reg',
  properties: 'properties',
  make: 'mk mak make',
  shell: 'sh bash zsh ksh bats bashrc zshrc profile bash_profile envrc ebuild',
  tcl: 'tcl tk exp test.tcl',
  powershell: 'ps1 psm1 psd1',
  ruby: 'rb rake gemspec ru podspec thor jbuilder',
  crystal: 'cr',
  elixir: 'ex exs eex heex leex',
  perl: 'pl pm t pod perl',
  r: 'r',
  julia: 'jl',
  nim: 'nim nims nimble',
  coffee: 'coffee cson',
  graphql: 'graphql gql graphqls',
  gherkin: 'feature',
  cmake: 'cmake',
  nix: 'nix',
  hcl: 'tf tfvars hcl nomad',
  lua: 'lua rockspec luau',
  sql: 'sql psql ddl dml pgsql plsql',
  haskell: 'hs hsc elm purs agda dhall idr',
  dashes: 'adb ads vhd vhdl applescript cabal',
  lisp: 'clj cljs cljc edn lisp lsp el scm ss rkt fnl hy asd',
  ocaml: 'ml mli mll mly',
  fsharp: 'fs fsi fsx',
  pascal: 'pas dpr dpk lpr',
  percent: 'tex sty cls bib ltx',
  erlang: 'erl hrl pro',
  matlab: 'matlab',
  fortran: 'f90 f95 f03 f08',
  basic: 'vb vbs bas',
  batch: 'bat cmd',
  vim: 'vim vimrc',
  assembler: 's asm',
});

/** Language by the whole file name, lower case. */
const BY_NAME: Readonly<Record<string, string>> = spread({
  make: 'makefile gnumakefile bsdmakefile',
  hashFirst: 'dockerfile containerfile codeowners owners robots.txt .gitignore .mailmap .env',
  shell: '.bashrc .zshrc .profile .bash_profile .bash_aliases pkgbuild apkbuild gradlew configure',
  ruby: 'gemfile rakefile podfile vagrantfile guardfile fastfile appfile brewfile dangerfile capfile',
  python: 'build workspace sconstruct sconscript wscript snakefile tiltfile',
  groovy: 'jenkinsfile',
  cmake: 'cmakelists.txt',
  hash: 'justfile procfile requirements.txt .htaccess nginx.conf .npmrc .yarnrc pipfile',
  vim: '.vimrc',
  script: 'jakefile',
  go: 'go.mod go.work',
});

const BY_INTERPRETER: Readonly<Record<string, string>> = spread({
  shell: 'sh bash zsh dash ksh ash',
  python: 'python python2 python3 pypy uv',
  script: 'node deno bun tsx ts-node',
  ruby: 'ruby',
  perl: 'perl',
  php: 'php',
  lua: 'lua luajit',
  tcl: 'tclsh expect wish',
  hash: 'awk gawk fish make',
  r: 'rscript',
});

function spread(table: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const names: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [language, words] of Object.entries(table)) {
    for (const word of words.split(' ')) names[word] = language;
  }
  return names;
}

/** Lexer of a file by its name, else by the interpreter its first line names; null if unknown. */
export function languageOf(name: string, firstLine: string): string | null {
  const lower = name.toLowerCase();
  const named = BY_NAME[lower];
  if (named !== undefined) return named;
  if (/^(?:dockerfile|containerfile)[.-]|^\.env\./.test(lower)) return 'hashFirst';
  for (let dot = lower.indexOf('.'); dot >= 0; dot = lower.indexOf('.', dot + 1)) {
    const language = BY_EXTENSION[lower.slice(dot + 1)];
    if (language !== undefined) return language;
  }
  if (!firstLine.startsWith('#!')) return null;
  const words = firstLine
    .slice(2, 200)
    .split(/[\s/]/)
    .filter((word) => word !== '' && !word.startsWith('-'));
  return (
    words.map((word) => BY_INTERPRETER[word.replace(/[\d.]+$/, '').toLowerCase()]).find(Boolean) ??
    null
  );
}

/** The lexer of a language that `languageOf` named. */
export function lexerOf(language: string): Lexer {
  const rules = FAMILIES[language as keyof typeof FAMILIES] as (typeof FAMILIES)['c'] | undefined;
  const lexer = LEXERS[language];
  if (lexer !== undefined) return lexer;
  if (rules === undefined) throw new Error(`no lexer for ${language}`);
  return (run) => {
    run.code(0, rules, null);
  };
}
