/** A JSON Schema as rows for people. */
import type { z } from 'zod';

type JsonSchema = z.core.JSONSchema.JSONSchema;

const TYPE_NAMES = new Map<JsonSchema['type'], string>([
  ['string', '文字列'],
  ['integer', '整数'],
  ['array', '配列'],
  ['object', 'オブジェクト'],
]);

/** Every property of an object's schema, those of objects inside it too, as `sections.cost.markdown` or `papers[].id`. */
export function schemaRows(schema: JsonSchema, prefix = ''): SchemaRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (typeof property === 'boolean') return [];
    const path = `${prefix}${name}`;
    const isRequired = schema.required?.includes(name) ?? false;
    const row = { path, type: typeName(property), isRequired, description: property.description ?? '' };
    const { items } = property;
    const isList = typeof items === 'object' && !Array.isArray(items);
    return [row, ...schemaRows(property, `${path}.`), ...(isList ? schemaRows(items, `${path}[].`) : [])];
  });
}

function typeName({ type, format }: JsonSchema): string {
  const name = TYPE_NAMES.get(type) ?? String(type);
  return format === undefined ? name : `${name}（${format}）`;
}

/** One property. */
export interface SchemaRow {
  path: string;
  type: string;
  isRequired: boolean;
  description: string;
}
