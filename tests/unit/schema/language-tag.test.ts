import { expect, test } from 'vitest';
import { languageTagOf } from '../../../src/schema/fields/tag-reader.ts';

test('a tag of a language is read as it is written everywhere, and no other text is one', () => {
  expect(['pt_br', 'ZH-hans-cn', ' mn ', 'sr-Latn'].map(languageTagOf)).toEqual(['pt-BR', 'zh-Hans-CN', 'mn', 'sr-Latn']);
  expect(['English', '', 'p', 'pt-', '葡萄牙语', 'constructor', 'pt-BR;q=1', 'pt--BR', '<script>'].map(languageTagOf)).toEqual(Array(9).fill(undefined));
});
