import { expect, test } from 'vitest';
import { makeBody, problemsOf } from './make-body.ts';

test('a picture alone in its paragraph is a figure, with its title as caption', async () => {
  const { html, pictures, picturePaths } = await makeBody('![A pit](pit.jpg "The pit in *May*")');
  expect(html).toMatchInlineSnapshot(
    '"<figure><img src="/pictures/aa-960.webp" alt="A pit" srcset="/pictures/aa-480.webp 480w, /pictures/aa-960.webp 960w" sizes="(min-width: 45rem) 42rem, '
      + '100vw" width="960" height="640" loading="lazy" decoding="async"><figcaption>The pit in *May*</figcaption></figure>"',
  );
  expect(pictures).toEqual(['aa-960.webp', 'aa-480.webp']);
  expect(picturePaths).toEqual(['2023/03/pit.jpg']);
});

test('a picture among words stays among them, and one of a single size has no choice of sizes', async () => {
  expect((await makeBody('See ![Fuxin](img/%E9%98%9C%E6%96%B0%201.jpg).', { base: '/sub/' })).html).toBe(
    '<p>See <img src="/sub/pictures/bb-320.webp" alt="Fuxin" width="320" height="200" loading="lazy" decoding="async">.</p>',
  );
});

test('pictures by reference and in links are pictures too', async () => {
  const { html, problems } = await makeBody('![A pit][p]\n\n[![A pit](./pit.jpg)](other.md)\n\n[p]: pit.jpg');
  expect(problems).toEqual([]);
  expect(html.match(/<img src="\/pictures\/aa-960.webp"/g)).toHaveLength(2);
  expect(html).toContain('<a href="/2023/03/other/"><img');
});

test('a picture used twice is listed once', async () => {
  const { pictures, picturePaths } = await makeBody('![a](pit.jpg) ![b](./pit.jpg)');
  expect(picturePaths).toEqual(['2023/03/pit.jpg']);
  expect(pictures).toHaveLength(2);
});

test('no picture comes from another host or from outside the folder of its item', async () => {
  const source =
    '![a](https://a.cn/b.jpg)\n![b](//a.cn/b.jpg)\n![c](../../../b.jpg)\n![d](/b.jpg)\n![e](../02/b.jpg)\n![f](..%2f..%2f..%2fb.jpg)\n![g](.)';
  expect(await problemsOf(source)).toMatchInlineSnapshot(`
    "
    2023/03/item.md:1:1  The picture https://a.cn/b.jpg is on another host, which readers would then call — save the picture beside the item and write its name, such as ![what it shows](bridge.jpg).  picture-outside
        ![a](https://a.cn/b.jpg)
        ^
    2023/03/item.md:2:1  The picture //a.cn/b.jpg is on another host, which readers would then call — save the picture beside the item and write its name, such as ![what it shows](bridge.jpg).  picture-outside
        ![b](//a.cn/b.jpg)
        ^
    2023/03/item.md:3:1  The picture ../../../b.jpg does not lie in the folder of its item — save the picture beside the item and write its name, such as ![what it shows](bridge.jpg).  picture-outside
        ![c](../../../b.jpg)
        ^
    2023/03/item.md:4:1  The picture /b.jpg does not lie in the folder of its item — save the picture beside the item and write its name, such as ![what it shows](bridge.jpg).  picture-outside
        ![d](/b.jpg)
        ^
    2023/03/item.md:5:1  The picture ../02/b.jpg does not lie in the folder of its item — save the picture beside the item and write its name, such as ![what it shows](bridge.jpg).  picture-outside
        ![e](../02/b.jpg)
        ^
    2023/03/item.md:6:1  The picture ..%2f..%2f..%2fb.jpg does not lie in the folder of its item — save the picture beside the item and write its name, such as ![what it shows](bridge.jpg).  picture-outside
        ![f](..%2f..%2f..%2fb.jpg)
        ^
    2023/03/item.md:7:1  The picture . does not lie in the folder of its item — save the picture beside the item and write its name, such as ![what it shows](bridge.jpg).  picture-outside
        ![g](.)
        ^
    "
  `);
  const { html, picturePaths } = await makeBody(source);
  expect(html).not.toContain('<img');
  expect(picturePaths).toEqual([]);
});

test('a picture that is missing, or is none, or says nothing, is named at its place', async () => {
  expect(await problemsOf('![a](gone.jpg)\n![b](notes.jpg)\n![](pit.jpg)\n![c](a%00b.jpg)', { firstLine: 4 })).toMatchInlineSnapshot(`
    "
    2023/03/item.md:4:1  The picture 2023/03/gone.jpg is not there — save it there, or correct the name; upper and lower case count.  picture-missing
        ![a](gone.jpg)
        ^
    2023/03/item.md:5:1  The file 2023/03/notes.jpg is not a picture that can be read, or one too large or too dear to draw — save it anew as JPEG, PNG, WebP or AVIF.  picture-unreadable
        ![b](notes.jpg)
        ^
    2023/03/item.md:6:1  warning: The picture has no words that stand for it, so readers who cannot see it miss it — say what it shows: ![what it shows](pit.jpg).  picture-alt
        ![](pit.jpg)
        ^
    2023/03/item.md:7:1  No file can be called a%00b.jpg — save the picture beside the item and write its name, such as ![what it shows](bridge.jpg).  picture-missing
        ![c](a%00b.jpg)
        ^
    "
  `);
});

test('a fault in making a picture is no fault of the text', async () => {
  const pictureOf = () => Promise.reject(new RangeError('disk'));
  await expect(makeBody('![a](pit.jpg)', { pictureOf })).rejects.toThrow('disk');
});
