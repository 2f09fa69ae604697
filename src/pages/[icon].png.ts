import type { APIRoute, GetStaticPaths } from 'astro';
import { APP_ICONS, drawAppIcon } from '../app-icons.ts';
import { respond } from '../share/media-types.ts';

export const getStaticPaths = (() =>
  APP_ICONS.map(({ name }) => ({ params: { icon: name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => respond(await drawAppIcon(params.icon ?? ''), 'png');
