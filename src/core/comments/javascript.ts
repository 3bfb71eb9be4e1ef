import { isBlank, isLetter, isNewline, isWord } from './letters';
import { regex, startsExpression } from './literals';
import { block, line, string, stringEnd } from './rules';
import { compileRules, type Rule, type Rules, type Run } from './run';
import { taggedTemplate } from './tagged-templates';

const BRACES = { close: '}', open: '{' } as const;

const BEFORE_EXPRESSION = [
  'return',
  'typeof',
  'case',
  'in',
  'of',
  'delete',
  'void',
  'throw',
  'new',
  'else',
  'do',
  'await',
  'yield',
  'instanceof',
  'default',
];

function rulesOf(jsx: boolean): Rules {
  const hole = { open: '${', stop: BRACES, rules: (): Rules => rules };
  const rules: Rules = compileRules([
    line('//'),
    block('/*', '*/'),
    string('"'),
    string("'"),
    taggedTemplate(hole),
    string('`', { multiline: true, hole }),
    regex(BEFORE_EXPRESSION),
    ...(jsx ? [element(() => rules)] : []),
  ]);
  return rules;
}

const PLAIN = rulesOf(false);
const WITH_ELEMENTS = rulesOf(true);

/**
 * Lexes JavaScript or TypeScript from `from` to the end of the run. With `jsx`, elements are
 * followed; where one never closes, it was none (a generic, a comparison) and the text is lexed
 * again without.
 */
export function lexScript(run: Run, from: number, jsx: boolean): void {
  if (jsx) {
    const known = run.spans.length;
    run.code(from, WITH_ELEMENTS, null);
    if (run.unclosedElements === 0) return;
    run.spans.length = known;
    run.restart();
  }
  run.code(from, PLAIN, null);
}

const EXPRESSION_WORDS = new Set(BEFORE_EXPRESSION);

/** A JSX element or fragment with everything in it. */
function element(rules: () => Rules): Rule {
  return {
    lead: '<',
    comment: false,
    scan(run, at) {
      if (!startsExpression(run, EXPRESSION_WORDS) || !opensElement(run, at)) return -1;
      return elementEnd(run, at, rules());
    },
  };
}

function opensElement(run: Run, at: number): boolean {
  const { text, previous } = run;
  const before = text[previous];
  if (before === '<' || (before === '>' && text[previous - 1] !== '=')) return false;
  if (text[at + 1] === '>') return true;
  if (!isLetter(text.charCodeAt(at + 1))) return false;
  let next = at + 1;
  while (next < at + 64 && isWord(text.charCodeAt(next))) next++;
  // `<T,>(x) =>` and `<T extends X>(x) =>` are generics, `<T>(x) =>` is one with a short name.
  if (text[next] === ',' || text.startsWith(' extends ', next)) return false;
  return !text.startsWith('>(', next) || next - at > 2;
}

/** The offset behind the last closing tag; elements are counted, only `{}` recurses. */
function elementEnd(run: Run, from: number, rules: Rules): number {
  const { text } = run;
  let open = 0;
  let at = from;
  while (at < run.end) {
    if (text[at] === '{') {
      run.previous = at;
      at = Math.max(at + 1, run.code(at + 1, rules, BRACES));
      continue;
    }
    if (text[at] !== '<') {
      at++;
      continue;
    }
    const closing = text[at + 1] === '/';
    const tag = tagEnd(run, at + 1 + (closing ? 1 : 0), rules);
    at = tag.end;
    if (closing) open--;
    else if (!tag.empty) open++;
    if (open <= 0) return at;
  }
  run.unclosedElements++;
  return run.end;
}

function tagEnd(run: Run, from: number, rules: Rules): { end: number; empty: boolean } {
  const { text } = run;
  let at = from;
  while (at < run.end) {
    const unit = text[at];
    if (unit === '>') return { end: at + 1, empty: text[at - 1] === '/' };
    if (unit === '"' || unit === "'") {
      at = stringEnd(run, at + 1, { close: unit, escape: null, multiline: true });
    } else if (unit === '{') {
      run.previous = at;
      at = Math.max(at + 1, run.code(at + 1, rules, BRACES));
    } else if (text.startsWith('/*', at)) at = tagComment(run, at, run.find('*/', at + 2), 2);
    else if (text.startsWith('//', at)) at = tagComment(run, at, run.lineEnd(at), 0);
    else at++;
  }
  return { end: run.end, empty: false };
}

function tagComment(run: Run, at: number, end: number, closer: number): number {
  const { text } = run;
  const before = text.charCodeAt(at - 1);
  if (!isBlank(before) && !isNewline(before)) return at + 1;
  run.comment(at + 2, end);
  return end + closer;
}
