import { CONFIG_SHAPE } from '../config-fields';
import { ITEM_SHAPE, LIST_SHAPE } from '../debt/fields';
import { NOTE_SHAPE } from '../delegation/fields';
import type { Shape } from '../fields/shape';
import { DIRECTORY_SHAPE } from '../ownership/directory/fields';

/** The YAML files that Steward knows the fields of. */
export const YAML_DOCUMENTS = {
  debt: ITEM_SHAPE,
  'debt-list': LIST_SHAPE,
  delegation: NOTE_SHAPE,
  ownership: DIRECTORY_SHAPE,
  config: CONFIG_SHAPE,
} as const satisfies Readonly<Record<string, Shape>>;

export type YamlDocument = keyof typeof YAML_DOCUMENTS;
