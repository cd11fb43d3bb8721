import type { ImportWords } from './import-words.ts';
import type { LanguageFacts } from './language-facts.ts';
import type { SearchRules } from './search-rules.ts';

export const zh: LanguageFacts = {
  tag: 'zh',
  direction: 'ltr',
  marks: { comma: '，', colon: '：', stop: '。', gap: '', titleSeparator: '｜' },
  langid: 'chinese',
};

export const zhSearch: SearchRules = {
  words: 'characters',
  snippetWords: 72,
  composes: 'strokes',
  operators: {
    title: '标题',
    date: '日期',
    source: '来源',
    topic: '主题',
    series: '连续报道',
    person: '人物',
    place: '地点',
    organisation: '机构',
    editor: '编辑',
  },
  stopWords: '什么 的 了 吗 呢 哪 谁',
  rangeWord: '至',
};

export const zhImports: ImportWords = {
  names: ['chinese', 'cn', '中文', '简体中文', '汉语'],
  headers: {
    title: '标题 题目 新闻标题',
    date: '日期 时间 发布时间 发布日期 发表时间 发表日期 出版日期',
    updated: '更新时间 更新日期',
    source: '来源 信息来源 消息来源 文章来源 稿源 稿件来源 出处 媒体',
    sourceUrl: '原文链接 原文地址 链接 网址 来源链接',
    author: '作者 记者 本报记者 通讯员 撰稿 撰文 文',
    editor: '责任编辑 责编 编辑',
    summary: '摘要 导语 提要 副标题 简介',
    topics: '主题 标签 分类 关键词 关键字',
    people: '人物',
    places: '地点',
    organisations: '机构 单位',
    series: '系列 专题 连续报道',
    image: '图片',
    language: '语言',
  },
};
