import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/forget-old.ts',
    // A browser that starts while the other tests keep two cores busy needs patience.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Tests keep nothing in modules: one worker loads Vega once, not once a file.
    isolate: false,
  },
});
