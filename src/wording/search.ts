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
  /** Where a part of the index could not be read. */
  atLeast: string;
  none: string;
  /** Under `none`: what to try. */
  noneHint: string;
  failed: string;
  /** Which years could not be read. */
  missing: string;
  /** Where no story in the page's language was found, but some in others. */
  elsewhere: string;
  retry: string;
  more: string;
  filters: string;
  year: string;
  source: string;
  topic: string;
  remove: string;
  clear: string;
  chosen: string;
  language: string;
  everyLanguage: string;
  sort: string;
  byRelevance: string;
  byLatest: string;
  byEarliest: string;
  /** A day, of `{day}`, `{month}` by its short name, and `{year}`. */
  dayForm: string;
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
    atLeast: 'At least {count} stories',
    none: 'No story holds “{query}”.',
    noneHint: 'Check the spelling, use fewer or other words, or take a filter away.',
    failed: 'The search index could not be read. Try again in a moment, or look through the years.',
    missing: 'A part of the index could not be read: {years}.',
    elsewhere: 'None of them is in English.',
    retry: 'Try again',
    more: 'More results',
    filters: 'Narrow down',
    year: 'Year',
    source: 'Source',
    topic: 'Topic',
    remove: 'Take away: {name}',
    clear: 'Take all filters away',
    chosen: 'Filters that apply',
    language: 'Language',
    everyLanguage: 'All languages',
    sort: 'Order',
    byRelevance: 'Best match first',
    byLatest: 'Latest first',
    byEarliest: 'Earliest first',
    dayForm: '{day} {month} {year}',
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
    atLeast: '至少 {count} 篇',
    none: '没有包含“{query}”的报道。',
    noneHint: '请核对用字，减少或更换词语，或去掉筛选条件。',
    failed: '无法读取检索索引。请稍后再试，或按年份查找。',
    missing: '部分索引无法读取：{years}。',
    elsewhere: '其中没有中文报道。',
    retry: '重试',
    more: '更多结果',
    filters: '缩小范围',
    year: '年份',
    source: '来源',
    topic: '主题',
    remove: '去掉：{name}',
    clear: '去掉全部筛选条件',
    chosen: '已用的筛选条件',
    language: '语言',
    everyLanguage: '所有语言',
    sort: '排序',
    byRelevance: '最相关在前',
    byLatest: '新近在前',
    byEarliest: '较早在前',
    dayForm: '{year}年{month}{day}日',
    noScript: '检索需要 JavaScript，而它在此已关闭。不用它也能找到全部内容：',
  },
};
