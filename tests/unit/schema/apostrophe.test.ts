import { expect, test } from 'vitest';
import { printedName } from '../../../src/schema/signs/apostrophe.ts';

test.each([
  ["Lü Zun'e", 'Lü Zun’e'],
  ["Fuxin Municipal People's Government", 'Fuxin Municipal People’s Government'],
  ["Xi'an and Yan'an", 'Xi’an and Yan’an'],
  ['Lü Zun’e', 'Lü Zun’e'],
  ["the '58 class", "the '58 class"],
  ['阜新', '阜新'],
])('the name %s is printed as %s', (name, printed) => {
  expect(printedName(name)).toBe(printed);
});
