import type { APIRoute } from 'astro';
import { openArchive } from '../collections.ts';
import { listTags } from '../content.ts';
import { destinationsOf } from '../views/destination.ts';

export const GET: APIRoute = async () => {
  const [{ concepts }, tags] = await Promise.all([openArchive(), listTags()]);
  return Response.json(
    destinationsOf(
      concepts,
      tags.map(({ name }) => name),
    ),
  );
};
