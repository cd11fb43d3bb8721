import { cpSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../../../src/build/changes/files-below.ts';
import { itemText, soundMatter } from '../folders.ts';
import { openWorkshop, roomIn, startBuild, type Workshop } from '../workshop.ts';

/* Where nothing but a style or a script changed, pages are made of the published ones; the site is the same as one built anew. */

let shop: Workshop;
let files: Map<string, string>;
let styles = 0;
const now = '2026-01-01';
const item = (day: string, body = 'Words.') => itemText(soundMatter(day, 'topics: [mining]\n'), body);

beforeAll(async () => {
  shop = openWorkshop();
  files = new Map([['2020/01/a.md', item('2020-01-01')], ['2020/03/b.md', item('2020-03-02')], ['2021/05/c.md', item('2021-05-03')]]);
  shop.fill(files);
  await build();
}, 120_000);

afterAll(() => shop.leave());

interface Made { pages: number; rendered: number; restyled: number }

async function build(): Promise<Made> {
  const { code, stdout, stderr } = await startBuild(shop, roomIn(shop, 'live'), { now }).ended;
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as Made;
}

const changeStyle = () => shop.changeCode('src/styles/tokens/roles.css', (text) => `${text}\n:root { --step-${++styles}: red; }\n`);

async function expectSame(): Promise<void> {
  const anew = roomIn(shop, `anew-${styles}`);
  // The same code makes the same renderer; all else begins from nothing.
  cpSync(join(roomIn(shop, 'live').cache, 'renderer'), join(anew.cache, 'renderer'), { recursive: true });
  expect((await startBuild(shop, anew, { now }).ended).code).toBe(0);
  const { out } = roomIn(shop, 'live');
  expect(filesBelow(out)).toEqual(filesBelow(anew.out));
  for (const file of filesBelow(out)) expect(readFileSync(join(out, file)).equals(readFileSync(join(anew.out, file))), file).toBe(true);
}

test('a style: all pages are made of the published ones', async () => {
  changeStyle();
  const made = await build();
  expect(made).toMatchObject({ rendered: 0, restyled: made.pages });
  await expectSame();
});

test('a script: all pages as well', async () => {
  shop.changeCode('src/search/page/address.ts', (text) => `${text}\nexport const step = ${++styles};\ndocument.title += step;\n`);
  const made = await build();
  expect(made).toMatchObject({ rendered: 0, restyled: made.pages });
});

test('a style and a text at once: what shows the text is rendered', async () => {
  changeStyle();
  files.set('2020/01/a.md', item('2020-01-01', 'Other words.'));
  shop.fill(files);
  const made = await build();
  expect(made.rendered).toBeGreaterThan(0);
  expect(made.restyled).toBeGreaterThan(made.rendered);
  expect(made.rendered + made.restyled).toBe(made.pages);
  await expectSame();
});

test('a template: all pages are rendered', async () => {
  changeStyle();
  shop.changeCode('src/layouts/Frame.astro', (text) => text.replace('</main>', '<span class="step"></span></main>'));
  const made = await build();
  expect(made).toMatchObject({ rendered: made.pages, restyled: 0 });
});

test('a text that tells of the style’s own file stays as it was written', async () => {
  const { out } = roomIn(shop, 'live');
  const [style = ''] = filesBelow(join(out, '_astro')).filter((file) => /^Frame.*css$/.test(file));
  files.set('2021/05/c.md', item('2021-05-03', `It is /_astro/${style} and [there](/_astro/${style}).`));
  shop.fill(files);
  await build();
  changeStyle();
  const made = await build();
  expect(made.rendered).toBeGreaterThan(0);
  expect(readFileSync(join(out, '2021/05/c/index.html'), 'utf8')).toContain(`It is /_astro/${style} and`);
});

test('a page that was changed on disk without a trace is rendered', async () => {
  const page = join(roomIn(shop, 'live').out, '2020/03/b/index.html');
  const { atimeMs, mtimeMs } = statSync(page);
  writeFileSync(page, readFileSync(page, 'utf8').replace('Words.', 'Wirds.'));
  utimesSync(page, atimeMs / 1000, mtimeMs / 1000);
  changeStyle();
  await build();
  expect(readFileSync(page, 'utf8')).toContain('Words.');
  await expectSame();
});
