import assert from 'node:assert/strict';
import { commentSpans } from '../../../src/core/comments/spans';
import { DEFAULT_CONFIG } from '../../../src/core/config';
import { findMarkers } from '../../../src/core/debt/markers';

const OPTIONS = { tags: DEFAULT_CONFIG.debt.tags, prefixes: ['DEBT'] };
const PATHS = [
  'a.ts',
  'a.tsx',
  'a.py',
  'a.rs',
  'a.cs',
  'a.kt',
  'a.swift',
  'a.rb',
  'a.sh',
  'a.php',
  'a.html',
  'a.vue',
  'a.yml',
  'a.lua',
  'a.sql',
  'a.hs',
  'a.pl',
  'a.unheard',
  'a.ex',
  'a.jl',
  'a.tcl',
  'a.vim',
  'a.erb',
  'a.vue',
  'a.hbs',
  'a.f',
  'a.m',
  'a.clj',
  'a.yaml.j2',
  'Makefile',
  'Dockerfile',
];
const PIECES = [
  '/* TODO: a */',
  '// TODO(',
  '# TODO: a\n#   b\n',
  '(/[b ',
  '`${',
  '<a b={',
  '<b>{',
  '"\'',
  '"\\',
  '<!-- ',
  '$a$ ',
  '"#{',
  '"$(',
  '<?php //?>',
  '<script>/*</script>',
  '- ',
  '[==[',
  'r#"',
  '<<A\n',
  '"""',
  '(*',
  'a: |\n',
  '%w(',
  'css`/*x*/',
  '{#',
  '{% comment ',
  '<% # ',
  '{{!',
  'RUN <<E\n',
  '\t@# \\\n',
  '~s"""',
  's/a',
  'TODO(',
  ' @todo #',
  ' ',
];

/** Hostile repetitions: no work may grow faster than the text. */
describe('debt markers in hostile text', () => {
  for (const path of ['a.js', 'a.jsx', 'a.css', 'a.html', 'a.json', 'a.unheard']) {
    it(`takes a minified line of 50 megabytes as ${path}`, function () {
      this.timeout(120_000);
      const piece = 'var a="x//y",b=/r[/]/g,c=`t${1}`;function f(){return a/b}/* TODO */ ';
      const text = piece.repeat(Math.ceil((50 * 1024 * 1024) / piece.length));
      const began = performance.now();
      assert.deepEqual(findMarkers(path, text, commentSpans(text, path), OPTIONS), []);
      assert(performance.now() - began < 60_000);
    });
  }

  for (const path of PATHS) {
    it(`takes a megabyte of anything as ${path}`, function () {
      this.timeout(60_000);
      for (const piece of PIECES) {
        const text = `// a\n`.repeat(3000) + piece.repeat(Math.ceil(1_000_000 / piece.length));
        const began = performance.now();
        findMarkers(path, text, commentSpans(text, path), OPTIONS);
        // Quadratic work would take minutes.
        assert(performance.now() - began < 10_000, JSON.stringify(piece));
      }
    });
  }
});
