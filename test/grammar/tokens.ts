import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

/** Tests run from the project's root. */
export const ROOT = process.cwd();

const SYNTAXES: Readonly<Record<string, string>> = {
  'text.codeowners': 'codeowners.tmLanguage.json',
  'text.codeowners.gitlab': 'codeowners-gitlab.tmLanguage.json',
  'text.codeowners.gitea': 'codeowners-gitea.tmLanguage.json',
};

const registry = new Registry({
  onigLib: loadWASM(
    readFileSync(join(ROOT, 'node_modules', 'vscode-oniguruma', 'release', 'onig.wasm')),
  ).then(() => ({ createOnigScanner, createOnigString })),
  loadGrammar: (scope) => {
    const name = SYNTAXES[scope];
    if (name === undefined) return Promise.resolve(null);
    const file = join(ROOT, 'syntaxes', name);
    return Promise.resolve(parseRawGrammar(readFileSync(file, 'utf8'), file));
  },
});

/** A piece of a line, and what the grammar calls it, without the grammar's own name. */
export interface Token {
  readonly text: string;
  readonly scopes: string;
}

/** The tokens of each line, as VS Code's own tokenizer finds them. */
export async function tokenize(scope: string, text: string): Promise<Token[][]> {
  const grammar = await registry.loadGrammar(scope);
  if (grammar === null) throw new Error(`no grammar ${scope}`);
  let state = INITIAL;
  return text.split(/\r?\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1).join(' '),
    }));
  });
}
