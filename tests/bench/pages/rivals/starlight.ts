import { join } from 'node:path';
import { sets } from '../../tools/pages.ts';
import { installSet, mustEnd } from '../install.ts';
import { markdownText, writeFiles } from '../posts.ts';
import type { PageRival } from './rival.ts';

const frame = {
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
import starlightBlog from 'starlight-blog';
export default defineConfig({
  site: 'https://news.example',
  integrations: [starlight({
    title: 'News Archive',
    description: 'News, year by year',
    locales: { root: { label: 'English', lang: 'en' }, zh: { label: '中文', lang: 'zh-CN' } },
    plugins: [starlightBlog({ title: 'News' })],
  })],
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { blogSchema } from 'starlight-blog/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: (context) => blogSchema(context) }) }) };
`,
  'src/content/docs/index.md': '---\ntitle: News Archive\n---\n\nNews, year by year.\n',
  'src/content/docs/zh/index.md': '---\ntitle: 新闻档案\n---\n\n逐年新闻。\n',
};

/** Starlight with its blog. Its front page of news is the blog's; it has no lists by time. */
export const starlight: PageRival = {
  name: 'starlight',
  title: `Starlight ${sets.starlight['@astrojs/starlight']} + starlight-blog ${sets.starlight['starlight-blog']}`,
  build: async (posts) => {
    const folder = await installSet('starlight');
    const files = posts.map(({ story, language, title, day, summary, tags, body }) => [
      `src/content/docs/${language === 'zh' ? 'zh/' : ''}blog/${story}.md`,
      markdownText({ title, date: day, description: summary, excerpt: summary, tags }, body),
    ] as const);
    writeFiles(folder, ['src', 'dist', '.astro', 'node_modules/.astro'], { ...frame, ...Object.fromEntries(files) });
    await mustEnd(process.execPath, [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build'], folder);
    return { name: 'starlight', folder: join(folder, 'dist'), kindOf };
  },
};

function kindOf(path: string): string | undefined {
  if (/^\/(zh\/)?blog\/$/.test(path)) return 'home';
  if (/^\/(zh\/)?blog\/\d{4}\/\d\d\/[^/]+\/$/.test(path)) return 'article';
  return /^\/(zh\/)?blog\/tags\/[^/]+\/$/.test(path) ? 'hub' : undefined;
}
