import type { APIRoute } from 'astro';
import { listNewestPapers, readBibliography } from '../share-content.ts';
import { respond } from '../share/media-types.ts';

export const GET: APIRoute = async () => respond(readBibliography(await listNewestPapers()), 'bib');
