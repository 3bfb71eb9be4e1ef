import { AMBIGUOUS, HEAD_UNITS } from './ambiguous-names';

/** Language by the end of the file name (from any dot on), lower case. */
const BY_EXTENSION: Readonly<Record<string, string>> = spread({
  script: 'ts mts cts',
  jsx: 'js jsx tsx mjs cjs es6',
  python: 'py pyi pyw bzl bazel star sky pyx pxd pxi vy smk sage',
  yaml: 'yml yaml',
  php: 'php phtml php5 inc',
  html: 'html htm xhtml',
  vue: 'vue',
  svelte: 'svelte astro',
  ejs: 'ejs jsp jspf jspx tag asp aspx ascx',
  liquid: 'liquid',
  smarty: 'tpl smarty',
  freemarker: 'ftl ftlh',
  velocity: 'vm vtl',
  coldfusion: 'cfm cfml cfc',
  gotemplate: 'gotmpl gohtml',
  xml: 'xml xsd xsl xslt svg plist csproj fsproj vbproj vcxproj sln props targets pom xaml axaml resx ui storyboard xib wsdl dtd rng nuspec qrc launch urdf xliff xlf config manifest dita',
  handlebars: 'hbs handlebars mustache',
  twig: 'twig jinja jinja2 j2 njk nunjucks html.j2',
  erb: 'erb html.erb rhtml eex heex leex',
  razor: 'cshtml razor',
  blade: 'blade.php',
  c: 'c h cc cpp cxx c++ cppm ixx hh hpp hxx h++ ipp inl icc tpp tcc mm cu cuh ino pde glsl vert frag geom comp hlsl fx wgsl metal idl odl y yy yacc l ll lex ispc cl rc x',
  java: 'java aj',
  csharp: 'cs csx cake',
  go: 'go',
  slashes:
    'proto sol as prisma fbs mlir ceylon cypher cql dts dtsi move cairo bal hack hhi g4 avdl gleam re rei res resi ets uc apex trigger wren nut pony qs slint smithy tsp wit stan bsv gdshader mojom aidl hal',
  d: 'd di',
  verilog: 'v sv svh vh verilog',
  haxe: 'hx hxsl',
  thrift: 'thrift',
  jsonnet: 'jsonnet libsonnet',
  typst: 'typ',
  bicep: 'bicep bicepparam',
  cue: 'cue kdl',
  dot: 'dot gv',
  odin: 'odin',
  pkl: 'pkl',
  rust: 'rs ron',
  zig: 'zig',
  kotlin: 'kt kts',
  scala: 'scala sc sbt',
  dart: 'dart',
  groovy: 'groovy gradle gvy jenkinsfile',
  swift: 'swift',
  tablegen: 'td',
  css: 'css pcss postcss',
  scss: 'scss less styl sass',
  json: 'json jsonc json5 code-workspace code-snippets ipynb geojson topojson webmanifest avsc tfstate sarif jsonl ndjson har importmap babelrc eslintrc jshintrc hjson',
  hash: 'conf cfg pro pp rego nu fish jq bb bbclass bbappend ninja gn gni gyp gypi robot resource just earthfile sls elv pri snakefile nginx htaccess cnf caddyfile',
  hashFirst: 'gitignore dockerignore npmignore gitattributes env sed desktop service socket timer',
  docker: 'dockerfile containerfile',
  gdscript: 'gd tres tscn',
  meson: 'meson',
  capnp: 'capnp',
  awk: 'awk gawk',
  toml: 'toml',
  ini: 'ini editorconfig gitconfig reg inf',
  properties: 'properties',
  make: 'mk mak make am',
  shell: 'sh bash zsh ksh bats bashrc zshrc profile bash_profile envrc ebuild eclass command',
  tcl: 'tcl tk exp xdc sdc itcl',
  powershell: 'ps1 psm1 psd1',
  ruby: 'rb rake gemspec ru podspec thor jbuilder',
  crystal: 'cr',
  elixir: 'ex exs',
  perl: 'pl pm t pod perl raku rakumod p6 pm6 psgi',
  r: 'r rprofile',
  julia: 'jl',
  nim: 'nim nims nimble',
  coffee: 'coffee cson litcoffee iced',
  graphql: 'graphql gql graphqls',
  gherkin: 'feature',
  cmake: 'cmake',
  nix: 'nix',
  hcl: 'tf tofu tfvars hcl nomad tftest.hcl',
  lua: 'lua rockspec luau nse p8 tl moon',
  sql: 'sql psql ddl dml pgsql plsql pks pkb prc tab hql bq',
  haskell: 'hs hsc hs-boot elm purs agda dhall idr',
  dashes: 'adb ads ada vhd vhdl applescript cabal',
  lisp: 'clj cljs cljc cljd edn lisp lsp el scm ss sld rkt fnl hy asd lfe',
  ocaml: 'ml mli mll mly sml sig eliom',
  fsharp: 'fs fsi fsx',
  pascal: 'pas dpr dpk lpr',
  percent: 'tex sty cls bib ltx dtx ins',
  erlang: 'erl hrl escript yrl xrl',
  matlab: 'matlab octave m',
  fortran: 'f90 f95 f03 f08 f18',
  basic: 'vb vbs bas frm ctl brs',
  batch: 'bat cmd',
  vim: 'vim vimrc nvimrc',
  assembler: 's asm nasm',
  prolog: 'prolog plg',
  fixedFortran: 'f for f77 ftn',
  cobol: 'cob cbl cpy cobol',
  semicolon: 'ahk au3 iss nsi nsh',
  wolfram: 'wl wls nb',
  coq: 'coq',
  lean: 'lean',
  plantuml: 'puml plantuml iuml',
  mermaid: 'mmd mermaid',
  xquery: 'xq xql xqm xquery xqy',
  smalltalk: 'st',
  stata: 'do ado',
  sas: 'sas',
});

/** Language by the whole file name, lower case. */
const BY_NAME: Readonly<Record<string, string>> = spread({
  make: 'makefile gnumakefile bsdmakefile',
  docker: 'dockerfile containerfile',
  hashFirst: 'codeowners owners robots.txt .gitignore .mailmap .env',
  shell: '.bashrc .zshrc .profile .bash_profile .bash_aliases pkgbuild apkbuild gradlew configure',
  ruby: 'gemfile rakefile podfile vagrantfile guardfile fastfile appfile brewfile dangerfile capfile',
  python: 'build workspace buck sconstruct sconscript wscript snakefile tiltfile',
  groovy: 'jenkinsfile',
  cmake: 'cmakelists.txt',
  meson: 'meson.build meson_options.txt',
  hash: 'justfile earthfile caddyfile procfile requirements.txt .htaccess nginx.conf .npmrc .yarnrc pipfile',
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
  awk: 'awk gawk mawk',
  hash: 'fish make',
  matlab: 'octave',
  elixir: 'elixir',
  erlang: 'escript',
  r: 'rscript',
});

function spread(table: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const names: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [language, words] of Object.entries(table)) {
    for (const word of words.split(' ')) names[word] = language;
  }
  return names;
}

/** Behind these the name of the file that is made stands: `values.yaml.j2`, `app.conf.in`. */
const TEMPLATE_ENDING =
  /\.(?:tmpl|tpl|gotmpl|j2|jinja2?|erb|ejs|epp|mustache|hbs|twig|in|template|example|sample|dist|bak|orig)$/;

/** Languages that the comments of a template language belong to already. */
const MARKUP: ReadonlySet<string> = new Set(['html', 'xml', 'json', 'vue', 'svelte', 'php']);

export interface Languages {
  /** Null where nothing tells it. */
  readonly language: string | null;
  /** The language of the template that the file is besides: its comments count too. */
  readonly template: string | null;
}

/** What a file is written in: by its name, by its first lines, by the interpreter they name. */
export function languagesOf(name: string, text: string): Languages {
  const lower = name.toLowerCase();
  const inner = lower.replace(TEMPLATE_ENDING, '');
  const outer = byName(lower) ?? byEnding(lower, text);
  if (inner !== lower && inner !== '') {
    const language = byName(inner) ?? byEnding(inner, text);
    if (language !== null && !MARKUP.has(language)) return { language, template: outer };
  }
  return { language: outer ?? byInterpreter(text), template: null };
}

function byName(lower: string): string | null {
  if (lower.startsWith('.env.')) return 'hashFirst';
  if (/^(?:dockerfile|containerfile)[.-]/.test(lower)) return 'docker';
  return BY_NAME[lower] ?? null;
}

function byEnding(lower: string, text: string): string | null {
  for (let dot = lower.indexOf('.'); dot >= 0; dot = lower.indexOf('.', dot + 1)) {
    const ending = lower.slice(dot + 1);
    const language = BY_EXTENSION[ending];
    if (language !== undefined) return byMark(ending, text) ?? language;
  }
  return null;
}

function byMark(ending: string, text: string): string | null {
  if (!Object.hasOwn(AMBIGUOUS, ending)) return null;
  const head = text.slice(0, HEAD_UNITS);
  return AMBIGUOUS[ending]?.find(([mark]) => mark.test(head))?.[1] ?? null;
}

function byInterpreter(text: string): string | null {
  if (!text.startsWith('#!')) return null;
  const end = text.slice(0, 200).search(/[\r\n]/);
  const words = text
    .slice(2, end < 0 ? 200 : end)
    .split(/[\s/]/)
    .filter((word) => word !== '' && !word.startsWith('-'));
  return (
    words.map((word) => BY_INTERPRETER[word.replace(/[\d.]+$/, '').toLowerCase()]).find(Boolean) ??
    null
  );
}
