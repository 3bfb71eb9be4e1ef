import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleText, jsonText } from './l10n/bundle';
import { type Collected, collectSentences } from './l10n/collect';
import { pseudo } from './l10n/pseudo';

// node out/scripts/l10n.js [--pseudo DIR]: rewrites l10n/bundle.l10n.json from the sentences in src;
// with --pseudo it writes a made-up translation of everything into DIR instead, for the run that
// shows which texts were never translated.

/** The made-up language of the pseudo run. */
const PSEUDO_LOCALE = 'qps-ploc';

function writePseudo(root: string, folder: string, sentences: Collected['sentences']): void {
  mkdirSync(folder, { recursive: true });
  const bundle = Object.fromEntries(sentences.map((sentence) => [sentence, pseudo(sentence)]));
  writeFileSync(join(folder, `bundle.l10n.${PSEUDO_LOCALE}.json`), jsonText(bundle));
  const manifest = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as unknown;
  const entries = Object.entries(manifest as Record<string, string>);
  const texts = Object.fromEntries(entries.map(([key, text]) => [key, pseudo(text)]));
  writeFileSync(join(folder, `package.nls.${PSEUDO_LOCALE}.json`), jsonText(texts));
}

function main(words: readonly string[]): void {
  const root = process.cwd();
  const { sentences, mistakes } = collectSentences(root);
  for (const mistake of mistakes) console.error(mistake);
  if (mistakes.length > 0) process.exitCode = 1;
  const [option, folder] = words;
  if (option === '--pseudo' && folder !== undefined) writePseudo(root, folder, sentences);
  else if (option === undefined) {
    mkdirSync(join(root, 'l10n'), { recursive: true });
    writeFileSync(join(root, 'l10n', 'bundle.l10n.json'), bundleText(sentences));
  } else {
    console.error('usage: l10n.js [--pseudo DIR]');
    process.exitCode = 2;
  }
}

main(process.argv.slice(2));
