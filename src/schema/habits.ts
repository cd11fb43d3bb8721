import { nearestOf } from './nearest.ts';

/** Keys that people bring along from other systems, by the key that is used here. */
const habits: Readonly<Record<string, readonly string[]>> = {
  title: ['headline', 'heading', 'name', '标题'],
  date: ['published', 'pubdate', 'publishdate', 'datepublished', 'day', '日期'],
  source: ['publisher', 'outlet', 'newspaper', '来源'],
  sourceUrl: ['url', 'link', 'sourcelink', 'canonical', 'canonicalurl'],
  author: ['byline', 'authors', 'by', 'writer', 'reporter', '作者', '记者'],
  editor: ['editors', 'editorincharge', '责任编辑', '编辑'],
  summary: ['description', 'excerpt', 'abstract', 'standfirst', 'subtitle', 'lede', 'dek', '摘要'],
  topics: ['tags', 'tag', 'categories', 'category', 'keywords', 'subjects', '主题'],
  people: ['person', 'persons', '人物'],
  places: ['location', 'locations', 'dateline', '地点'],
  organisations: ['organizations', 'organization', 'orgs', 'companies', '机构'],
  series: ['thread', 'storyline', 'serial', 'dossier', '系列', '专题', '连续报道'],
  image: ['picture', 'photo', 'cover', 'thumbnail', 'featuredimage', '图片'],
  updated: ['modified', 'lastmod', 'lastmodified', 'revised'],
  corrections: ['correction', 'errata'],
  aliases: ['redirectfrom', 'permalink', 'redirects', 'oldurls'],
  withdrawn: ['retracted', 'retraction'],
  alt: ['description', 'text', 'alternative'],
  src: ['file', 'source', 'url', 'path', 'image'],
  credit: ['photographer', 'copyright', 'author', 'by'],
  reason: ['text', 'why', 'because'],
  text: ['reason', 'correction', 'description'],
  from: ['file', 'source'],
  sha256: ['sha', 'hash', 'digest'],
};

/** Find the key that an author most likely meant: one spelt nearly so, or one that other systems call so. */
export function meantKey(key: string, known: readonly string[]): string | undefined {
  const bare = key.toLowerCase().replace(/[-_\s]/g, '');
  return known.find((name) => habits[name]?.includes(bare)) ?? nearestOf(key, known);
}
