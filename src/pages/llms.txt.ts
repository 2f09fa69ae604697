import type { APIRoute } from 'astro';
import { readLlmsIndex } from '../llms-content.ts';
import { respond } from '../share/media-types.ts';

export const GET: APIRoute = async () => respond(await readLlmsIndex(), 'txt');
