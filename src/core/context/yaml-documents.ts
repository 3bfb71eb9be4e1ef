import { CONFIG_SHAPE } from '../config-fields';
import type { Config } from '../config';
import { ITEM_SHAPE, LIST_SHAPE } from '../debt/fields';
import { isDebtFile, isDebtList } from '../debt/model';
import { NOTE_SHAPE } from '../delegation/fields';
import type { Shape } from '../fields/shape';
import { DIRECTORY_SHAPE } from '../ownership/directory/fields';
import type { RepoPath } from '../paths';

/** The YAML files that Steward knows the fields of. */
export const YAML_DOCUMENTS = {
  debt: ITEM_SHAPE,
  'debt-list': LIST_SHAPE,
  delegation: NOTE_SHAPE,
  ownership: DIRECTORY_SHAPE,
  config: CONFIG_SHAPE,
} as const satisfies Readonly<Record<string, Shape>>;

export type YamlDocument = keyof typeof YAML_DOCUMENTS;

/** What a file of debt holds, as Steward reads it; null for every other file. */
export function debtDocumentOf(path: RepoPath, config: Config): 'debt' | 'debt-list' | null {
  if (!isDebtFile(path, config)) return null;
  return isDebtList(path) ? 'debt-list' : 'debt';
}
