import { defineConfig } from 'vitest/config';
import '../src/archive/load-settings.ts';

/** Everything that needs neither Astro nor a browser; pure functions, so the files may share their modules. */
export default defineConfig({
  test: {
    name: 'unit',
    root: 'tests/unit',
    isolate: false,
    pool: 'threads',
    maxWorkers: 2,
    // Other work on the machine must not fail what takes some seconds.
    testTimeout: 60_000,
  },
});
