import { problem, type Problem } from '../../problem';
import { FILE_START } from '../../text';
import type { DecisionsModel } from '../model';

/** Folders that hold a template and no record yet, at the template. */
export function emptyFolderProblems({ folders, all }: DecisionsModel): Problem[] {
  return folders.flatMap(({ path: folder }) => {
    const here = all.filter(({ path }) => path.startsWith(`${folder}/`));
    const template = here.find(({ kind }) => kind === 'template');
    if (template === undefined || here.some(({ kind }) => kind === 'record')) return [];
    const facts = { code: 'decision-folder-only-templates', data: { folder } } as const;
    return [problem(template.path, FILE_START, 'info', facts)];
  });
}
