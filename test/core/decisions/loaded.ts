import { DEFAULT_CONFIG } from '../../../src/core/config';
import { loadDecisions } from '../../../src/core/decisions/loader';
import type { DecisionsModel } from '../../../src/core/decisions/model';
import { Sources } from '../../../src/core/source';
import { MemoryFiles } from '../memory-files';

/** The decisions of some files, read from the folders named. */
export async function loaded(
  files: Readonly<Record<string, string>>,
  folders: readonly string[] = ['docs/adr'],
): Promise<{ readonly model: DecisionsModel; readonly sources: Sources }> {
  const sources = new Sources(new MemoryFiles(files));
  const config = { ...DEFAULT_CONFIG, decisions: { folders, template: null } };
  return { model: await loadDecisions(sources, config), sources };
}
