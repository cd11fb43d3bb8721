import { expect, test } from 'vitest';
import type { PluralForms } from '../../../src/languages/plural-forms.ts';
import { hubKinds } from '../../../src/schema/item.ts';
import { site } from '../../../src/site.ts';
import { aboutText } from '../../../src/wording/about.ts';
import { browseLabels, lostLabels } from '../../../src/wording/browse.ts';
import { tabText } from '../../../src/wording/descriptions.ts';
import { headingOf, kindWords } from '../../../src/wording/kinds.ts';
import { labels, onlyText } from '../../../src/wording/labels.ts';
import { searchHelps, searchKinds, searchLabels } from '../../../src/wording/search.ts';
import { storyLabels } from '../../../src/wording/story.ts';

const han = /\p{Script=Han}/u;
const wordings = (language: 'en' | 'zh') => [
  ...Object.values({ ...labels[language], language: '' }),
  ...site.languages.map((each) => onlyText(each, language)),
  ...Object.values(storyLabels[language]),
  ...Object.values(searchLabels[language]).flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text))),
  ...Object.values(searchKinds[language]),
  ...searchHelps[language].map(({ meaning }) => meaning),
  ...Object.values(browseLabels[language]),
  ...Object.values(lostLabels[language]),
  ...hubKinds.flatMap((kind) => Object.values(kindWords(kind, language))),
].filter((text) => text !== '');

test('English labels are written without Chinese characters', () => {
  expect(wordings('en').filter((text) => han.test(text))).toEqual([]);
});

test('Chinese labels are written in Chinese, with full-width punctuation', () => {
  expect(wordings('zh').filter((text) => !han.test(text))).toEqual([]);
  expect(wordings('zh').filter((text) => /\p{Script=Han}[,:;!?]|["'](?!\w)/u.test(text))).toEqual([]);
});

test('English labels use the quotation marks of print', () => {
  expect(wordings('en').filter((text) => /["']/.test(text))).toEqual([]);
});

test('labels that the browser fills in name the same places in both languages', () => {
  const placesOf = (text: string | PluralForms) => [...(typeof text === 'string' ? text : text.other).matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  for (const [key, text] of Object.entries(searchLabels.en)) {
    expect(placesOf(Object.entries(searchLabels.zh).find(([other]) => other === key)?.[1] ?? ''), key).toEqual(placesOf(text));
  }
});

test('the about page has the same sections in both languages', () => {
  const [english, chinese] = [aboutText('en'), aboutText('zh')];
  expect(chinese.sections.map(({ id }) => id)).toEqual(english.sections.map(({ id }) => id));
  expect(chinese.sections.map(({ paragraphs }) => paragraphs.length)).toEqual(english.sections.map(({ paragraphs }) => paragraphs.length));
});

test('a story in another language only says in which', () => {
  expect([onlyText('zh', 'en'), onlyText('en', 'en')]).toEqual(['Chinese only', 'English only']);
  expect([onlyText('en', 'zh'), onlyText('zh', 'zh')]).toEqual(['仅有英文', '仅有中文']);
});

test('a browser tab names the page before the archive, and the front page the archive alone', () => {
  expect(tabText('2023', 'en')).toBe(`2023 · ${site.name.en}`);
  expect(tabText('2023年', 'zh')).toBe(`2023年｜${site.name.zh}`);
  expect(tabText('', 'zh')).toBe(site.name.zh);
});

test('a topic begins with a capital letter in headings, and other names are as they are written', () => {
  const topics = ['mining', 'éducation', '采矿', 'mRNA vaccines', 'ﬃ and ß'].map((name) => ['topics', name] as const);
  const names = [...topics, ['people', 'van Gogh'] as const];
  const headings = names.map(([kind, name]) => headingOf({ kind, name }, 'en'));
  expect(headings).toEqual(['Mining', 'Éducation', '采矿', 'mRNA vaccines', 'ﬃ and ß', 'van Gogh']);
});
