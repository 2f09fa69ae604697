import { defineConfig } from 'vitest/config';

/** The built site in a real browser. */
export default defineConfig({
  test: {
    name: 'e2e',
    root: 'tests/e2e',
    globalSetup: './serve-site.ts',
    // One build at a time, and one browser: the machine has few cores.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
