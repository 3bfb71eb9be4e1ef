import { HASH_LANGUAGES } from './hash-languages';
import { OTHER_LANGUAGES } from './other-languages';
import type { Rules } from './run';
import { SLASH_LANGUAGES } from './slash-languages';

/** Comment and string rules of every language that needs no lexer of its own. */
export const FAMILIES = {
  ...SLASH_LANGUAGES,
  ...HASH_LANGUAGES,
  ...OTHER_LANGUAGES,
} satisfies Record<string, Rules>;
