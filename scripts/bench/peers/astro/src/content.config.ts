/** The papers of the plain site, by the loader that Astro ships. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  papers: defineCollection({
    loader: glob({ pattern: '*.md', base: './papers', generateId: ({ data }) => String(data.id) }),
    schema: z.object({ id: z.string(), title: z.string(), date: z.coerce.date() }),
  }),
};
