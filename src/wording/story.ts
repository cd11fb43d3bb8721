import type { Day } from '../schema/day.ts';
import type { InEach, Language } from '../schema/language.ts';
import { plainDayText } from './days.ts';
import { listText } from './lists.ts';

/** Words on a story's own page that stay the same from story to story. */
export interface StoryLabels {
  source: string;
  /** The link to where the story was first published. */
  original: string;
  permalink: string;
  corrections: string;
  contents: string;
  names: string;
  coverage: string;
  draft: string;
  withdrawn: string;
  /** Before the links to the story's other languages, with what parts it from them. */
  translations: string;
  picture: string;
  supplied: string;
  /** The link to the page with both versions. */
  beside: string;
  /** Before the link to the newest stories under the story's rarest name. */
  developments: string;
  cite: string;
  copy: string;
  copied: string;
  share: string;
  /** The link by which a reader tells the archive of a mistake. */
  report: string;
}

export const storyLabels: InEach<StoryLabels> = {
  en: {
    source: 'Source',
    original: 'Read the original',
    permalink: 'Permanent address',
    corrections: 'Corrections',
    contents: 'In this story',
    names: 'Filed under',
    coverage: 'Earlier coverage',
    draft: 'Draft: shown to editors only, never published',
    withdrawn: 'Withdrawn',
    translations: 'Also in ',
    picture: 'Picture',
    supplied: 'The original carries no headline. The one in square brackets was supplied by the archive.',
    beside: 'Side by side',
    developments: 'Later developments',
    cite: 'Cite this story',
    copy: 'Copy',
    copied: 'Copied',
    share: 'Share',
    report: 'Report a mistake',
  },
  zh: {
    source: '来源',
    original: '阅读原文',
    permalink: '固定网址',
    corrections: '更正',
    contents: '本文目录',
    names: '归类',
    coverage: '此前报道',
    draft: '草稿：仅供编辑查看，不会发布',
    withdrawn: '已撤回',
    translations: '另有版本：',
    picture: '图',
    supplied: '原文没有标题，方括号内的标题为本档案所拟。',
    beside: '双语对照',
    developments: '后续报道',
    cite: '引用本文',
    copy: '复制',
    copied: '已复制',
    share: '分享',
    report: '指出错误',
  },
};

/** Who wrote the story. @example bylineText(['Li Na', 'Wang Wei'], 'en') //=> 'By Li Na and Wang Wei' */
export function bylineText(authors: readonly string[], language: Language): string {
  const names = listText(authors, language);
  return language === 'zh' ? `作者：${names}` : `By ${names}`;
}

/** The notice that a text is the archive's own digest; the source's name follows it. */
export function digestText(language: Language): string {
  return language === 'zh' ? '本档案摘编，据' : 'Digest by the archive, after ';
}

/** What the archive did to a report, in a citation. @example digestNote('Xinhua', 'en') //=> 'Digest after Xinhua' */
export function digestNote(source: string, language: Language): string {
  return language === 'zh' ? `据${source}摘编` : `Digest after ${source}`;
}

/** Over the story before or after this one in its source. @example neighbourText('earlier', 'Xinhua', 'en') //=> 'Earlier from Xinhua' */
export function neighbourText(side: 'earlier' | 'later', source: string, language: Language): string {
  const texts = { en: { earlier: `Earlier from ${source}`, later: `Later from ${source}` }, zh: { earlier: `${source}较早一篇`, later: `${source}较晚一篇` } };
  return texts[language][side];
}

/** A headline as lists and titles carry it; a supplied one in square brackets, as archivists do. */
export function headlineText(story: { title: string; titleSupplied?: true | undefined }, language: Language): string {
  if (!story.titleSupplied) return story.title;
  return language === 'zh' ? `［${story.title}］` : `[${story.title}]`;
}

/** When the text was last changed. @example updatedText('2023-03-01', 'en') //=> 'Updated 1 March 2023' */
export function updatedText(day: Day, language: Language): string {
  const text = plainDayText(day, language);
  return language === 'zh' ? `${text}更新` : `Updated ${text}`;
}

/** The sentence that stands in place of a withdrawn story. */
export function withdrawnText(day: Day, language: Language): string {
  const text = plainDayText(day, language);
  return language === 'zh'
    ? `本文已于${text}撤回，正文不再显示。撤回理由：`
    : `This story was withdrawn on ${text} and its text is no longer shown. The reason given:`;
}

/** A part of a Chinese headline that is no longer has room in a line wherever headlines are wide. */
const longestPart = 16;

/**
 * Answer whether a headline is to be broken into lines at its pauses alone: a Chinese one of several parts, none of them long.
 * @example isParted('市政府党组召开扩大会议，八项举措力争首季“开门红”', 'zh') //=> true
 */
export function isParted(title: string, language: Language): boolean {
  const parts = title.split(/[，、：；。！？\s]+/u).filter(Boolean);
  return language === 'zh' && parts.length > 1 && parts.every((part) => part.length <= longestPart);
}
