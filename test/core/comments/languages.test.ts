import assert from 'node:assert/strict';
import { commentSpans } from '../../../src/core/comments/spans';

/** Name, text. In every text `yes` stands in comments, `no` elsewhere; every comment holds one `yes`. */
const TRAPS: readonly [string, string][] = [
  ['a.dart', `var s = r'\\'; // yes\nvar t = "\${f("// no") /* yes */} // no"; /* yes /* 2 */ */`],
  ['a.groovy', `def s = $/ // no $$ " /$ // yes\ndef t = ~/no '\\/ // no/\n/* yes */`],
  ['a.scala', `val s = """ // no \\""" // yes\n/* yes /* in */ it */ val c = '"' // yes`],
  ['a.kt', `val s = """ \\""" // yes\nval c = '"' // yes\n/* yes /* in */ it */`],
  ['a.mm', `NSString *s = @"// no"; // yes\nchar c = '"'; /* yes */`],
  ['a.d', `auto s = r"\\"; // yes\nauto t = \`// no\`; /+ yes /+ in +/ it +/ /* yes */`],
  ['a.sv', `assign x = 8'hFF; // yes\nassign y = 4'b0; /* yes */ initial $display("// no");`],
  ['a.sol', `string s = "// no"; // yes\nstring t = '/* no'; /* yes */`],
  ['a.proto', `option a = "// no"; // yes\n/* yes */`],
  ['a.thrift', `const string S = "# no // no" # yes\n// yes\n/* yes */`],
  ['a.zig', `const s =\n  \\\\ // no\n; // yes\nconst c = '"'; // yes`],
  ['a.hx', `var r = ~/no " no/; // yes\nvar s = 'no\n// no'; /* yes */`],
  ['a.odin', "s := `// no`; c := '\"' // yes\n/* yes /* in */ it */"],
  ['a.typ', `Don't see https://no // yes\n/* yes */`],
  ['a.bicep', `var s = '''\n// no\n''' // yes\nvar t = 'it\\'s // no' /* yes */`],
  ['a.jsonnet', `local s = |||\n  // no\n|||; // yes\nlocal t = @'\\'; # yes`],
  ['a.dot', `digraph { a [label="// no"] } // yes\n# yes\n/* yes */`],
  ['a.prisma', `url = "// no" // yes\n/// yes`],
  ['a.gd', `var s = "# no" # yes\nvar t = """\n# no"""`],
  ['a.pl', `my $n = $#no; # yes\n$a =~ s/ # no/ # no/;\nmy @w = qw( # no ); # yes\n__END__\n# no`],
  ['a.pm', `=head2 yes\n\n=cut\nmy $s = q{ # no }; # yes`],
  ['a.r', `x <- "# no" # yes\ny <- 'it\n# no' # yes`],
  ['a.jl', `s = "# no" # yes\n#= yes #= in =# it =#\nA' * B' # yes\nt = """\n# no"""`],
  ['a.nim', `let s = """\n# no\n""" # yes\n##[ yes\nyes ]##\n#[ yes #[ in ]# it ]#`],
  ['a.cr', `s = "#{f("# no")} # no" # yes\nc = '"' # yes`],
  ['a.ex', `r = ~r/# no/ # yes\ns = ~S"""\n# no\n""" # yes\nc = ?# # yes\n@doc """\n# no\n"""`],
  ['a.coffee', `### yes\nyes ###\ns = """\n# no\n""" # yes\nt = '# no' # yes`],
  ['a.graphql', `"""\n# no\n"""\ntype A { b: C } # yes`],
  ['a.feature', `# yes\nGiven a # no\n"""\n# no\n"""`],
  ['CMakeLists.txt', `set(A "# no\n# no") # yes\n#[[ yes\nyes ]]\nset(B [=[ # no ]] ]=])`],
  ['a.nix', `a = ''\n  # no\n''; # yes\n/* yes */ b = "# no";`],
  ['a.tcl', `set a {# no} ; # yes\nputs "# no"\nlappend a # no\nproc f {} { # yes\n}`],
  ['a.ps1', `$a = @"\n# no\n"@ # yes\n<# yes #> $b = '# no' ; Get-A \`# no`],
  ['a.lua', `s = [=[ -- no ]] ]=] -- yes\n--[[ yes\nyes ]] t = '-- no'`],
  ['a.adb', `S : String := "-- no"; -- yes\nC : Character := '"'; -- yes`],
  ['a.vhd', `a <= '1'; -- yes\nassert false report "-- no";`],
  ['a.elm', `s = """\n-- no\n""" -- yes\n{- yes {- in -} it -}`],
  ['a.el', `(setq a ";; no") ;; yes\n(setq b ?\\;) ; yes\n#| yes |#`],
  ['a.rkt', `#| yes #| in |# it |#\n(define c #\\;) ; yes\n(display "; no")`],
  ['a.ml', `let s = {|(* no *)|} (* yes (* in *) it *)\nlet c = '"' (* yes *)`],
  ['a.fs', `let s = """ // no """ // yes\nlet m = (*) 2 3 // yes\nlet v = @"\\" // yes\n(* yes *)`],
  ['a.pas', `s := 'it''s // no'; // yes\n{ yes } (* yes *)`],
  ['a.tex', `50\\% no \\\\% yes\n% yes`],
  ['a.erl', `S = "% no", C = $", % yes\nA = 'it % no', D = $%. % yes`],
  ['a.m', `function f\n%{\nyes\n%}\nx = y'; % yes\ns = 'it''s % no'; % yes\nend`],
  ['b.m', `#import "a.h"\nNSString *s = @"// no"; // yes`],
  ['a.f90', `s = 'it''s ! no' ! yes\nt = "! no"`],
  ['a.f', `C yes\n* yes\n      CALL no\n      x = '! no' ! yes`],
  ['a.vb', `s = "' no" ' yes\nREM yes`],
  ['a.bat', `rem yes\n@REM yes\n:: yes\necho :: no\nset a=b & rem yes`],
  ['a.vim', `" yes\nlet a = "no" " yes\nlet b = 'it''s " no'`],
  ['a.asm', `mov eax, 1 ; yes\ndb "; no"\n/* yes */`],
  ['a.cob', `       MOVE "*> no" TO A *> yes\n       * yes`],
  ['a.plg', `a :- b. % yes\nc('% no', 0'%, "% no"). /* yes */`],
  ['a.ahk', `a := "; no" ; yes\n; yes`],
  ['a.wl', `s = "(* no *)" (* yes (* in *) it *)`],
  ['a.v', `Require Import List.\n(* yes (* in *) it *)\nDefinition s := "(* no *)".`],
  ['a.lean', `/- yes /- in -/ it -/\ndef s := "-- no" -- yes`],
  ['a.xq', `let $s := "(: no :)" (: yes (: in :) it :)`],
  ['a.puml', `' yes\n/' yes '/\nA -> B : it's no`],
  ['a.awk', `/# no/ { print "# no" } # yes`],
  ['meson.build', `s = '''\n# no\n''' # yes\nt = 'it\\'s # no' # yes`],
  ['a.ini', `; yes\n# yes\na = "; no"`],
  ['a.properties', `# yes\n! yes\na = b # no`],
  ['a.less', `a { b: url(http://no); } // yes\n/* yes */`],
  [
    'a.svelte',
    `<script>let a = "// no"; // yes\n</script>{#if a}{/* yes */}{/if}<!-- yes -->// no`,
  ],
  [
    'a.vue',
    `<template><a :b="c" /> {{ d /* yes */ }}</template>\n<style>/* yes */ // no\n</style>`,
  ],
  ['a.hbs', `{{!-- yes }} yes --}}{{! yes }}<a b="{{c}}" {{! yes }}>// no</a>`],
  ['a.html.erb', `<%# yes %><% a = "# no" # yes %># no<%= b %><!-- yes -->`],
  ['a.ejs', `<% if (a) { // yes %>// no<% } /* yes */ %><%# yes %>`],
  ['a.jsp', `<%-- yes --%><% String s = "// no"; // yes\n%>// no`],
  ['a.liquid', `{% comment %}yes{% endcomment %}{{ "no" }}<!-- yes -->`],
  ['a.ftl', `<#-- yes --><p>// no</p>`],
  ['a.vm', `#* yes *#<p>// no</p>`],
  ['a.tpl', `{* yes *}{{/* yes */}}// no`],
  ['a.cshtml', `@* yes *@<p>// no @* yes *@</p>`],
  ['a.blade.php', `{{-- yes --}}{{ $no }}<!-- yes -->`],
  ['django.html', `{# yes #}{% comment "x" %}yes{% endcomment %}<p>{# no\n#}# no</p><a {# yes #}>`],
  [
    'page.html',
    `<script type="text/x-handlebars-template"><!-- yes --> // no</script><!-- yes -->`,
  ],
  ['values.yaml.j2', `{# yes #}\na: "# no" # yes\n{% if b %} # yes\n{% endif %}`],
  ['app.sh.erb', `<%# yes %>\necho "# no" # yes`],
  ['Makefile', `A = b\\#no # yes\nt:\n\techo "a # no" # yes\n\t@# yes\n\techo '\\' # yes`],
  ['Dockerfile.dev', `COPY <<E a\n# no\nE\nRUN <<E\n# yes\necho "# no"\nE\nENV A=b # no\n# yes`],
  ['a.pro', `# yes\nSOURCES = a`],
  ['b.pro', `a :- b. % yes`],
];

describe('the traps of languages', () => {
  for (const [path, text] of TRAPS) {
    it(`are passed in ${path}`, () => {
      for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
        const spans = commentSpans(variant, path).spans;
        const shown = spans.map(({ start, end }) => variant.slice(start, end));
        for (const comment of shown) assert.match(comment, /yes/, JSON.stringify(shown));
        const rest = spans.reduceRight(
          (left, { start, end }) => left.slice(0, start) + left.slice(end),
          variant,
        );
        assert.doesNotMatch(rest, /yes/, JSON.stringify(shown));
        for (const comment of shown) assert.doesNotMatch(comment, /\bno\b/, JSON.stringify(shown));
      }
    });
  }
});
