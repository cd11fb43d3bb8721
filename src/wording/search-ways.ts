import type { InEach } from '../schema/language.ts';

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
