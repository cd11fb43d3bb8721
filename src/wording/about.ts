import { site } from '../site.ts';
import type { InEach, Language } from '../schema/language.ts';

/** A section of the about page: a heading with its address on the page, and paragraphs. */
export interface AboutSection {
  id: string;
  heading: string;
  paragraphs: string[];
  /** An example set apart under the paragraphs. */
  example?: string;
  /** Where to write to, where the archive names an address. */
  contact?: string;
}

interface AboutText {
  heading: string;
  sections: AboutSection[];
}

/** The about page of the archive that `site.ts` describes. */
export function aboutText(language: Language): AboutText {
  return texts[language];
}

const contact = site.contact ? { contact: site.contact } : {};

const texts: InEach<AboutText> = {
  en: {
    heading: 'About this archive',
    sections: [
      {
        id: 'what',
        heading: 'What it is',
        paragraphs: [
          `${site.tagline.en}. Each story is filed under the day it tells of and keeps its address for good.`,
          'There is nothing to sign up for, no advertising, and nobody counts what you read. The pages need no JavaScript, except to search.',
        ],
      },
      {
        id: 'digests',
        heading: 'How digests are made',
        paragraphs: [
          'A story marked “Digest by the archive” is told in the archive’s own words after the report it names, and adds nothing to it. Where the report is still to be read, the story links to it. Where reports disagree or a figure rests on one of them alone, the text says so.',
          'A headline in square brackets was supplied by the archive, because the original has none. Stories that are not digests stand as they were published.',
        ],
      },
      {
        id: 'find',
        heading: 'How to find something',
        paragraphs: [
          'Search for any word, name or place, and narrow the result by year, source and topic. Words in quotation marks are found side by side.',
          'The row of bars at the head of every page is all the years of the archive, each as long as its stories are many; the page’s own year is marked, and every bar leads to its year.',
          'Or browse: by year, month and day, or by the topics, people, places, organisations and sources that the stories name. Some stories exist in one language only; lists say so.',
        ],
      },
      {
        id: 'cite',
        heading: 'How to cite a story',
        paragraphs: ['Under each story, “Cite this story” has it in the style of APA, of Chicago and of GB/T 7714, and for programs that keep references. In your own words, name the headline, the source, the day and the permanent address, and say that the text is a digest where it is one. For example:'],
        example: `“Headline” (digest after the source), 21 February 2023, ${site.name.en}, ${site.origin}/2023/02/…`,
      },
      {
        id: 'mistakes',
        heading: site.contact ? 'How to report a mistake' : 'How mistakes are set right',
        paragraphs: [
          ...(site.contact ? ['Write to the address below, with the story’s address and, if you can, where the right version is to be read.'] : []),
          'A correction is printed above the story with its day, and says what was wrong. A story that has to be withdrawn keeps its page, with the reason.',
        ],
        ...contact,
      },
    ],
  },
  zh: {
    heading: '关于本档案',
    sections: [
      {
        id: 'what',
        heading: '这是什么',
        paragraphs: [
          `${site.tagline.zh}。每篇报道归入所述事件的日期，网址长期不变。`,
          '本站无须注册，没有广告，也不记录您读了什么。除检索外，各页不需要 JavaScript。',
        ],
      },
      {
        id: 'digests',
        heading: '摘编如何写成',
        paragraphs: [
          '标有“本档案摘编”的文字，由本档案依据所注明的报道重新写成，不添加报道以外的内容。原报道仍可阅读的，文中附有链接；各家报道不一，或某一数字仅见于一家的，文中予以说明。',
          '原文没有标题的，由本档案拟定，置于方括号内。非摘编的报道保持发表时的原样。',
        ],
      },
      {
        id: 'find',
        heading: '如何查找',
        paragraphs: [
          '可检索任意词语、人名或地名，并按年份、来源和主题缩小范围。加引号的词语按连续出现查找。',
          '每页顶端的一排竖条是档案的全部年份，报道越多竖条越长；本页所在的年份有标记，点按竖条即到该年。',
          '也可以浏览：按年、月、日，或按报道所涉的主题、人物、地点、机构和来源。有些报道只有一种语言，列表中会注明。',
        ],
      },
      {
        id: 'cite',
        heading: '如何引用',
        paragraphs: ['每篇报道之后的“引用本文”备有 APA、芝加哥和 GB/T 7714 格式，以及供文献管理软件读取的格式。自行著录时，请写明标题、来源、日期和固定网址；属于摘编的，请一并注明。例如：'],
        example: `《标题》（据来源摘编），2023年2月21日，${site.name.zh}，${site.origin}/zh/2023/02/……`,
      },
      {
        id: 'mistakes',
        heading: site.contact ? '如何指出错误' : '错误如何更正',
        paragraphs: [
          ...(site.contact ? ['请写信到以下地址，附上报道的网址，如有可能，并注明正确说法的出处。'] : []),
          '更正连同日期刊于报道之前，说明原先错在何处。须撤回的报道保留页面，并注明理由。',
        ],
        ...contact,
      },
    ],
  },
};
