// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentRoot } from './src/read/content-root.ts';
import { readPublication } from './src/read/publication.ts';

const { site, base, redirects } = readPublication(contentRoot());

export default defineConfig({
  site,
  base,
  redirects,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // The default rule for white space eats the space between inline elements on lines of their own.
  compressHTML: true,
  // One request paints a page. While some are written, others are rendered.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  devToolbar: { enabled: false },
  // Completion and messages in front matter, for editors with Astro's language server.
  experimental: { contentIntellisense: true },
  // Beside the other caches, and one for each copy of the project.
  cacheDir: '.cache/astro',
  integrations: [mdx()],
  vite: {
    build: {
      // What a click asks for is small: fetching it needs no list of files ahead.
      modulePreload: false,
      // No script within a page: it would weigh on the first flight of each, and need a hash in its policy.
      assetsInlineLimit: 0,
      // The build's folder is new, and other steps write into it meanwhile.
      emptyOutDir: false,
    },
    define: { LIBRARY_BASE: JSON.stringify(base), LIBRARY_SITE: JSON.stringify(site) },
  },
});
