import type { APIRoute } from 'astro';
import { SCHEMA_HREF } from '../../addresses.ts';
import { SITE } from '../../share-content.ts';
import { respond } from '../../share/media-types.ts';
import { apiSchema } from '../../share/paper-json.ts';

export const GET: APIRoute = () =>
  respond(JSON.stringify(apiSchema(new URL(SCHEMA_HREF, SITE).href), undefined, 2), 'schema');
