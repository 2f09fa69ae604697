import type { APIRoute, GetStaticPaths } from 'astro';
import { listConcepts } from '../../knowledge-content.ts';
import { keyPaths } from '../../page-keys.ts';
import type { ConceptLink } from '../../views/concept.ts';

/** What a preview of a concept shows; small, so that asking for it is quick. */
export const getStaticPaths = (async () =>
  keyPaths(
    (await listConcepts()).map((concept) => ({
      params: { concept: concept.id },
      props: { concept },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ concept: ConceptLink }> = ({ props: { concept } }) => {
  const { name, kindLabel, definition, papers } = concept;
  return Response.json({ name, kind: kindLabel, definition, papers });
};
