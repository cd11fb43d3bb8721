import type { InEach } from '../schema/language.ts';

/** Words around the stories that no author wrote: the frame, the lists and the calendar. */
export interface Labels {
  /** The language by its own name. */
  language: string;
  skip: string;
  /** Name of the row of years at the head of every page. */
  ribbon: string;
  sections: string;
  languages: string;
  /** In the switch, where this page has no version in the language: where the link leads instead. */
  languageHome: string;
  /** Of the button that changes between light and dark colours; pressed where they are dark. */
  dark: string;
  years: string;
  search: string;
  searchField: string;
  about: string;
  feed: string;
  trail: string;
  home: string;
  lead: string;
  latest: string;
  /** Over the affairs told over the most years. */
  running: string;
  /** Over stories of the newest one’s week in earlier years. */
  week: string;
  browse: string;
  earlier: string;
  later: string;
  turn: string;
  calendar: string;
  months: string;
  byYear: string;
  byMonth: string;
  letters: string;
  noStories: string;
  /** Of an archive without any story. */
  empty: string;
  count: string;
  noNames: string;
  otherNames: string;
  firstMention: string;
  latestMention: string;
  /** Beside a story that exists in another language only, by that language. */
  only: InEach<string>;
  supplied: string;
  rights: string;
  notFound: string;
  notFoundText: string;
  broken: string;
  brokenText: string;
}

export const labels: InEach<Labels> = {
  en: {
    language: 'English',
    skip: 'Skip to the text',
    ribbon: 'All years of the archive',
    sections: 'Sections',
    languages: 'Languages',
    languageHome: 'English front page',
    dark: 'Dark colours',
    years: 'Years',
    search: 'Search',
    searchField: 'Search the archive',
    about: 'About',
    feed: 'RSS feed',
    trail: 'You are here',
    home: 'Front page',
    lead: 'Leading stories',
    latest: 'Latest stories',
    running: 'Longest-running stories',
    week: 'The same week in earlier years',
    browse: 'Find a story by',
    earlier: 'Earlier',
    later: 'Later',
    turn: 'Earlier and later',
    calendar: 'Days of this month',
    months: 'Months of this year',
    byYear: 'By year',
    byMonth: 'By month',
    letters: 'Jump to a letter',
    noStories: 'no stories',
    empty: 'The first story will open the first year.',
    count: 'Stories',
    noNames: 'Names appear here with the first story that carries one.',
    otherNames: 'Also written',
    firstMention: 'First story',
    latestMention: 'Latest story',
    only: { en: 'In English only', zh: 'In Chinese only' },
    supplied: 'headline supplied by the archive',
    rights: 'Digests are the archive’s own words. The reports they follow belong to those who published them.',
    notFound: 'No such page',
    notFoundText: 'Nothing is filed under this address. It may be mistyped, or the page was never here. Search for a word you remember, or look through the years.',
    broken: 'This file cannot be published yet',
    brokenText: 'Set right what is named below and save the file; the page follows by itself.',
  },
  zh: {
    language: '中文',
    skip: '跳到正文',
    ribbon: '档案各年',
    sections: '栏目',
    languages: '语言',
    languageHome: '中文首页',
    dark: '深色显示',
    years: '年份',
    search: '检索',
    searchField: '检索档案',
    about: '关于',
    feed: 'RSS 订阅',
    trail: '当前位置',
    home: '首页',
    lead: '要闻',
    latest: '近期报道',
    running: '长年追踪',
    week: '往年本周',
    browse: '分类查找',
    earlier: '较早',
    later: '较晚',
    turn: '较早与较晚',
    calendar: '本月各日',
    months: '本年各月',
    byYear: '按年查看',
    byMonth: '按月查看',
    letters: '按字母跳转',
    noStories: '无报道',
    empty: '第一篇报道刊出后，这里便有年份。',
    count: '报道',
    noNames: '有报道标注后，名称即列于此。',
    otherNames: '又作',
    firstMention: '最早报道',
    latestMention: '最近报道',
    only: { en: '仅有英文', zh: '仅有中文' },
    supplied: '标题为本档案所拟',
    rights: '摘编文字出自本档案；所据报道的权利属于原发布者。',
    notFound: '没有这个页面',
    notFoundText: '此网址下没有内容。网址可能有误，或者从未有过这个页面。请用您记得的词语检索，或按年份查找。',
    broken: '此文件尚不能发布',
    brokenText: '请改正以下各项并保存文件，页面会自动更新。',
  },
};
