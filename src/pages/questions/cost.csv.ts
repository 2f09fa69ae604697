import type { APIRoute } from 'astro';
import { listFactRecords } from '../../knowledge-content.ts';
import { writeCsv } from '../../share/csv.ts';

export const GET: APIRoute = async () =>
  new Response(writeCsv(await listFactRecords()), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
