import { defineConfig } from 'vitest/config';

/** Those that build sites of other content: one build at a time in one checkout. */
const BUILDING = ['builds', 'corpus-site', 'hostile', 'rebuild'].map((name) => `${name}.test.ts`);

/** The built site in a real browser. */
export default defineConfig({
  test: {
    root: 'tests/e2e',
    projects: [
      {
        extends: true,
        test: {
          name: 'pages',
          exclude: BUILDING,
          globalSetup: './serve-site.ts',
          // Two browsers: most of the time one of them waits.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'builds', include: BUILDING, fileParallelism: false, sequence: { groupOrder: 2 } },
      },
    ],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
