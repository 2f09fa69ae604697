import type { APIRoute } from 'astro';
import { listPaperLists } from '../../share-content.ts';
import { respond } from '../../share/media-types.ts';

export const GET: APIRoute = async () => respond(JSON.stringify((await listPaperLists())[0]), 'json');
