import type { InEach } from '../schema/language.ts';

/** Words of the search page. The browser gets them as JSON; `{count}`, `{query}` and the like are filled in there. */
export interface SearchLabels {
  heading: string;
  field: string;
  submit: string;
  /** Before anything is asked. */
  hint: string;
  searching: string;
  one: string;
  many: string;
  none: string;
  /** Under `none`: what to try. */
  noneHint: string;
  failed: string;
  more: string;
  filters: string;
  year: string;
  source: string;
  topic: string;
  any: string;
  remove: string;
  clear: string;
  bothLanguages: string;
  sort: string;
  byRelevance: string;
  byLatest: string;
  byEarliest: string;
  noScript: string;
}

export const searchLabels: InEach<SearchLabels> = {
  en: {
    heading: 'Search the archive',
    field: 'Words in the story',
    submit: 'Search',
    hint: 'Type a word, a name or a place. Put words in “quotation marks” to find them side by side.',
    searching: 'Searching …',
    one: '1 story',
    many: '{count} stories',
    none: 'No story holds “{query}”.',
    noneHint: 'Check the spelling, use fewer or other words, or take a filter away.',
    failed: 'The search index could not be read. Try again in a moment, or look through the years.',
    more: 'More results',
    filters: 'Narrow down',
    year: 'Year',
    source: 'Source',
    topic: 'Topic',
    any: 'All',
    remove: 'Take away: {name}',
    clear: 'Take all filters away',
    bothLanguages: 'Stories in Chinese too',
    sort: 'Order',
    byRelevance: 'Best match first',
    byLatest: 'Latest first',
    byEarliest: 'Earliest first',
    noScript: 'Searching needs JavaScript, which is switched off here. Everything can be reached without it:',
  },
  zh: {
    heading: '检索档案',
    field: '报道中的词语',
    submit: '检索',
    hint: '输入词语、人名或地名。加“引号”可查找连续出现的词语。',
    searching: '正在检索……',
    one: '1 篇',
    many: '{count} 篇',
    none: '没有包含“{query}”的报道。',
    noneHint: '请核对用字，减少或更换词语，或去掉筛选条件。',
    failed: '无法读取检索索引。请稍后再试，或按年份查找。',
    more: '更多结果',
    filters: '缩小范围',
    year: '年份',
    source: '来源',
    topic: '主题',
    any: '全部',
    remove: '去掉：{name}',
    clear: '去掉全部筛选条件',
    bothLanguages: '同时检索英文报道',
    sort: '排序',
    byRelevance: '最相关在前',
    byLatest: '新近在前',
    byEarliest: '较早在前',
    noScript: '检索需要 JavaScript，而它在此已关闭。不用它也能找到全部内容：',
  },
};
