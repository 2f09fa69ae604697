import { defineConfig } from 'vitest/config';

/** Real days that are not part of the project; skipped where they are not there. */
export default defineConfig({ test: { name: 'corpus', root: 'tests/corpus', testTimeout: 60_000 } });
