import { defineCollection } from 'astro:content';
import { conceptsLoader } from './concept-loader.ts';
import { conceptSchema } from './knowledge/concept.ts';
import { papersLoader } from './loader.ts';
import { paperEntrySchema } from './paper.ts';

export const collections = {
  papers: defineCollection({ loader: papersLoader(), schema: paperEntrySchema }),
  concepts: defineCollection({ loader: conceptsLoader(), schema: conceptSchema }),
};
