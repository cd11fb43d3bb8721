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
  took: string;
  none: string;
  failed: string;
  /** Which years could not be read, and which are still to come. */
  missing: string;
  reading: string;
  /** Of results that came late: they would stand higher up. */
  oneBetter: string;
  better: string;
  elsewhere: string;
  /** Where no story in the page's language was found, but some in others. */
  foreign: string;
  /** Over stories that lack some of the words, and at each. */
  most: string;
  lacking: string;
  fromMonth: string;
  noResult: string;
  /** What helps where nothing is found: the question without a word, with a near spelling, without a filter. */
  without: string;
  spelling: string;
  unfiltered: string;
  browse: string;
  all: string;
  retry: string;
  more: string;
  filters: string;
  remove: string;
  not: string;
  exclude: string;
  clear: string;
  chosen: string;
  find: string;
  /** In a list of values that is empty. */
  noValue: string;
  kind: string;
  language: string;
  everyLanguage: string;
  sort: string;
  byRelevance: string;
  byLatest: string;
  byEarliest: string;
  dates: string;
  dateForms: string;
  wrongDates: string;
  years: string;
  firstYear: string;
  lastYear: string;
  /** A year or month in the chart. */
  stretch: string;
  oneStretch: string;
  /** A day, of `{day}`, `{month}` by its short name, and `{year}`; and a month. */
  dayForm: string;
  monthForm: string;
  help: string;
  noScript: string;
  /** Over suggested stories. */
  headline: string;
  /** Of the bar in an article opened from a result. */
  found: string;
  foundCount: string;
  foundPlace: string;
  backToList: string;
  earlierMark: string;
  laterMark: string;
  unmark: string;
  /** Of a search engine elsewhere that searches this site. */
  engine: string;
}

export const searchLabels: InEach<SearchLabels> = {
  en: {
    heading: 'Search the archive',
    field: 'Words, names, places, dates',
    submit: 'Search',
    hint: 'Results come as you type. Filters and dates work without words, too.',
    searching: 'Searching …',
    one: '1 story',
    many: '{count} stories',
    atLeast: 'At least {count} stories',
    took: 'in {seconds} s',
    none: 'No story holds “{query}”.',
    failed: 'The search index could not be read. Try again in a moment, or look through the years.',
    missing: 'Could not be read: {years}.',
    reading: 'Still reading: {years} …',
    oneBetter: '1 better match from {years}',
    better: '{count} better matches from {years}',
    elsewhere: 'Also in {language}: {count}',
    foreign: 'None of them is in English.',
    most: 'Stories with most of these words',
    lacking: 'without {words}',
    fromMonth: 'More from {month}',
    noResult: 'This result could not be read.',
    without: 'Without “{word}”',
    spelling: 'Did you mean “{near}”?',
    unfiltered: 'Without the filter {name}',
    browse: 'Or look through',
    all: 'all stories, latest first',
    retry: 'Try again',
    more: 'More results',
    filters: 'Narrow down',
    remove: 'Take away: {name}',
    not: 'not {name}',
    exclude: 'Leave out {name}',
    clear: 'Take all filters away',
    chosen: 'Filters that apply',
    find: 'Find in this list',
    noValue: 'None of these stories names any.',
    kind: 'Kind',
    language: 'Language',
    everyLanguage: 'All languages',
    sort: 'Order',
    byRelevance: 'Best match first',
    byLatest: 'Latest first',
    byEarliest: 'Earliest first',
    dates: 'Dates',
    dateForms: '2023, 2023-02, 1952..1960',
    wrongDates: 'Write a year, a month or a day, such as 2023, 2023-02 or 2023-02-21, or two of them with .. between.',
    years: 'Stories by year',
    firstYear: 'First year shown',
    lastYear: 'Last year shown',
    stretch: '{stretch}: {count} stories',
    oneStretch: '{stretch}: 1 story',
    dayForm: '{day} {month} {year}',
    monthForm: '{month} {year}',
    help: 'More ways to ask',
    noScript: 'This page searches by JavaScript, which is switched off here. Everything can be reached without it.',
    headline: 'Stories',
    found: 'Words found in this story',
    foundCount: '{count} found',
    foundPlace: '{at} of {count}',
    backToList: 'Back to the results',
    earlierMark: 'Mark before',
    laterMark: 'Next mark',
    unmark: 'Clear marks',
    engine: 'Search this site with {engine}',
  },
  zh: {
    heading: '检索档案',
    field: '词语、人名、地名、日期',
    submit: '检索',
    hint: '边输入边出结果。不输入词语，也可只用筛选和日期。',
    searching: '正在检索……',
    one: '1 篇',
    many: '{count} 篇',
    atLeast: '至少 {count} 篇',
    took: '用时 {seconds} 秒',
    none: '没有包含“{query}”的报道。',
    failed: '无法读取检索索引。请稍后再试，或按年份查找。',
    missing: '无法读取：{years}。',
    reading: '仍在读取：{years}……',
    oneBetter: '另有 1 篇更相关，见于 {years}',
    better: '另有 {count} 篇更相关，见于 {years}',
    elsewhere: '另有{language}：{count}',
    foreign: '其中没有中文报道。',
    most: '含有多数词语的报道',
    lacking: '不含 {words}',
    fromMonth: '{month}的更多报道',
    noResult: '无法读取这条结果。',
    without: '去掉“{word}”',
    spelling: '是否要找“{near}”？',
    unfiltered: '去掉筛选条件：{name}',
    browse: '或浏览',
    all: '全部报道（新近在前）',
    retry: '重试',
    more: '更多结果',
    filters: '缩小范围',
    remove: '去掉：{name}',
    not: '不含 {name}',
    exclude: '排除 {name}',
    clear: '去掉全部筛选条件',
    chosen: '已用的筛选条件',
    find: '在此列表中查找',
    noValue: '这些报道均未标注。',
    kind: '体裁',
    language: '语言',
    everyLanguage: '所有语言',
    sort: '排序',
    byRelevance: '最相关在前',
    byLatest: '新近在前',
    byEarliest: '较早在前',
    dates: '日期',
    dateForms: '如 2023、2023-02、1952..1960',
    wrongDates: '请写年、月或日，如 2023、2023-02、2023-02-21；起止之间写 ..。',
    years: '各年报道篇数',
    firstYear: '起始年份',
    lastYear: '终止年份',
    stretch: '{stretch}：{count} 篇',
    oneStretch: '{stretch}：1 篇',
    dayForm: '{year}年{month}{day}日',
    monthForm: '{year}年{month}',
    help: '更多检索方式',
    noScript: '本页的检索需要 JavaScript，而它在此已关闭。不用它也能找到全部内容。',
    headline: '报道',
    found: '本文中找到的词语',
    foundCount: '共 {count} 处',
    foundPlace: '第 {at} 处，共 {count} 处',
    backToList: '返回结果',
    earlierMark: '上一处',
    laterMark: '下一处',
    unmark: '清除标记',
    engine: '用 {engine} 检索本站',
  },
};

/** What the kinds of a text are called. */
export const searchKinds: InEach<Record<'digest' | 'report', string>> = {
  en: { digest: 'Digest', report: 'Report' },
  zh: { digest: '摘编', report: '原文' },
};

/** What can be asked beside words, with an example of each as it is typed. */
export const searchHelps: InEach<readonly { example: string; meaning: string }[]> = {
  en: [
    { example: '"two words"', meaning: 'side by side' },
    { example: '-word', meaning: 'without this word' },
    { example: 'title:word', meaning: 'in the headline' },
    { example: 'source:paper', meaning: 'who published it first' },
    { example: 'person:name', meaning: 'whom it is about' },
    { example: 'place:town', meaning: 'where it happened' },
    { example: 'topic:word', meaning: 'what it is about' },
    { example: 'date:2019..2023', meaning: 'a year, month or day, or a range' },
  ],
  zh: [
    { example: '“连续文字”', meaning: '一字不差' },
    { example: '-词语', meaning: '不含此词' },
    { example: '标题:词语', meaning: '见于标题' },
    { example: '来源:报名', meaning: '最先发表者' },
    { example: '人物:姓名', meaning: '所涉人物' },
    { example: '地点:地名', meaning: '发生之地' },
    { example: '主题:词语', meaning: '报道内容' },
    { example: '日期:2019..2023', meaning: '年、月、日或起止' },
  ],
};
