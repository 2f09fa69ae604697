import { getViteConfig } from 'astro/config';

/** Components rendered by Astro's own container, without a browser. */
export default getViteConfig({ test: { name: 'component', include: ['tests/component/**/*.test.ts'] } });
