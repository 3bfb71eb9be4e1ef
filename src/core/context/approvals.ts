import type { Verdict } from '../ownership/answer';
import type { ApprovalNeed } from '../ownership/approvers';
import type { RepoPath } from '../paths';

/** What has to be approved before a change can be merged, and for which of its files. */
export interface Approval extends ApprovalNeed {
  /** GitLab: the section that asks for it. */
  readonly section: string | null;
  readonly files: readonly RepoPath[];
}

/** A required section of GitLab's that a change touches. */
export interface TouchedSection {
  readonly name: string;
  /** Of each of its rules so many people have to approve. */
  readonly approvals: number;
  readonly owners: readonly string[];
  readonly files: readonly RepoPath[];
}

interface Growing {
  readonly owners: readonly string[];
  readonly section: string | null;
  approvals: number;
  readonly files: Set<RepoPath>;
}

/**
 * What the owners of changed files have to approve, each set of owners once.
 *
 * GitHub: one of the owners of the deciding rule of each file (docs.github.com, "About code owners").
 * GitLab: of each rule that decides in a section, as many as the section asks for, one where it does
 * not say; nobody for optional sections (docs.gitlab.com, "Code Owners"). prow: one of the approvers
 * that the OWNERS files from the folder of the file up name (its `approve` plugin). Bitbucket, Gitea
 * and `.steward/ownership.yml` ask owners without a count: one of them is enough.
 */
export function approvalsOf(
  changed: Iterable<{ readonly path: RepoPath; readonly verdict: Verdict }>,
): Approval[] {
  const byKey = new Map<string, Growing>();
  for (const { path, verdict } of changed) {
    for (const { owners, approvals, section } of asked(verdict)) {
      const key = [section?.toLowerCase() ?? '', ...[...owners].sort()].join('\0');
      const known = byKey.get(key) ?? { owners, section, approvals, files: new Set() };
      known.approvals = Math.max(known.approvals, approvals);
      known.files.add(path);
      byKey.set(key, known);
    }
  }
  return [...byKey.values()].map((found) => ({ ...found, files: [...found.files] }));
}

/** The sections that ask for any of these approvals, in the order they are met. */
export function touchedSections(approvals: readonly Approval[]): TouchedSection[] {
  const byName = new Map<string, Approval[]>();
  for (const approval of approvals) {
    if (approval.section === null) continue;
    const known = byName.get(approval.section) ?? [];
    byName.set(approval.section, [...known, approval]);
  }
  return [...byName].map(([name, of]) => ({
    name,
    approvals: Math.max(...of.map((one) => one.approvals)),
    owners: [...new Set(of.flatMap(({ owners }) => owners))],
    files: [...new Set(of.flatMap(({ files }) => files))],
  }));
}

function asked(verdict: Verdict): Pick<Approval, 'owners' | 'approvals' | 'section'>[] {
  if (verdict.owners.length === 0) return [];
  if (verdict.dialect !== 'gitlab') {
    return [{ owners: verdict.owners, approvals: 1, section: null }];
  }
  return verdict.rules.flatMap(({ owners, section }) => {
    if (section?.optional === true || owners.length === 0) return [];
    return [
      {
        owners: owners.map(({ text }) => text),
        approvals: section?.approvals ?? 1,
        section: section?.name ?? null,
      },
    ];
  });
}
