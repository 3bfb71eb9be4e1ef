import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const FILES = 10_000;
const RULES = 500;
const FOLDERS = 100;
const DECISIONS = 200;
const DEBT_ITEMS = 200;

/**
 * Makes a repository of 10,000 source files with 500 ownership rules, 200 decisions and 200 debt
 * items in a temporary folder, with one commit. Answers the folder and the paths of the sources.
 */
export function makeLargeRepository(): { root: string; paths: string[] } {
  const root = mkdtempSync(join(tmpdir(), 'steward-bench-'));
  const paths = Array.from({ length: FILES }, (_, i) => sourcePath(i));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [i, path] of paths.entries()) write(path, sourceText(i));
  write('.github/CODEOWNERS', Array.from({ length: RULES }, (_, i) => rule(i)).join(''));
  for (let i = 1; i <= DECISIONS; i++) write(decisionPath(i), decisionText(i));
  for (let i = 1; i <= DEBT_ITEMS; i++) write(`.steward/debt/DEBT-${i}.yml`, debtText(i));
  write('.steward/ownership.yml', 'people:\n  ada: { name: Ada, emails: [ada@example.com] }\n');
  const git = (...args: string[]): Buffer => execFileSync('git', args, { cwd: root });
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '-q', '-m', 'Start');
  return { root, paths };
}

function sourcePath(i: number): string {
  return `packages/p${i % FOLDERS}/src/module${Math.floor(i / FOLDERS) % 10}/file${i}.ts`;
}

/** Some 120 lines with comments, strings, a marker and a reference to a decision. */
function sourceText(i: number): string {
  const lines = [`// See ADR-${(i % DECISIONS) + 1} and DEBT-${(i % DEBT_ITEMS) + 1}.`];
  for (let n = 0; n < 40; n++) {
    lines.push(
      `/** Adds ${n}. */`,
      `export const f${n} = (x: number) => x + ${n}; // plus`,
      `const s${n} = 'a // b ${n}';`,
    );
  }
  lines.push('// TODO(@ada): split this file');
  return `${lines.join('\n')}\n`;
}

/** Rules of the kinds people write, most of them for some folder. */
function rule(i: number): string {
  const patterns = [
    `/packages/p${i % FOLDERS}/`,
    `packages/p${i % FOLDERS}/src/module${i % 10}/*.ts`,
    `**/module${i % 10}/file${i}*`,
    `*.ext${i}`,
    `/packages/**/file${i}.ts`,
  ];
  return `${patterns[i % patterns.length] ?? '*'} @org/team-${i % 40} @user-${i % 90}\n`;
}

function decisionPath(i: number): string {
  return `docs/adr/${String(i).padStart(4, '0')}-choice-${i}.md`;
}

function decisionText(i: number): string {
  const scope = `packages/p${i % FOLDERS}/**`;
  return `---\nstatus: accepted\ndate: 2025-01-01\nscope: ["${scope}"]\n---\n\n# Choice ${i}\n\n## Context and Problem Statement\n\nWhy.\n\n## Decision Outcome\n\nChosen option: "x", because.\n`;
}

function debtText(i: number): string {
  const path = sourcePath(i * 37);
  return `id: DEBT-${i}\ntitle: Debt ${i}\nstatus: identified\nanchors:\n  - { path: ${path}, range: [3, 9], quote: "export const f1 = (x: number) => x + 1; // plus" }\n`;
}
