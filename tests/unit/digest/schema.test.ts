import { expect, it } from 'vitest';
import { digestSchema } from '../../../src/digest/schema.ts';
import { makeDigest } from '../../fixtures/digest.ts';

it.each(['2025-02-30', '2025-1-5', '20250105', ''])('takes %j for no date', (date) => {
  expect(digestSchema.safeParse({ ...makeDigest(), date }).success).toBe(false);
});
