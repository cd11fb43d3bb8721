import { expect, test } from 'vitest';
import { makeBody, makeChinese } from './make-body.ts';

test.each([
  ['**粗体**。', '<strong>粗体</strong>。'],
  ['这是**“粗体”**的', '这是<strong>“粗体”</strong>的'],
  ['他说**“好。”**然后走了', '他说<strong>“好。”</strong>然后走了'],
  ['**注意：**这里', '<strong>注意：</strong>这里'],
  ['见**《阜新日报》**报道', '见<strong>《阜新日报》</strong>报道'],
  ['这是*（斜体）*的', '这是<em>（斜体）</em>的'],
  ['**中国（China）**的', '<strong>中国（China）</strong>的'],
])('%s is emphasis beside full-width punctuation', async (source, html) => {
  expect(await makeChinese(source)).toBe(`<p>${html}</p>`);
});

test.each([
  ['这是~~“删去”~~的', '这是<del>“删去”</del>的'],
  ['原定~~五天。~~改为六天', '原定<del>五天。</del>改为六天'],
  ['见~~《旧报》~~新报', '见<del>《旧报》</del>新报'],
])('%s is struck beside full-width punctuation', async (source, html) => {
  expect(await makeChinese(source)).toBe(`<p>${html}</p>`);
});

test('struck text in English needs no space, and tildes beside spaces stay tildes', async () => {
  expect((await makeBody('It cost ~~10~~ 12 yuan, a ~~ b ~~ c.')).html).toBe('<p>It cost <del>10</del> 12 yuan, a ~~ b ~~ c.</p>');
});

test('a single tilde is a range and strikes nothing', async () => {
  expect(await makeChinese('~~旧~~工期3~5天，保修6~8年')).toBe('<p><del>旧</del>工期3~5天，保修6~8年</p>');
});

test('quotation marks, dashes and dots stay as written', async () => {
  const text = `He said "no" -- it's 'late'... (c)`;
  expect((await makeBody(text)).html).toBe(`<p>${text}</p>`);
});
