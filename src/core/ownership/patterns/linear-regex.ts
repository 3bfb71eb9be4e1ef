import type { RepoPath } from '../../paths';
import { problem, type Problem } from '../../problem';
import type { Range } from '../../text';

/** A regular expression after its compilation. `isFoundIn` asks whether a text holds a match. */
export type CompiledRegex =
  | { readonly kind: 'regex'; readonly isFoundIn: (text: string) => boolean }
  /** No regular expression at all. */
  | { readonly kind: 'invalid' }
  /** Uses what cannot be matched in linear time: looking around, references to groups. */
  | { readonly kind: 'unsupported' }
  /** Too large to be matched quickly, alone or together with those before it. */
  | { readonly kind: 'too-large' };

/** Characters of one expression: more than people write, little enough to compile at once. */
const LENGTH_LIMIT = 1000;
/** What all expressions of a file may cost together: thousands of usual ones. */
const COST_LIMIT = 200_000;
/** Instructions of a program above what people write, which cost more each. */
const USUAL_SIZE = 100;
/** What a class of Unicode characters (`\pL`) costs: its table has to be built. */
const CLASS_COST = 100;

/** What other engines know and RE2 leaves out, because it can take for ever. */
const BEYOND_LINEAR = /\(\?(?:<?[=!]|>|\()|\\[1-9kG]/;

/** A result, and what it took from the limit of its file. */
interface Compiled {
  readonly regex: CompiledRegex;
  readonly cost: number;
}

/** What one file compiled, for the next version of the same file. */
export type CompiledBefore = ReadonlyMap<string, Compiled>;

/** Compiles the regular expressions of one file, each once. */
export interface RegexCompiler {
  compile(expression: string): CompiledRegex;
  readonly compiled: CompiledBefore;
}

/**
 * A compiler of Go's syntax (RE2) whose matches take time linear in the text, whatever the
 * expression. The engine is loaded with the first use: most repositories have no need of it.
 */
export async function regexCompiler(before: CompiledBefore = new Map()): Promise<RegexCompiler> {
  const { RE2JS, RE2JSException } = await import('re2js');
  const compiled = new Map<string, Compiled>();
  let left = COST_LIMIT;

  function compileNow(expression: string): Compiled {
    if (expression.length > LENGTH_LIMIT || left <= 0) {
      return { regex: { kind: 'too-large' }, cost: 0 };
    }
    try {
      const engine = RE2JS.compile(expression);
      const size = engine.programSize();
      const cost = costOf(expression, size);
      // Its compilation was work too.
      if (cost > left) return { regex: { kind: 'too-large' }, cost: size };
      return { regex: { kind: 'regex', isFoundIn: (text) => engine.test(text) }, cost };
    } catch (error) {
      // Nesting may also end at the stack.
      if (!(error instanceof RE2JSException || error instanceof RangeError)) throw error;
      const kind = BEYOND_LINEAR.test(expression) ? 'unsupported' : 'invalid';
      return { regex: { kind }, cost: expression.length };
    }
  }

  return {
    compiled,
    compile(expression) {
      let known = compiled.get(expression);
      if (known === undefined) {
        const earlier = before.get(expression);
        // What was too large for its file may fit now.
        known = earlier && earlier.regex.kind !== 'too-large' ? earlier : compileNow(expression);
        left -= known.cost;
        compiled.set(expression, known);
      }
      return known.regex;
    },
  };
}

/** At worst every instruction runs for every character of a path. */
function costOf(expression: string, programSize: number): number {
  const classes = expression.match(/\\[pP]/g)?.length ?? 0;
  return programSize * Math.max(1, programSize / USUAL_SIZE) + CLASS_COST * classes;
}

/** What is wrong with an expression that does not count. */
export function regexProblem(
  kind: Exclude<CompiledRegex['kind'], 'regex'>,
  pattern: string,
  dialect: 'gitea' | 'prow',
  { path, range }: { readonly path: RepoPath; readonly range: Range },
): Problem {
  if (kind === 'too-large') {
    const facts = { code: 'codeowners-regex-too-large', data: { pattern } } as const;
    return problem(path, range, 'warning', facts);
  }
  // Newer versions of Gitea look around too; prow never does.
  if (kind === 'unsupported' && dialect === 'gitea') {
    const facts = { code: 'codeowners-regex-unsupported', data: { pattern } } as const;
    return problem(path, range, 'warning', facts);
  }
  const data = { pattern, dialect };
  return problem(path, range, 'error', { code: 'codeowners-regex-invalid', data });
}
