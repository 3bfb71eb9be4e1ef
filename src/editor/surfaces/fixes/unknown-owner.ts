import * as vscode from 'vscode';
import { DIRECTORY_PATH } from '../../../core/ownership/places';
import { newEntry } from '../../../core/ownership/repair/new-entry';
import { isEmail } from '../../../core/ownership/owner-word';
import type { Problem } from '../../../core/problem';
import type { Range } from '../../../core/text';
import { t } from '../../language';
import { toRange } from '../../positions';
import type { Place } from '../../session';
import { yamlEntryFix } from './other-file';

type UnknownOwner = Extract<Problem, { code: 'owner-unknown' }>;

/** Spells an unknown owner like the nearest known one, everywhere in the file, or makes it known. */
export async function unknownOwnerFixes(
  place: Place,
  document: vscode.TextDocument,
  problem: Problem,
): Promise<vscode.CodeAction[]> {
  if (problem.code !== 'owner-unknown') return [];
  const sections = await sectionsFor(place, problem.data.word);
  const fixes = await Promise.all([
    renameFix(place, document, problem),
    ...sections.map((section) => addFix(place, problem, section)),
  ]);
  return fixes.filter((fix) => fix !== null);
}

async function renameFix(
  place: Place,
  document: vscode.TextDocument,
  { data }: UnknownOwner,
): Promise<vscode.CodeAction | null> {
  const { word, nearest } = data;
  const ranges = nearest === null ? [] : await rangesOf(place, word);
  const written = ranges.filter((range) => sameWord(document.getText(toRange(range)), word));
  if (nearest === null || written.length === 0) return null;
  const title =
    written.length === 1
      ? t("Change to '{0}'", nearest)
      : t("Change to '{0}' in {1} places", nearest, written.length);
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  fix.edit = new vscode.WorkspaceEdit();
  for (const range of written) fix.edit.replace(document.uri, toRange(range), nearest);
  return fix;
}

/** Where a file names an owner, each place once: a section's defaults stand in many rules. */
async function rangesOf({ session, path }: Place, word: string): Promise<readonly Range[]> {
  const { readings } = await session.repository.ownership();
  const found = new Map<string, Range>();
  for (const { file, owners } of readings.flatMap(({ rules }) => rules)) {
    if (file !== path) continue;
    for (const { text, range } of owners) {
      if (sameWord(text, word)) found.set(`${range.start.line}:${range.start.character}`, range);
    }
  }
  return [...found.values()];
}

function sameWord(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** On GitLab `@word` may be a group too; an address is a person's or a team's. */
async function sectionsFor(place: Place, word: string): Promise<readonly ('people' | 'teams')[]> {
  if (word.startsWith('@') && word.includes('/')) return ['teams'];
  const { readings } = await place.session.repository.ownership();
  const isGitLab = readings.some(({ dialect, file }) => {
    return dialect === 'gitlab' && file === place.path;
  });
  return isGitLab || isEmail(word) ? ['people', 'teams'] : ['people'];
}

async function addFix(
  { session }: Place,
  { data }: UnknownOwner,
  section: 'people' | 'teams',
): Promise<vscode.CodeAction | null> {
  const { directory } = await session.repository.ownership();
  // prow's logins carry no `@`, handles do.
  const address = data.word.startsWith('@') || isEmail(data.word) ? data.word : `@${data.word}`;
  const title =
    section === 'people'
      ? t("Add '{0}' to the people in {1}", data.word, DIRECTORY_PATH)
      : t("Add '{0}' to the teams in {1}", data.word, DIRECTORY_PATH);
  return yamlEntryFix(session, DIRECTORY_PATH, newEntry(section, address, directory), title);
}
