import { isNewline } from './letters';
import { block, line } from './rules';
import { compileRules, type Rule, type Rules, type Run, type Stop } from './run';

interface Hole {
  readonly open: string;
  readonly stop: Stop;
  readonly rules: () => Rules;
}

const CSS = compileRules([block('/*', '*/')]);
/** Markup may hold a style sheet; in `image/*` no comment begins. */
const MARKUP = compileRules([
  block('<!--', '-->'),
  ...[' /*', '\t/*', ';/*', '{/*', '}/*', '>/*'].map((lead) => block(lead, '*/')),
]);
const HASH = compileRules([line('#', { where: 'word' })]);
const SQL = compileRules([line('--'), block('/*', '*/')]);

/** What stands before a template literal, and the language of its text. */
const TAGS: readonly (readonly [RegExp, Rules])[] = [
  [/(?:^|[^\w.])(?:css|keyframes|createGlobalStyle|injectGlobal)$|\bstyled[.(][^;`]*$/, CSS],
  [/(?:^|[^\w.])(?:html|svg|markup)$/, MARKUP],
  [/(?:^|[^\w.])(?:gql|graphql)$/, HASH],
  [/(?:^|[^\w])(?:sql|SQL)$/, SQL],
];

/** So much of the statement before the literal is looked at. */
const TAG_UNITS = 120;

/**
 * A template literal with a tag that names its language (`css`, `styled.a`, `html`, `gql`, `sql`):
 * what its text comments out is taken as a guess. Others are left to the rule of plain ones.
 */
export function taggedTemplate(hole: Hole): Rule {
  return {
    lead: '`',
    comment: false,
    scan(run, at) {
      const rules = languageBefore(run, at);
      return rules === null ? -1 : lexText(run, at + 1, rules, hole);
    },
  };
}

function languageBefore({ text, statement, previous }: Run, at: number): Rules | null {
  if (statement < 0 || previous < 0 || !/[\w)>]/.test(text.charAt(previous))) return null;
  const before = text.slice(Math.max(statement, at - TAG_UNITS), previous + 1);
  return TAGS.find(([tag]) => tag.test(before))?.[1] ?? null;
}

/** Up to the closing backtick, which ends the literal wherever it stands. */
function lexText(run: Run, from: number, rules: Rules, { open, stop, rules: code }: Hole): number {
  const { text } = run;
  let at = from;
  let tick = -1;
  while (at < run.end) {
    if (text[at] === '`') return at + 1;
    // Looked for again only once it is passed: the work stays linear.
    if (tick < at) tick = run.find('`', at);
    if (text[at] === '\\') at += 2;
    else if (text.startsWith(open, at)) {
      run.previous = at + open.length - 1;
      at = Math.max(at + 1, run.code(at + open.length, code(), stop));
    } else at = lexPart(run, at, tick, rules);
  }
  return run.end;
}

/** One comment, or one unit that is none. */
function lexPart(run: Run, at: number, tick: number, rules: Rules): number {
  const { text } = run;
  const unit = text.charCodeAt(at);
  const rule = isNewline(unit)
    ? undefined
    : rules[unit]?.find(({ lead }) => text.startsWith(lead, at));
  if (rule === undefined) return at + 1;
  const outer = run.end;
  run.end = tick;
  run.guessed = true;
  const next = rule.scan(run, at);
  run.guessed = false;
  run.end = outer;
  return next < 0 ? at + 1 : Math.min(next, tick);
}
