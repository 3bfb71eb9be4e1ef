import { block, line, nested, string } from './rules';
import { compileRules, type Rule, type Rules } from './run';

export const SLASHES = [line('//'), block('/*', '*/')];
export const NESTED_SLASHES = [line('//'), nested('/*', '*/')];
export const QUOTES = [string('"'), string("'")];
export const TRIPLE = [string('"""', { multiline: true }), string("'''", { multiline: true })];

/** Strings with code in them: `"${…}"`, `"#{…}"`, `"\(…)"`. */
export function withHoles(
  open: string,
  close: string,
  make: (hole: HoleMaker) => readonly Rule[],
): Rules {
  const stop = { close, open: close === '}' ? '{' : '(' };
  const hole = { open, stop, rules: (): Rules => rules };
  const rules: Rules = compileRules(
    make((quote: string, multiline = false, escape: string | null = '\\') =>
      string(quote, { multiline, escape, hole }),
    ),
  );
  return rules;
}

type HoleMaker = (quote: string, multiline?: boolean, escape?: string | null) => Rule;
