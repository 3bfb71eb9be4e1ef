import Markdown, {
  type Env,
  type MarkdownIt,
  type Ruler,
  type StateBlock,
  type StateInline,
} from 'markdown-it';

/** Quotes and lists inside each other; what is deeper is left out. */
const NESTING_LIMIT = 24;

/** Longest header row of a table: every column takes room in every row. */
const TABLE_HEAD_LIMIT = 4000;

/** Targets of links by reference; each further one takes as long as all before it. */
const REFERENCE_LIMIT = 300;

/** CommonMark with GFM tables; tokens of links hold their place in the text as `meta`. */
export const markdownParser = withLimits(
  withLinkPositions(new Markdown('commonmark', { maxNesting: NESTING_LIMIT }).enable('table')),
);

/**
 * A link is a link wherever it leads, and its target stays as it is written: nobody follows one that
 * is not understood as a path of the repository.
 */
markdownParser.validateLink = () => true;
markdownParser.normalizeLink = (url) => url;

/** The rules of links, made to note in their token where in the text the link stands. */
function withLinkPositions(parser: MarkdownIt): MarkdownIt {
  const { ruler } = parser.inline;
  for (const name of ['link', 'autolink']) {
    const rule = ruleNamed(ruler, name);
    ruler.at(name, (state: StateInline, silent: boolean) => {
      const [start, count] = [state.pos, state.tokens.length];
      const found = rule(state, silent);
      const token = state.tokens.slice(count).find(({ type }) => type === 'link_open');
      if (found && token !== undefined) token.meta = { start, end: state.pos };
      return found;
    });
  }
  return parser;
}

/** Rules that take time beyond measure on texts made for it, told when to stop. */
function withLimits(parser: MarkdownIt): MarkdownIt {
  const { ruler } = parser.block;
  const table = ruleNamed(ruler, 'table');
  const guardedTable: BlockRule = (state, line, endLine, silent) => {
    const width = (state.eMarks[line] ?? 0) - (state.bMarks[line] ?? 0);
    return width <= TABLE_HEAD_LIMIT && table(state, line, endLine, silent);
  };
  ruler.at('table', guardedTable, { alt: ['paragraph', 'reference'] });
  const reference = ruleNamed(ruler, 'reference');
  const counts = new WeakMap<Env, number>();
  const guardedReference: BlockRule = (state, line, endLine, silent) => {
    const count = counts.get(state.env) ?? 0;
    if (count >= REFERENCE_LIMIT || !reference(state, line, endLine, silent)) return false;
    counts.set(state.env, count + 1);
    return true;
  };
  ruler.at('reference', guardedReference);
  return parser;
}

type BlockRule = (state: StateBlock, line: number, endLine: number, silent: boolean) => boolean;

/** One rule of a parser: that which is missing while its name is off. */
function ruleNamed<Args extends unknown[], Result>(
  ruler: Ruler<Args, Result>,
  name: string,
): (...args: Args) => Result {
  const all = ruler.getRules('');
  ruler.disable(name);
  const others = ruler.getRules('');
  ruler.enable(name);
  const rule = all.find((one) => !others.includes(one));
  if (rule === undefined) throw new Error(`markdown-it has no rule ${name}`);
  return rule;
}
