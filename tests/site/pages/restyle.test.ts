import { cpSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../../../src/build/changes/files-below.ts';
import { itemText, soundMatter } from '../folders.ts';
import { openWorkshop, roomIn, startBuild, type Workshop } from '../workshop.ts';

/*
 * Where nothing but a style or a script changed, pages are made of the published ones; the site is the same as one built anew.
 * The code goes to and fro between few states, because a build makes the renderer of each once only: see `build`.
 */

let shop: Workshop;
let files: Map<string, string>;
const now = '2026-01-01';
const item = (day: string, body = 'Words.') => itemText(soundMatter(day, 'topics: [mining]\n'), body);

beforeAll(async () => {
  shop = openWorkshop();
  files = new Map([['2020/01/a.md', item('2020-01-01')], ['2020/03/b.md', item('2020-03-02')], ['2021/05/c.md', item('2021-05-03')]]);
  shop.fill(files);
  mkdirSync(join(kept().cache, 'renderer'), { recursive: true });
  await build();
}, 120_000);

afterAll(() => shop.leave());

interface Made { pages: number; rendered: number; restyled: number }

/** Where the renderers of all states of the code are kept: a cache keeps none but the last. */
const kept = () => roomIn(shop, 'kept');

/** Build with what the same code was made into before, where it was. */
async function build(): Promise<Made> {
  const live = roomIn(shop, 'live');
  cpSync(join(kept().cache, 'renderer'), join(live.cache, 'renderer'), { recursive: true });
  const { code, stdout, stderr } = await startBuild(shop, live, { now }).ended;
  expect(code, stderr).toBe(0);
  cpSync(join(live.cache, 'renderer'), join(kept().cache, 'renderer'), { recursive: true });
  return JSON.parse(stdout) as Made;
}

/** Put words at the end of a file of the code, or take them away again. */
const turn = (file: string, end: string) => shop.changeCode(file, (text) => (text.endsWith(end) ? text.slice(0, -end.length) : text + end));
const changeStyle = () => turn('src/styles/tokens/roles.css', '\n:root { --step: red; }\n');
const changeScript = () => turn('src/search/page/address.ts', '\nexport const step = 1;\ndocument.title += step;\n');

async function expectSame(): Promise<void> {
  const anew = roomIn(shop, 'anew');
  rmSync(join(anew.out, '..'), { recursive: true, force: true });
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

test('a script: all pages as well', async () => {
  changeScript();
  const made = await build();
  expect(made).toMatchObject({ rendered: 0, restyled: made.pages });
});

test('a text that tells of the style’s own file stays as it was written', async () => {
  // Back to code whose renderer is kept: no page that tells of a style’s file is made of a published one.
  changeScript();
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

test('a template: all pages are rendered', async () => {
  changeStyle();
  shop.changeCode('src/layouts/Frame.astro', (text) => text.replace('</main>', '<span class="step"></span></main>'));
  const made = await build();
  expect(made).toMatchObject({ rendered: made.pages, restyled: 0 });
});
