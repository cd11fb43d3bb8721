import { expect, test } from 'vitest';
import type { Language } from '../../../src/schema/language.ts';
import { remembered } from '../../../src/wording/remembered.ts';

test('a text is made once in each language', () => {
  const made: string[] = [];
  const shout = remembered((text: string, language: Language) => {
    made.push(`${language} ${text}`);
    return `${text}!`;
  });
  expect([shout('coal', 'en'), shout('coal', 'zh'), shout('coal', 'en'), shout('', 'en'), shout('', 'en')]).toEqual(['coal!', 'coal!', 'coal!', '!', '!']);
  expect(made).toEqual(['en coal', 'zh coal', 'en ']);
});

test('however many texts there are, each is as it would be made anew', () => {
  const half = remembered((text) => text.slice(text.length / 2));
  const texts = Array.from({ length: 45_000 }, (_, number) => String(number).repeat(2));
  for (const text of [...texts, ...texts.slice(0, 99)]) expect(half(text, 'en')).toBe(text.slice(text.length / 2));
});
