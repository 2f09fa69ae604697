import { defineCollection } from 'astro:content';
import { papersLoader } from './loader.ts';
import { paperSchema } from './paper.ts';

export const collections = {
  papers: defineCollection({ loader: papersLoader(), schema: paperSchema }),
};
