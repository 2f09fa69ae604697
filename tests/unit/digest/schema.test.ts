import { expect, it } from 'vitest';
import { digestJsonSchema, digestSchema, SECTION_KEYS } from '../../../src/digest/schema.ts';
import { makeDigest } from '../../fixtures/digest.ts';

interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
}

function undescribed(schema: Schema, path = ''): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => [
    ...(property.description ? [] : [`${path}/${key}`]),
    ...undescribed(property, `${path}/${key}`),
  ]);
}

it('describes every field for authors', () => {
  expect(undescribed(digestJsonSchema() as Schema)).toEqual([]);
});

it('asks for exactly the eight sections, as JSON Schema 2020-12', () => {
  expect(digestJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    properties: { sections: { required: SECTION_KEYS, additionalProperties: false } },
  });
});

it.each(['2025-02-30', '2025-1-5', '20250105', ''])('takes %j for no date', (date) => {
  expect(digestSchema.safeParse({ ...makeDigest(), date }).success).toBe(false);
});
