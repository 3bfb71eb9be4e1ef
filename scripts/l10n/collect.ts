import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The sentences that `t` translates in the sources. */
export interface Collected {
  /** Without repeats, sorted by code units. */
  readonly sentences: readonly string[];
  /** Calls whose sentence is not written out, as `path:line: what`. */
  readonly mistakes: readonly string[];
}

/** Folders of `src` where people's words come from. */
const FOLDERS = ['words', 'editor', 'pages', 'cli'];

/** Collects from the sources below a project's root. */
export function collectSentences(root: string): Collected {
  const sentences = new Set<string>();
  const mistakes: string[] = [];
  for (const path of sourceFiles(root)) {
    const text = readFileSync(join(root, path), 'utf8');
    const found = sentencesIn(path, text);
    for (const sentence of found.sentences) sentences.add(sentence);
    mistakes.push(...found.mistakes);
  }
  return { sentences: [...sentences].sort(), mistakes };
}

/** The sentences of one source, in text order. */
export function sentencesIn(path: string, text: string): Collected {
  const sentences: string[] = [];
  const mistakes: string[] = [];
  // Parsing is most of the work, and most files translate nothing.
  if (!/\bt\(/.test(text)) return { sentences, mistakes };
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (isTranslator(node)) return;
    if (ts.isCallExpression(node) && callsT(node.expression)) {
      const [message] = node.arguments;
      if (message !== undefined && ts.isStringLiteralLike(message)) sentences.push(message.text);
      else {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        mistakes.push(`${path}:${line + 1}: t needs its sentence written out`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { sentences, mistakes };
}

/** `t(…)` and `something.t(…)`. */
function callsT(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return callee.text === 't';
  return ts.isPropertyAccessExpression(callee) && callee.name.text === 't';
}

/** The definition of a `t` hands on what it was given. */
function isTranslator(node: ts.Node): boolean {
  if (!ts.isVariableDeclaration(node) && !ts.isFunctionDeclaration(node)) return false;
  return node.name !== undefined && ts.isIdentifier(node.name) && node.name.text === 't';
}

function sourceFiles(root: string): string[] {
  return FOLDERS.filter((folder) => existsSync(join(root, 'src', folder))).flatMap((folder) =>
    readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `src/${folder}/${name.replaceAll('\\', '/')}`)
      .sort(),
  );
}
