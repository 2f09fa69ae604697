import type { APIRoute } from 'astro';
import { listFactRecords } from '../../knowledge-content.ts';
import { writeCsv } from '../../share/csv.ts';
import { respond } from '../../share/media-types.ts';

export const GET: APIRoute = async () => respond(writeCsv(await listFactRecords()), 'csv');
