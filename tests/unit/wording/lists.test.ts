import { expect, test } from 'vitest';
import { listJoins, listText } from '../../../src/wording/lists.ts';

const names = ['Li Na', 'Wang Wei', 'Zhao Min'];

test('names in a sentence are joined as the language joins them', () => {
  expect(listText(names, 'en')).toBe('Li Na, Wang Wei and Zhao Min');
  expect(listText(['李娜', '王伟', '赵敏'], 'zh')).toBe('李娜、王伟和赵敏');
});

test('one name stands alone, and no name is no text', () => {
  expect([listText(['Li Na'], 'en'), listText([], 'en')]).toEqual(['Li Na', '']);
});

test('names and what follows each of them make the same sentence', () => {
  for (const count of [0, 1, 2, 3]) {
    const some = names.slice(0, count);
    const joins = listJoins(some, 'en');
    expect(joins).toHaveLength(count);
    expect(some.map((name, index) => `${name}${joins[index]}`).join('')).toBe(listText(some, 'en'));
  }
});
