import { FAMILIES } from './families';
import { lexScript } from './javascript';
import { lexMarkup, type Pair } from './markup';
import { QUOTES, SLASHES } from './rule-sets';
import { line, string } from './rules';
import { compileRules, type Rules, type Run } from './run';

/** Markup and template languages: their own comments, and code that stands in them. */

export const HTML_COMMENT: Pair = { open: '<!--', close: '-->' };

const DJANGO: readonly Pair[] = [
  { open: '{#', close: '#}', oneLine: true },
  { open: '{% comment %}', close: '{% endcomment %}' },
  { open: '{% comment', close: '{% endcomment' },
  { open: '{%- comment -%}', close: '{%- endcomment' },
];
const GO_TEMPLATE: readonly Pair[] = [
  { open: '{{/*', close: '*/' },
  { open: '{{- /*', close: '*/' },
];
const HANDLEBARS: readonly Pair[] = [
  { open: '{{!--', close: '--}}' },
  { open: '{{~!--', close: '--~}}' },
  { open: '{{!', close: '}}' },
];
const SERVER_COMMENTS: readonly Pair[] = [
  { open: '<%#', close: '%>' },
  { open: '<%--', close: '--%>' },
];

/** Code between `<%` and `%>`: the comment of a line ends there too. */
const RUBY_CODE = compileRules([line('#', { until: '%>' }), ...QUOTES]);
const SLASH_CODE = compileRules([
  line('//', { until: '%>' }),
  ...SLASHES.slice(1),
  string('`', { multiline: true }),
  ...QUOTES,
]);
/** Code between braces, in which a line comment would hide the end. */
const BRACED_CODE = compileRules([
  ...SLASHES.slice(1),
  string('`', { multiline: true }),
  ...QUOTES,
]);

const code = (open: string, close: string, rules: Rules): Pair => ({ open, close, code: rules });

/** What a language writes beside `<!-- -->`. */
const PAIRS = {
  /** HTML names no template language; the comments of the common ones cannot be mistaken. */
  html: [...DJANGO, ...GO_TEMPLATE, ...SERVER_COMMENTS, { open: '{{!--', close: '--}}' }],
  vue: [code('{{', '}}', BRACED_CODE)],
  svelte: [{ open: '{/*', close: '*/' }],
  handlebars: HANDLEBARS,
  twig: [{ open: '{#', close: '#}' }, ...DJANGO.slice(1)],
  liquid: DJANGO.slice(1),
  erb: [...SERVER_COMMENTS, code('<%', '%>', RUBY_CODE)],
  ejs: [...SERVER_COMMENTS, code('<%', '%>', SLASH_CODE)],
  razor: [{ open: '@*', close: '*@' }],
  blade: [{ open: '{{--', close: '--}}' }],
  smarty: [{ open: '{*', close: '*}' }, ...GO_TEMPLATE],
  freemarker: [{ open: '<#--', close: '-->' }],
  velocity: [{ open: '#*', close: '*#' }],
  coldfusion: [{ open: '<!---', close: '--->' }],
  gotemplate: GO_TEMPLATE,
} satisfies Record<string, readonly Pair[]>;

export type TemplateLanguage = keyof typeof PAIRS;

export const TEMPLATE_LANGUAGES = Object.keys(PAIRS) as readonly TemplateLanguage[];

export function lexTemplate(run: Run, language: TemplateLanguage): void {
  const pairs = [...PAIRS[language], HTML_COMMENT];
  lexMarkup(run, 0, pairs, (name, attributes) => embedded(name, attributes, pairs));
}

/** Script types that hold JavaScript or TypeScript, and those that hold markup. */
const SCRIPT_TYPE =
  /^(?:|module|babel|text\/babel|(?:text|application)\/(?:x-)?(?:java|ecma|type)script)$/i;
const MARKUP_TYPE = /html|template|handlebars|mustache/i;

function embedded(
  name: string,
  attributes: string,
  pairs: readonly Pair[],
): ((run: Run, from: number) => void) | null {
  const head = attributes.slice(0, 1000);
  if (name === 'script') {
    const type = /\btype\s{0,9}=\s{0,9}["']?([\w/+-]{0,60})/.exec(head)?.[1] ?? '';
    if (MARKUP_TYPE.test(type)) {
      return (run, from) => {
        lexMarkup(run, from, pairs, null);
      };
    }
    if (!SCRIPT_TYPE.test(type)) return null;
    return (run, from) => {
      lexScript(run, from, /\blang=["']?[jt]sx/.test(head));
    };
  }
  if (name !== 'style') return null;
  const lines = /\b(?:lang|type)=["']?(?:text\/)?(?:scss|less|stylus|sass)/.test(head);
  return (run, from) => {
    run.code(from, lines ? FAMILIES.scss : FAMILIES.css, null);
  };
}
