/** Where builds keep what they make, as in `astro.config.mjs`. */
export const CACHE_DIR = process.env.SITE_CACHE ?? 'node_modules/.astro';
