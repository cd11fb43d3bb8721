import { expect, test } from 'vitest';
import { makeBody, makeChinese } from './make-body.ts';

test.each([
  ['Fuxin (阜新) is', 'Fuxin (<span lang="zh-Hans">阜新</span>) is'],
  ['in 《阜新日报》, 2023年2月20日.', 'in <span lang="zh-Hans">《阜新日报》</span>, 2023<span lang="zh-Hans">年2月20日</span>.'],
  ['孙家湾·海州', '<span lang="zh-Hans">孙家湾·海州</span>'],
  ['a，b', 'a，b'],
  ['*煤* coal', '<em><span lang="zh-Hans">煤</span></em> coal'],
])('Chinese in %j is marked on an English page', async (source, html) => {
  expect((await makeBody(source)).html).toBe(`<p>${html}</p>`);
});

test('nothing is marked on a Chinese page', async () => {
  expect(await makeChinese('阜新 (Fuxin)')).toBe('<p>阜新 (Fuxin)</p>');
});
