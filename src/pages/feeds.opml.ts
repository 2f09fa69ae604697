import type { APIRoute } from 'astro';
import { listFeeds } from '../feed-content.ts';
import { opmlOf } from '../share/feeds/opml.ts';
import { respond } from '../share/media-types.ts';

export const GET: APIRoute = async () => respond(opmlOf(await listFeeds()), 'opml');
