import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    globalSetup: ['test/browser/notice.ts'],
    testTimeout: 30_000,
    // One file for each processor; most tests wait for a program that they started.
    maxWorkers: '100%',
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['src/**/generated/**', 'src/model/**', 'src/index.ts'],
      thresholds: { lines: 95, branches: 90 },
    },
  },
});
