import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'tests/{model,read,edit,import,links,publish,published,reuse,figures,tables,my-list,styles,citations,metadata,search,cli,content,architecture}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{site,browser}/**/*.test.ts'],
          globalSetup: 'tests/site/require-build.ts',
          testTimeout: 120_000,
          hookTimeout: 240_000,
          // Two cores: files one after another leave the browser its share.
          fileParallelism: false,
        },
      },
    ],
  },
});
