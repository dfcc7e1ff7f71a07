import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    globalSetup: ['test/browser/notice.ts'],
    testTimeout: 30_000,
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['src/**/generated/**', 'src/model/**', 'src/index.ts'],
      thresholds: { lines: 95, branches: 90 },
    },
  },
});
