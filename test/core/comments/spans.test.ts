import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commentSpans } from '../../../src/core/comments/spans';

/** The comments of a text, trimmed. */
function comments(path: string, text: string): string[] {
  return commentSpans(text, path).spans.map(({ start, end }) => text.slice(start, end).trim());
}

/** File name, text, its comments. In every text `yes` stands in comments, `no` elsewhere. */
const CASES: readonly [string, string, readonly string[]][] = [
  [
    'a.c',
    `char c = '"'; // yes 1\nchar *s = "/* no \\" // no"; /* yes 2\n yes */ int i = 1'000; // yes 3`,
    ['yes 1', 'yes 2\n yes', 'yes 3'],
  ],
  ['a.cpp', `auto s = R"x(// no )" no)x"; // yes`, ['yes']],
  ['A.java', `String s = """\n // no\n "no" """; // yes\n/** yes 2 */`, ['yes', '* yes 2']],
  [
    'a.cs',
    `var s = @"\\"; // yes 1\nvar t = $@"// no ""x"" // no"; // yes 2\nvar r = """" // no """ no """"; // yes 3`,
    ['yes 1', 'yes 2', 'yes 3'],
  ],
  ['a.go', "s := `// no \\`; r := '\"' // yes", ['yes']],
  [
    'a.rs',
    `let a = br##"// no "# no"##; // yes 1\nfn f<'a>(x: &'a str) {} // yes 2\n/* yes /* 3 */ yes */ let q = '\\''; // yes 4`,
    ['yes 1', 'yes 2', 'yes /* 3 */ yes', 'yes 4'],
  ],
  [
    'a.swift',
    `let a = #"// no "no"#; let b = "\\(f("// no")) // no" // yes\n/* yes /* nested */ 2 */`,
    ['yes', 'yes /* nested */ 2'],
  ],
  [
    'a.kt',
    `val s = "\${f("// no") /* yes 1 */} // no" // yes 2\nval t = """ // no " """ // yes 3`,
    ['yes 1', 'yes 2', 'yes 3'],
  ],
  [
    'a.js',
    'const a = `no ${b /* yes 1 */ + `// no ${1} no`} // no`; // yes 2\nx = y / 2; // yes 3\nif (/["\'`/*]/.test(q)) {} // yes 4\nreturn /no/; // yes 5',
    ['yes 1', 'yes 2', 'yes 3', 'yes 4', 'yes 5'],
  ],
  [
    'a.jsx',
    'const v = <A b="// no" {...c /* yes 1 */}>// no {/* yes 2 */} it\'s <b/> /* no */</A>; // yes 3\nconst w = a < b; // yes 4',
    ['yes 1', 'yes 2', 'yes 3', 'yes 4'],
  ],
  [
    'a.tsx',
    'const id = <T,>(x: T) => x; // yes 1\nconst f = <U extends V>(x: U) => x; // yes 2\nconst g = <T>(x: T) => x; // yes 3',
    ['yes 1', 'yes 2', 'yes 3'],
  ],
  [
    'a.ts',
    'const a = <T>b; // yes 1\nlet c = d as Map<string, "// no">; // yes 2',
    ['yes 1', 'yes 2'],
  ],
  [
    'a.py',
    `#!/usr/bin/env python\n"""yes 1"""\nx = """# no"""\ndef f(a="# no"):\n    r'yes 2'\n    """no"""\n    y = '# no \\' # no' # yes 3\nclass C(\n    A,\n):\n    """yes 4"""`,
    ['!/usr/bin/env python', 'yes 1', 'yes 2', 'yes 3', 'yes 4'],
  ],
  [
    'a.rb',
    `a = "#{b['# no']} # no" # yes 1\nc = %w[# no (] # yes 2\nd = <<~X + <<~Y # yes 3\n  # no\nX\n  # no\n  Y\n=begin\nyes 4\n=end\ne = 4 / 2 # yes 5`,
    ['yes 1', 'yes 2', 'yes 3', 'yes 4', 'yes 5'],
  ],
  [
    'a.sh',
    `x="$(echo "it's # no")" # yes 1\ny=\${#x}; z=a#no # yes 2\necho \\" # yes 3\ncat <<'E' # yes 4\n# no\nE\necho $((1<<2)) # yes 5`,
    ['yes 1', 'yes 2', 'yes 3', 'yes 4', 'yes 5'],
  ],
  [
    'a.php',
    `# no\n<!-- yes 1 --><?php #[No('x')]\n$a = "// no"; // yes 2 ?> // no <?= $x /* yes 3 */ ?>\n<?php $t = <<<'E'\n# no\n  E; # yes 4`,
    ['yes 1', 'yes 2', 'yes 3', 'yes 4'],
  ],
  [
    'a.html',
    `<a b="<!-- no -->">// no</a><!-- yes 1 --><script>let a = "</b>"; // yes 2\n</script><script type="text/template">// no</script><style>a { b: "/* no */" } /* yes 3 */</style>`,
    ['yes 1', 'yes 2', 'yes 3'],
  ],
  [
    'a.vue',
    `<template><!-- yes 1 --></template>\n<script lang="ts">\nconst a = '<!-- no -->'; // yes 2\n</script>\n<style lang="scss">\n// yes 3\n</style>`,
    ['yes 1', 'yes 2', 'yes 3'],
  ],
  ['a.twig', `{# yes 1 #}<p>{{ "no" }}</p><!-- yes 2 -->`, ['yes 1', 'yes 2']],
  ['a.css', 'a { background: url(//no); content: "/* no" } /* yes */ // no', ['yes']],
  ['a.scss', 'a { background: url(http://no) } // yes', ['yes']],
  [
    'a.lua',
    `s = [==[ -- no ]] no ]==] -- yes 1\n--[=[ yes\n]] 2 ]=] t = '-- no'`,
    ['yes 1', 'yes\n]] 2'],
  ],
  [
    'a.sql',
    `select '-- no ''-- no' -- yes 1\n/* yes /* 2 */ yes */ ; do $x$ begin -- yes 3\n end $x$;`,
    ['yes 1', 'yes /* 2 */ yes', 'yes 3'],
  ],
  [
    'a.hs',
    `f' = '"' -- yes 1\ng = a --> b\n{- yes {- 2 -} yes -} h = "-- no"`,
    ['yes 1', 'yes {- 2 -} yes'],
  ],
  ['a.clj', `(def a \\;) ; yes 1\n(str "; no\n; no") ; yes 2`, ['yes 1', 'yes 2']],
  ['a.ml', `let a = "(* no *)" (* yes (* 1 *) *)`, ['yes (* 1 *)']],
  ['a.ps1', `$a = "# no \`" # no" # yes 1\n<# yes\n2 #> $b#no`, ['yes 1', 'yes\n2']],
  ['a.toml', `a = '\\' # yes 1\nb = """\n# no""" # yes 2`, ['yes 1', 'yes 2']],
  ['a.ex', `a = "#{b} # no" # yes 1\n@doc """\n# no\n"""`, ['yes 1']],
  ['Makefile', `a: # yes 1\n\techo '#no' # yes 2`, ['yes 1', 'yes 2']],
  ['Dockerfile', `# yes 1\nRUN a && \\\n  # yes 2\n  b # yes 3`, ['yes 1', 'yes 2', 'yes 3']],
  ['a.tf', `a = <<-EOT\n  # no\n  EOT\n# yes 1\nb = "# no" // yes 2`, ['yes 1', 'yes 2']],
  ['a.jsonc', `{ "a": "// no", /* yes 1 */ "b": 1 } // yes 2`, ['yes 1', 'yes 2']],
  ['a.xml', `<a b="<!-- no -->"><![CDATA[<!-- no -->]]><!-- yes --></a>`, ['yes']],
  ['run', `#!/bin/bash\necho "# no" # yes`, ['!/bin/bash', 'yes']],
];

describe('comment spans', () => {
  for (const [path, text, expected] of CASES) {
    it(`tells comments from code in ${path}`, () => {
      assert.deepEqual(comments(path, text), expected);
      const windows = text.replaceAll('\n', '\r\n');
      const shown = comments(path, windows).map((comment) => comment.replaceAll('\r\n', '\n'));
      assert.deepEqual(shown, expected);
    });
  }

  it('takes comments of YAML block scalars as a guess', () => {
    const text = `a: it's # yes 1\nb: "# no\n  # no" # yes 2\nlist:\n  - run: |- # yes 3\n      echo # guess\n\n      # guess\n    c: d#no # yes 4\n`;
    const { spans } = commentSpans(text, 'a.yml');
    const shown = spans.map(
      ({ start, end, guessed }) => `${text.slice(start, end).trim()} ${guessed}`,
    );
    assert.deepEqual(shown, [
      'yes 1 false',
      'yes 2 false',
      'yes 3 false',
      'guess true',
      'guess true',
      'yes 4 false',
    ]);
  });

  it('ends what is not closed with its line or with the file', () => {
    assert.deepEqual(comments('a.ts', `const a = "no // no\n// yes 1\n/* yes 2\nyes`), [
      'yes 1',
      'yes 2\nyes',
    ]);
    assert.deepEqual(comments('a.py', `x = """ # no\n# no`), []);
    assert.deepEqual(comments('a.sh', `cat <<EOF\n# yes`), ['yes']);
    assert.deepEqual(comments('a.tsx', `const a = b ? <c // yes 1\n: d; // yes 2`), [
      'yes 1',
      'yes 2',
    ]);
  });

  it('falls back to comment leads in unknown languages, and says so', () => {
    const text = `; yes 1\nx = 'a' # yes 2\n-- yes 3\na--b http://no\n/* yes\n4 */ y // yes 5`;
    const { spans, confidence } = commentSpans(text, 'a.unheard');
    assert.equal(confidence, 'low');
    const shown = spans.map(({ start, end }) => text.slice(start, end).trim());
    assert.deepEqual(shown, ['yes 1', 'yes 2', 'yes 3', 'yes\n4', 'yes 5']);
  });

  it('takes documents as a whole', () => {
    for (const path of ['a.md', 'README', 'docs/x.adoc', 'x.rst', 'notes.txt']) {
      assert.deepEqual(commentSpans('# a\nb', path), {
        spans: [{ start: 0, end: 5, guessed: false }],
        confidence: 'high',
        prose: true,
      });
    }
    assert.equal(commentSpans('# a', 'CMakeLists.txt').prose, false);
  });

  const names = [
    ...CASES.map(([path]) => path),
    'a.yml',
    'a.unheard',
    'a.md',
    'a.pl',
    'a.vb',
    'a.erb',
  ];
  const pieces = [
    '/*',
    '*/',
    '//',
    '"',
    "'",
    '`',
    '${',
    '}',
    '{',
    '<<A',
    'A',
    '\n',
    '\r\n',
    '<a',
    '>',
    '</',
    '<!--',
    '-->',
    '[[',
    '--[',
    '#',
    '"""',
    '$x$',
    '(*',
    '=begin',
    '<?php',
    '?>',
    '|',
    ': ',
    '\\',
    'r#"',
    '<script>',
    '</script',
    '%w(',
    ' ',
  ];

  it('never throws, and answers ordered spans inside the text', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.constantFrom(...names), text, (path, content) => {
        let behind = 0;
        for (const { start, end } of commentSpans(content, path).spans) {
          assert(start >= behind && end > start && end <= content.length);
          behind = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
