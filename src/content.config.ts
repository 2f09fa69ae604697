import { defineCollection } from 'astro:content';
import { conceptsLoader } from './build/concepts-loader.ts';
import { conceptSchema } from './knowledge/concept.ts';
import { papersLoader } from './build/papers-loader.ts';
import { paperEntrySchema } from './archive/paper.ts';

export const collections = {
  papers: defineCollection({ loader: papersLoader(), schema: paperEntrySchema }),
  concepts: defineCollection({ loader: conceptsLoader(), schema: conceptSchema }),
};
