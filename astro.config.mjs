import { defineConfig } from 'astro/config';
import { siteFolders } from './src/addresses.ts';
import { backnumber } from './src/build/integration.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.origin,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: siteFolders.assets },
  // 'jsx' would eat the spaces between inline elements.
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [backnumber()],
  vite: { build: { assetsInlineLimit: 0 } },
});
