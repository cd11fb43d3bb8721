import { join } from 'node:path';
import { sets } from '../../tools/pages.ts';
import { installSet, mustEnd } from '../install.ts';
import { markdownText, writeFiles } from '../posts.ts';
import type { PageRival } from './rival.ts';

const frame = {
  'docusaurus.config.mjs': `export default {
  title: 'News Archive',
  tagline: 'News, year by year',
  url: 'https://news.example',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  markdown: { format: 'detect' },
  i18n: { defaultLocale: 'en', locales: ['en', 'zh-Hans'] },
  presets: [['classic', {
    docs: false,
    pages: false,
    blog: { routeBasePath: '/', blogDescription: 'News, year by year', onInlineTags: 'ignore', onInlineAuthors: 'ignore', onUntruncatedBlogPosts: 'ignore' },
  }]],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: { title: 'News Archive', items: [{ to: '/archive', label: 'Archive' }, { to: '/tags', label: 'Tags' }, { type: 'localeDropdown', position: 'right' }] },
  },
};
`,
};

/** Docusaurus with nothing but its blog, which has one page of all posts by year and no search. */
export const docusaurus: PageRival = {
  name: 'docusaurus',
  title: `Docusaurus ${sets.docusaurus['@docusaurus/core']}`,
  build: async (posts) => {
    const folder = await installSet('docusaurus');
    const files = posts.map(({ story, language, title, day, summary, tags, body }) => [
      `${language === 'zh' ? 'i18n/zh-Hans/docusaurus-plugin-content-blog' : 'blog'}/${story}.md`,
      // A list shows what stands before the mark.
      markdownText({ title, date: day, slug: `/${story}`, description: summary, tags }, body.replace(/\n\n/, '\n\n<!-- truncate -->\n\n')),
    ] as const);
    writeFiles(folder, ['blog', 'i18n', 'build', '.docusaurus'], { ...frame, ...Object.fromEntries(files) });
    await mustEnd(process.execPath, [join(folder, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'build'], folder);
    return { name: 'docusaurus', folder: join(folder, 'build'), kindOf };
  },
};

function kindOf(path: string): string | undefined {
  if (/^\/(zh-Hans\/)?$/.test(path)) return 'home';
  if (/^\/(zh-Hans\/)?archive\/$/.test(path)) return 'month';
  if (/^\/(zh-Hans\/)?\d{4}\/\d\d\/[^/]+\/$/.test(path)) return 'article';
  return /^\/(zh-Hans\/)?tags\/[^/]+\/$/.test(path) ? 'hub' : undefined;
}
