import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { axeFindings } from '../axe.ts';
import { serveSite, type Served } from '../../../src/commands/server/serve.ts';
import { runScript } from '../../site/command.ts';
import { itemText, soundMatter, type Room } from '../../site/folders.ts';
import { makeReadyRoom } from '../../site/ready.ts';
import { launchBrowser } from '../launch.ts';
import { watch } from '../watch.ts';

let room: Room;
let archive: Served;
let browser: Browser;
let page: Page;
const story = '2023/02/mine/';

beforeAll(async () => {
  room = makeReadyRoom();
  for (const name of ['2023/02/mine.md', '2023/02/mine.zh.md']) room.write(name, itemText(soundMatter('2023-02-21')));
  room.write('2023/03/煤.md', itemText(soundMatter('2023-03-21')));
  const flags = [...room.flags, '--base', '/news/'];
  for (const [name, words] of [['seal', flags.filter((word) => word !== '--out' && word !== room.out)], ['build', flags]] as const) {
    expect(await runScript(name, words)).toMatchObject({ code: 0 });
  }
  archive = await serveSite({ folder: room.out, base: '/news/' }, { port: 0 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await archive?.close();
  room?.leave();
});

beforeEach(async () => {
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
});

afterEach(() => page.close());

/** Press the button, and read what is said. */
async function answer(path = story): Promise<string> {
  await page.goto(new URL(path, archive.address).href);
  await page.click('[data-check]');
  await page.waitForSelector('output[data-state]');
  return page.textContent('output[data-state]').then((text) => text ?? '');
}

/** Have the site send something else under some addresses. */
async function change(path: string, work: (bytes: Buffer) => Buffer | string): Promise<void> {
  await page.route(`**/${path}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: work(await response.body()) });
  });
}

test('a story that is as recorded is said to be so, with what is not proved, and nothing is loaded before', async () => {
  const { messages, strangers } = watch(page, new URL(archive.address).origin);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(new URL(story, archive.address).href);
  const before = asked.splice(0);
  expect(before.filter((path) => /check-|record|index\.md/.test(path))).toEqual([]);
  await page.click('[data-check]');
  await page.waitForSelector('output[data-state=sound]');
  const said = await page.textContent('output[data-state]');
  expect(said).toMatch(/^The source text of this page is entry \d of 3 in the record, of 1 November 2026, and has not changed since; /);
  expect(said).toMatch(/; who wrote the record is not proved, as it is unsigned\.$/);
  expect(asked.filter((path) => /record|index\.md/.test(path)).length).toBeLessThanOrEqual(5);
  expect(await axeFindings(page)).toEqual([]);
  expect({ messages, strangers }).toEqual({ messages: [], strangers: [] });
});

test('an address with other than Latin letters is the one that the record has', async () => {
  expect(await answer('2023/03/%E7%85%A4/')).toMatch(/^The source text of this page is entry/);
});

test('a Chinese page answers in Chinese', async () => {
  expect(await answer(`zh/${story}`)).toMatch(/^本页的源文本是存证记录中的第 \d+ 条（共 3 条），2026年11月1日记入，此后未曾改动；记录未经签名，不能证明由谁写入。$/);
});

test('a text that was altered is told', async () => {
  await change(`${story}index.md`, (bytes) => `${bytes.toString()}x`);
  expect(await answer()).toMatch(/^The source text that this site sends is not that of entry \d+ in the record/);
});

const another = (bytes: Buffer): string => bytes.toString().replace(/(?<=\n3\n)./, (sign) => (sign === 'A' ? 'B' : 'A'));

test.each([
  ['entries', 'record/tile/entries/**', (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replaceAll('2026', '2025'), 'latin1')],
  ['hashes', 'record/tile/0/**', (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 1))],
  ['checkpoint', 'record/checkpoint', another],
])('a record whose %s is not what it was is told', async (_, path, work) => {
  await change(path, work);
  expect(await answer()).toMatch(/^The record does not hold together: record\//);
});

test('an entry of another page is told', async () => {
  await page.goto(new URL(story, archive.address).href);
  await page.evaluate(() => {
    const button = document.querySelector<HTMLElement>('[data-check]');
    if (button) button.dataset['check'] = button.dataset['check'] === '0' ? '1' : '0';
  });
  await page.click('[data-check]');
  await page.waitForSelector('output[data-state=other]');
});

test('a record that is missing, and a network that does not answer, are told apart', async () => {
  await page.route('**/record/checkpoint', (route) => route.fulfill({ status: 404, body: 'Nothing.' }));
  expect(await answer()).toBe('This story could not be checked: record/checkpoint is missing.');
  await page.unrouteAll();
  await page.route('**/index.md', (route) => route.abort());
  await page.click('[data-check]');
  await page.waitForSelector('output[data-state=offline]');
  expect(await page.textContent('output[data-state]')).toBe('Nothing was checked: the network does not answer.');
});

test('without scripts no button is shown', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(new URL(story, archive.address).href);
  expect(await plain.isVisible('[data-check]')).toBe(false);
  await context.close();
});
