import { defineConfig } from 'vitest/config';
import { PATIENCE_MS } from './patience.ts';

/** Which files run, by `--mode quick` and `--mode all`; without either it is `npm test`. .github/CONTRIBUTING.md has the rule. */
const FILES: Readonly<Record<string, string>> = {
  quick: 'test/*/**/*.test.ts',
  test: 'test/**/*.test.ts',
  all: 'test/**/*.sampled.test.ts',
};

export default defineConfig(({ mode }) => ({
  test: {
    include: [FILES[mode] ?? `there is no mode ${mode}`],
    env: { TEST_SAMPLES: mode === 'all' ? 'all' : '' },
    globalSetup: 'test/forget-old.ts',
    // Only a test that hangs waits that long: no machine is so busy that a test fails for it.
    testTimeout: 2 * PATIENCE_MS,
    hookTimeout: 2 * PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS } },
    maxWorkers: 2,
    // Tests keep nothing in modules: one worker loads Vega once, not once a file.
    isolate: false,
  },
}));
