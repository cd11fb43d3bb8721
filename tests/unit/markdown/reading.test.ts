import { expect, test } from 'vitest';
import { makeBody } from './make-body.ts';

async function standfirst(source: string, language: 'en' | 'zh' = 'en'): Promise<string> {
  return (await makeBody(source, { language })).standfirst;
}

const long = 'The committee agreed on a measure that had been discussed for years by all who work in the pits. ';

test('the standfirst is the first sentences that fit, without marks', async () => {
  expect(await standfirst(`**One** [two](other.md)[^1], \`three\`!\n\nFour\nfive.\n\n${long.repeat(3)}\n\n[^1]: Six.`)).toBe(
    `One two, three! Four five. ${long.trim()}`,
  );
});

test('Chinese sentences end without a space, also inside quotation marks', async () => {
  expect(await standfirst(`会议召开。他说：“好！”然后\n散会。${'各单位要抓好落实，'.repeat(20)}完。`, 'zh')).toBe('会议召开。他说：“好！”然后散会。');
});

test('short forms and numbers end no sentence', async () => {
  const text = 'Mr. Li of the U.S. office paid 3.5 million yuan, i.e. all, on Feb. 20 at No. 5 pit by J. Smith';
  expect(await standfirst(`${text}. Then he left. ${long.repeat(2)}`)).toBe(`${text}. Then he left.`);
  // Too long for a standfirst, so that it would show if a sentence ended before its end.
  expect(await standfirst(`${'x'.repeat(90)} ${text} ${'x'.repeat(90)}.`)).toBe(`${'x'.repeat(90)} ${text}…`);
});

test('a long first sentence is cut between words', async () => {
  const words = await standfirst(`${'mine '.repeat(80)}end.`);
  expect(words).toMatch(/^(?:mine )+mine…$/);
  expect(words.length).toBeLessThanOrEqual(200);
});

test('a long Chinese sentence is cut at a hundred characters, and Latin words in it stay whole', async () => {
  const text = await standfirst(`${'抓好落实，'.repeat(19)}推进modernisation工作，不断前进。`, 'zh');
  expect(text).toBe(`${'抓好落实，'.repeat(19)}推进…`);
});

test('a word longer than a standfirst is cut, for want of anything better', async () => {
  expect((await standfirst('a'.repeat(500))).length).toBe(200);
});

test('headings, tables and code are no sentences, and the next section is not begun', async () => {
  expect(await standfirst('## Head\n\n| a |\n| - |\n| b |\n\nOne.\n\n## Next\n\nTwo.')).toBe('One.');
});

test('a text of lists only gives its entries', async () => {
  expect(await standfirst('- One.\n- Two.')).toBe('One. Two.');
});

test('pictures and raw HTML are no part of it', async () => {
  expect(await standfirst('![A pit](pit.jpg)\n\nOne <b>two</b>.')).toBe('One two.');
});

test('the length counts Latin words and Han characters', async () => {
  expect((await makeBody("It's 1,200.5 km-long\n\n- 阜新，煤都 city")).length).toBe(3 + 4 + 1);
});
