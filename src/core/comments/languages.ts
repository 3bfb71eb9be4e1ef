import { FAMILIES } from './families';
import { lexScript } from './javascript';
import { lexDocker, lexMake } from './build-files';
import { lexMarkup } from './markup';
import { lexPhp } from './php';
import { PYTHON_RULES } from './python';
import type { Run } from './run';
import { HTML_COMMENT, lexTemplate, TEMPLATE_LANGUAGES } from './templates';
import { lexYaml } from './yaml-blocks';

/** Finds the comments of a whole file. */
export type Lexer = (run: Run) => void;

const LEXERS: Readonly<Record<string, Lexer>> = {
  script: (run) => {
    lexScript(run, 0, false);
  },
  jsx: (run) => {
    lexScript(run, 0, true);
  },
  python: (run) => {
    run.code(0, PYTHON_RULES, null);
  },
  yaml: lexYaml,
  php: lexPhp,
  make: lexMake,
  docker: lexDocker,
  xml: (run) => {
    lexMarkup(run, 0, [HTML_COMMENT], null);
  },
  ...templates(),
};

function templates(): Record<string, Lexer> {
  const lexers: Record<string, Lexer> = {};
  for (const language of TEMPLATE_LANGUAGES) {
    lexers[language] = (run) => {
      lexTemplate(run, language);
    };
  }
  return lexers;
}

/** The lexer of a language that `languagesOf` named. */
export function lexerOf(language: string): Lexer {
  const rules = FAMILIES[language as keyof typeof FAMILIES] as (typeof FAMILIES)['c'] | undefined;
  const lexer = LEXERS[language];
  if (lexer !== undefined) return lexer;
  if (rules === undefined) throw new Error(`no lexer for ${language}`);
  return (run) => {
    run.code(0, rules, null);
  };
}
