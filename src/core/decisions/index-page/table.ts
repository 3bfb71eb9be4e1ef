import { parentFolder, relativePath, type RepoPath } from '../../paths';
import { escapeInline, linkUrl } from '../escape';
import { type DecisionRecord, type DecisionStatus, decisionLabel, newestFirst } from '../record';

/** What the table needs of a model: its records, and who replaced whom. */
export interface IndexedDecisions {
  readonly records: readonly DecisionRecord[];
  successors(record: DecisionRecord): readonly DecisionRecord[];
}

/**
 * The records below `folder` as a Markdown table, oldest first, so that a new record is one line
 * more; links are relative to `page`. In English whatever the editor speaks: it goes into the
 * repository.
 */
export function indexTable(model: IndexedDecisions, folder: RepoPath, page: RepoPath): string[] {
  const records = model.records
    .filter(({ path }) => folder === '' || path.startsWith(`${folder}/`))
    .sort(newestFirst)
    .reverse();
  const rows = records.map((record) => {
    const cells = [
      escapeInline(decisionLabel(record)),
      linkTo(record, page, record.title?.value ?? decisionLabel(record)),
      statusCell(model, record, page),
      record.date?.value ?? '',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| Id | Decision | Status | Date |', '| --- | --- | --- | --- |', ...rows];
}

function statusCell(model: IndexedDecisions, record: DecisionRecord, page: RepoPath): string {
  const next = model.successors(record);
  if (next.length > 0) {
    const links = next.map((one) => linkTo(one, page, decisionLabel(one)));
    return `Superseded by ${links.join(', ')}`;
  }
  return record.status === null ? '' : escapeInline(capitalised(record.status.value));
}

function capitalised(status: DecisionStatus): string {
  const word = status.startsWith('other:') ? status.slice('other:'.length) : status;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function linkTo(record: DecisionRecord, page: RepoPath, text: string): string {
  return `[${escapeInline(text)}](${linkUrl(relativePath(parentFolder(page), record.path))})`;
}
