import { expect, test } from 'vitest';
import { textAttributes } from '../../../src/wording/lang-attributes.ts';

test('a text is marked with the language its item says, and with its direction where that is not the page’s', () => {
  expect([undefined, 'en', 'pt-BR', 'ar', 'ug'].map((lang) => textAttributes(lang, 'en'))).toEqual([
    {}, {}, { lang: 'pt-BR' }, { lang: 'ar', dir: 'rtl' }, { lang: 'ug', dir: 'rtl' },
  ]);
});
