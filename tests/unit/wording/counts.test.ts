import { expect, test } from 'vitest';
import { lengthText, numberText, storiesText } from '../../../src/wording/counts.ts';

test('one story is one, every other number are many', () => {
  expect([0, 1, 2, 12].map((stories) => storiesText(stories, 'en'))).toEqual(['0 stories', '1 story', '2 stories', '12 stories']);
});

test('Chinese counts stories with its measure word, whatever their number', () => {
  expect([1, 12].map((stories) => storiesText(stories, 'zh'))).toEqual(['1 篇', '12 篇']);
});

test('thousands are grouped by the page’s language and not by the machine’s', () => {
  expect([numberText(1234567, 'en'), numberText(1234567, 'zh')]).toEqual(['1,234,567', '1,234,567']);
  expect(storiesText(1234, 'en')).toBe('1,234 stories');
});

test('a text is as long as its words, and in Chinese as its characters', () => {
  expect([lengthText(1, 'en'), lengthText(310, 'en'), lengthText(310, 'zh')]).toEqual(['1 word', '310 words', '310 字']);
});
