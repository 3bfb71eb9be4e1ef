import { baseName, parentFolder, relativePath, type RepoPath, resolveWritten } from '../paths';
import { isIndexName, withoutExtension } from './names';
import type { DecisionsModel } from './model';
import { type DecisionRecord, decisionLabel } from './record';

/**
 * A reference in the text of `from`, written anew to mean `to` instead of `old`, in its own
 * spelling: `@ADR(7)` becomes `@ADR(12)`, `ADR 0007` `ADR 0012`, a path the path of `to` in the same
 * way. Where an id would be ambiguous there, or `to` has none, its path from the root is written.
 */
export function respelled(
  model: DecisionsModel,
  written: string,
  from: RepoPath,
  old: DecisionRecord,
  to: DecisionRecord,
): string {
  if (isPathOf(written, old.path)) return respelledPath(written, from, old.path, to.path);
  const id = respelledId(written, old, to);
  if (id === null) return to.path;
  const means = model.resolve(idIn(id, to), from);
  return means.length === 1 && means[0] === to ? id : to.path;
}

function respelledId(written: string, old: DecisionRecord, to: DecisionRecord): string | null {
  const parts = /^(.*?)(\d+)(\)?)$/s.exec(written);
  if (!parts) return null;
  const [, before = '', digits = '', behind = ''] = parts;
  const number = numberAlike(old, to);
  if (number !== null) return before + padded(number, digits) + behind;
  if (to.id === null && to.number === null) return null;
  return (written.startsWith('@') ? '@' : '') + decisionLabel(to);
}

/** The number of `to` where its id differs from that of `old` in the number alone. */
function numberAlike(old: DecisionRecord, to: DecisionRecord): number | null {
  if (old.number !== null) return to.number;
  const [, oldPrefix] = OWN_ID.exec(old.id ?? '') ?? [];
  const [, prefix, digits] = OWN_ID.exec(to.id ?? '') ?? [];
  return prefix !== undefined && prefix === oldPrefix ? Number(digits) : null;
}

const OWN_ID = /^(\D{1,100}?)(\d{1,5})$/;

/** What is looked up for a spelling that was just made. */
function idIn(spelled: string, to: DecisionRecord): string {
  return to.number === null ? (to.id ?? spelled) : `ADR-${to.number}`;
}

/** As many digits as the old number had, where it had zeros in front. */
function padded(number: number, digits: string): string {
  return digits.startsWith('0') || digits.length >= 4
    ? String(number).padStart(digits.length, '0')
    : String(number);
}

function isPathOf(written: string, path: RepoPath): boolean {
  const name = lastName(pathPart(written)).toLowerCase();
  // A file that was renamed since is still named by its number.
  if (/^\d{1,5}[-_]/.test(name) && /[\\/]/.test(written)) return true;
  return names(path).some((known) => known.toLowerCase() === name);
}

/** The names a path may end with: with and without ending; the folder's of a README. */
function names(path: RepoPath): string[] {
  const name = baseName(path);
  const stem = withoutExtension(name);
  return isIndexName(stem) ? [name, stem, baseName(parentFolder(path))] : [name, stem];
}

function respelledPath(written: string, from: RepoPath, old: RepoPath, to: RepoPath): string {
  const plain = pathPart(written);
  const path = decoded(plain);
  const target = likeEnding(path, old, to);
  const slashes = target.replaceAll('/', path.includes('\\') ? '\\' : '/');
  const spelled = placed(path.replaceAll('\\', '/'), from, old, slashes, target);
  return plain === path && !path.includes('://') ? spelled : encodeURI(spelled);
}

/** `target` is the new path; the anchor of the old address meant nothing in another file. */
function placed(
  path: string,
  from: RepoPath,
  old: RepoPath,
  slashed: string,
  target: RepoPath,
): string {
  const folder = parentFolder(from);
  const whole = likeEnding(path, old, old);
  if (path.includes('://')) {
    return path.toLowerCase().endsWith(`/${whole.toLowerCase()}`)
      ? path.slice(0, path.length - whole.length) + slashed
      : path.slice(0, path.lastIndexOf('/') + 1) + baseName(target);
  }
  if (path.startsWith('/')) return `/${slashed}`;
  const beside = resolveWritten(path, folder)?.toLowerCase() === whole.toLowerCase();
  if (beside) return (path.startsWith('./') ? './' : '') + relativePath(folder, target);
  if (path.toLowerCase() === whole.toLowerCase()) return slashed;
  // Only the end of the path was written.
  return parentFolder(old) === parentFolder(target)
    ? path.slice(0, path.lastIndexOf('/') + 1) + baseName(target)
    : slashed;
}

/** The path of `to` with or without ending, as `path` names `old`. */
function likeEnding(path: string, old: RepoPath, to: RepoPath): RepoPath {
  const ending = baseName(old).slice(withoutExtension(baseName(old)).length);
  if (ending !== '' && lastName(path).toLowerCase().endsWith(ending.toLowerCase())) return to;
  const stem = withoutExtension(baseName(to));
  return isIndexName(stem) ? parentFolder(to) : `${parentFolder(to)}/${stem}`.replace(/^\//, '');
}

/** Without query and anchor, and without a slash at the end. */
function pathPart(written: string): string {
  return (written.split(/[#?]/, 1)[0] ?? '').replace(/[\\/]$/, '');
}

function lastName(path: string): string {
  const plain = decoded(path);
  return plain.slice(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
}

function decoded(written: string): string {
  if (!written.includes('%')) return written;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
