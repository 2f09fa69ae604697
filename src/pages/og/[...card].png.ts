import type { APIRoute, GetStaticPaths } from 'astro';
import { listCardFiles, readCard } from '../../card-content.ts';
import { keyPaths } from '../../page-keys.ts';
import type { Card } from '../../share/card/card.ts';
import { respond } from '../../share/media-types.ts';

export const getStaticPaths = (async () =>
  keyPaths(
    (await listCardFiles()).map(({ path, card }) => ({
      params: { card: path },
      props: { card },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) => respond(await readCard(props.card), 'png');
