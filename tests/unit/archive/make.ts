import type { FrontMatter } from '../../../src/schema/fields/fields.ts';
import { cardOf, type NewsItem } from '../../../src/schema/item.ts';
import type { Language } from '../../../src/schema/language.ts';

/** Make an item for a test: its file says what it is, the rest is plain. */
export function makeItem(file: string, matter: Partial<FrontMatter> = {}, more: Partial<NewsItem> = {}): NewsItem {
  const [year, month, name = ''] = file.split('/');
  const language: Language = name.endsWith('.zh.md') ? 'zh' : 'en';
  const full: FrontMatter = {
    title: name, date: `${year}-${month}-15`, source: 'Gazette',
    author: [], editor: [], topics: [], people: [], places: [], organisations: [], corrections: [], aliases: [], waivers: [],
    ...matter,
  };
  const detail = { matter: full, standfirst: '', headings: [], length: 100, places: {} };
  const story = file.replace(/(\.zh)?\.md$/, '');
  const given = { file, story, language, digest: file, sha256: 'a1'.repeat(32), links: [], pictureFiles: [] };
  return { ...cardOf(given, detail, (text) => text), ...detail, ...more };
}
