import { defineConfig } from 'vitest/config';
import '../src/archive/load-settings.ts';

/** Dumps as they really come: days that are not part of the project, and days broken at random. */
export default defineConfig({
  test: {
    name: 'dumps',
    root: 'tests/dumps',
    // Pure functions, so the files may share their modules.
    isolate: false,
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
