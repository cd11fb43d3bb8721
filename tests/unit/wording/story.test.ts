import { expect, test } from 'vitest';
import { bylineText, digestText, headlineText, isLong, isParted, updatedText, withdrawnText } from '../../../src/wording/story.ts';

test('a headline stands as it is, and in square brackets where the archive supplied it', () => {
  expect(headlineText({ title: 'Bridge reopens' }, 'en')).toBe('Bridge reopens');
  expect(headlineText({ title: 'Bridge reopens', titleSupplied: true }, 'en')).toBe('[Bridge reopens]');
  expect(headlineText({ title: '大桥重新通车', titleSupplied: true }, 'zh')).toBe('［大桥重新通车］');
});

test('a byline names its authors in order', () => {
  expect(bylineText(['Li Na', 'Wang Wei'], 'en')).toBe('By Li Na and Wang Wei');
  expect(bylineText(['李娜'], 'zh')).toBe('作者：李娜');
});

test('a digest says whose it is and leads on to its source', () => {
  expect(digestText('en').join('Fuxin News Network')).toBe('Summarised by the archive from Fuxin News Network');
  expect(digestText('zh').join('阜新新闻网')).toBe('本站据阜新新闻网报道摘编');
});

test('notices of changes name their day', () => {
  expect([updatedText('2023-03-01', 'en'), updatedText('2023-03-01', 'zh')]).toEqual(['Updated 1 March 2023', '2023年3月1日更新']);
  expect(withdrawnText('2023-03-01', 'en')).toContain('1 March 2023');
  expect(withdrawnText('2023-03-01', 'zh')).toContain('2023年3月1日');
});

test('a Chinese headline of several short parts is to break at its pauses, any other wherever it must', () => {
  expect(isParted('市政府党组召开扩大会议，八项举措力争首季“开门红”', 'zh')).toBe(true);
  expect(isParted('海州露天煤矿宣告破产', 'zh')).toBe(false);
  expect(isParted('彰武：昔日风沙地，今日麦豆香', 'zh')).toBe(true);
  expect(isParted('全市农村牧区饮水安全巩固提升工程建设工作会议召开，部署明年工作', 'zh')).toBe(false);
  expect(isParted('Government, party', 'en')).toBe(false);
});

test('a headline that would fill a screen is set smaller: one of Han is as wide as two Latin letters', () => {
  expect([90, 91].map((length) => isLong('a'.repeat(length), 'en'))).toEqual([false, true]);
  expect([45, 46].map((length) => isLong('矿'.repeat(length), 'zh'))).toEqual([false, true]);
});
