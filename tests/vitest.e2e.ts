import { defineConfig } from 'vitest/config';

/** One after the other: those that build sites of other content (one build at a time in one checkout), and what moves while it is watched. */
const ALONE = [
  'builds',
  'corpus-site',
  'hostile',
  'other-content',
  'own-site',
  'rebuild',
  'steadiness',
  'withdrawals',
].map((name) => `${name}.test.ts`);

/** The built site in a real browser. */
export default defineConfig({
  test: {
    root: 'tests/e2e',
    globalSetup: './serve-site.ts',
    // Commands that are called sixty times need not be compiled each time.
    env: { NODE_COMPILE_CACHE: new URL('../node_modules/.cache/compiled', import.meta.url).pathname },
    projects: [
      {
        extends: true,
        test: {
          name: 'pages',
          exclude: ALONE,
          // Two browsers: most of the time one of them waits.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE, fileParallelism: false, sequence: { groupOrder: 2 } },
      },
    ],
    // A test waits for a state, however busy the machine is: these only end what hangs.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
