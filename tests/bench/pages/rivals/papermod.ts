import { join } from 'node:path';
import { versionOf } from '../../report/machine.ts';
import { papermod as theme } from '../../tools/pages.ts';
import { installPapermod, mustEnd } from '../install.ts';
import { markdownText, writeFiles } from '../posts.ts';
import type { PageRival } from './rival.ts';

const pages = (archive: string, search: string) => `
    menu: { main: [{ identifier: archives, name: ${archive}, url: archives/, weight: 1 }, { identifier: search, name: ${search}, url: search/, weight: 2 }, { identifier: tags, name: Tags, url: tags/, weight: 3 }] }`;

const frame = {
  'config.yaml': `baseURL: https://news.example/
title: News Archive
theme: PaperMod
enableRobotsTXT: true
minify: { minifyOutput: true }
outputs: { home: [HTML, RSS, JSON] }
params: { env: production, description: News by the year, ShowReadingTime: true, ShowBreadCrumbs: true, ShowPostNavLinks: true, ShowToc: true, assets: { disableHLJS: true } }
defaultContentLanguage: en
languages:
  en:
    languageName: English
    weight: 1${pages('Archive', 'Search')}
  zh:
    languageName: 中文
    weight: 2
    hasCJKLanguage: true${pages('归档', '搜索')}
`,
  ...Object.fromEntries(['', '.zh'].flatMap((ending) => [
    [`content/archives${ending}.md`, '---\ntitle: Archive\nlayout: archives\nurl: /archives/\n---\n'],
    [`content/search${ending}.md`, '---\ntitle: Search\nlayout: search\n---\n'],
  ])),
};

/** Hugo with PaperMod, a light one among the popular themes; without its highlighter of code, which news do not need. */
export function papermodFrom(address: string | undefined): PageRival {
  const hugo = versionOf('hugo', ['version'])?.replace(/^hugo v([\d.]+).*$/s, 'Hugo $1');
  return {
    name: 'papermod',
    title: `PaperMod ${theme.tag} on ${hugo ?? 'Hugo'}`,
    build: async (posts) => {
      if (hugo === undefined) throw new Error('Hugo is not installed.');
      const folder = await installPapermod(address);
      const files = posts.map(({ story, language, title, day, summary, tags, body }) => [
        `content/posts/${story}${language === 'zh' ? '.zh' : ''}.md`,
        markdownText({ title, date: day, summary, description: summary, tags }, body),
      ] as const);
      writeFiles(folder, ['content', 'public', 'resources'], { ...frame, ...Object.fromEntries(files) });
      await mustEnd('hugo', ['--quiet'], folder);
      return { name: 'papermod', folder: join(folder, 'public'), kindOf };
    },
  };
}

function kindOf(path: string): string | undefined {
  if (/^\/(zh\/)?$/.test(path)) return 'home';
  if (/^\/(zh\/)?archives\/$/.test(path)) return 'month';
  if (/^\/(zh\/)?search\/$/.test(path)) return 'search';
  if (/^\/(zh\/)?posts\/\d{4}\/\d\d\/[^/]+\/$/.test(path)) return 'article';
  return /^\/(zh\/)?tags\/[^/]+\/$/.test(path) ? 'hub' : undefined;
}
