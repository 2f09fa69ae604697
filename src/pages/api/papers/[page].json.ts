import type { APIRoute, GetStaticPaths } from 'astro';
import { keyPaths } from '../../../page-keys.ts';
import { listPaperLists } from '../../../share-content.ts';
import { respond } from '../../../share/media-types.ts';
import type { PaperList } from '../../../share/paper-json.ts';

/** The first page stands at `/api/papers.json`. */
export const getStaticPaths = (async () =>
  keyPaths(
    (await listPaperLists()).slice(1).map((list) => ({
      params: { page: String(list.page) },
      props: { list },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ list: PaperList }> = ({ props }) => respond(JSON.stringify(props.list), 'json');
