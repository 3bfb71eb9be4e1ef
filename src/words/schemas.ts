import { YAML_DOCUMENTS, type YamlDocument } from '../core/context/yaml-documents';
import { type JsonSchema, jsonSchema } from '../core/fields/json-schema';
import { debtValueMeaning } from './debt-meanings';
import { debtFieldMeaning } from './field-meanings';
import type { Translate } from './translate';

function titleOf(t: Translate, document: YamlDocument): string {
  switch (document) {
    case 'debt':
      return t('Steward: a debt item');
    case 'debt-list':
      return t('Steward: a list of debt items');
    case 'delegation':
      return t('Steward: a delegation note');
    case 'ownership':
      return t('Steward: people, teams and areas');
    case 'config':
      return t('Steward: configuration');
  }
}

/** The JSON Schema of a kind of file, with what fields and words mean in the reader's language. */
export function documentSchema(t: Translate, document: YamlDocument): JsonSchema {
  const isDebt = document === 'debt' || document === 'debt-list';
  return jsonSchema(`${document}.schema.json`, YAML_DOCUMENTS[document], {
    title: titleOf(t, document),
    field: (path) => (isDebt ? debtFieldMeaning(t, path) : null),
    value: (path, value) => (isDebt ? debtValueMeaning(t, path, value) : null),
  });
}
