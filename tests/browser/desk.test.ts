import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemText, soundMatter, type Room } from '../site/folders.ts';
import { hasGit } from '../run/git.ts';
import { makeReadyRoom } from '../site/ready.ts';
import { axeFindings } from './axe.ts';
import { askDesk, git, startDesk, type DeskRun } from './desk-run.ts';
import { launchBrowser } from './launch.ts';
import { watch, type Watched } from './watch.ts';

let room: Room;
let desk: DeskRun;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let watched: Watched;

const text = '.text .cm-content';
const readItem = (file: string) => readFileSync(join(room.content, file), 'utf8');
const open = async (on: Page, file: string): Promise<void> => {
  await on.click(`.rows a[data-file="${file}"]`);
  await on.waitForSelector(`.toolbar .file:text-is("${file}")`);
};
const waitForSaved = (on: Page) => on.waitForFunction(() => document.querySelector('.toolbar .state')?.textContent === 'Saved');
const typeAtEnd = async (on: Page, words: string): Promise<void> => {
  await on.click(text);
  await on.keyboard.press('Control+End');
  await on.keyboard.type(words);
};

beforeAll(async () => {
  room = makeReadyRoom();
  room.write('names.yaml', 'topics:\n  - { en: mining, zh: 采矿 }\n');
  room.write('2020/01/mine.md', itemText(soundMatter('2020-01-01', 'topics: [mining] # as in the print\n'), 'The first words.'));
  room.write('2020/01/other.md', itemText(soundMatter('2020-01-02'), 'Other words.').replaceAll('\n', '\r\n'));
  if (hasGit) beginHistory();
  [desk, browser] = await Promise.all([startDesk(room), launchBrowser()]);
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  watched = watch(page, desk.origin);
  await page.goto(desk.address);
});

function beginHistory(): void {
  git(room.content, 'init', '--quiet');
  const facts = [['user.name', 'Editor'], ['user.email', 'editor@example.org'], ['core.autocrlf', 'false']] as const;
  for (const [name, value] of facts) git(room.content, 'config', name, value);
  git(room.content, 'add', '.');
  git(room.content, 'commit', '--quiet', '--message', 'Begin');
}

afterAll(async () => {
  await browser?.close();
  await desk?.kill();
  room?.leave();
});

test('the key of the run is not left in the address, and without it there is no desk', async () => {
  expect(page.url()).toBe(`${desk.origin}/desk/`);
  const stranger = await browser.newPage();
  await stranger.goto(`${desk.origin}/desk/`);
  expect(await stranger.textContent('main')).toContain('Open the desk by the address that the terminal shows');
  await stranger.close();
});

test('an item is begun, problems are underlined while it is written, and it is saved as its own file', async () => {
  await page.click('text=New item');
  await page.fill('#new-title', 'A bridge opens');
  await page.fill('#new-date', '2020-03-04');
  await page.fill('#new-source', 'Gazette');
  await page.click('dialog .chief');
  await typeAtEnd(page, 'The <b>bridge');
  await page.waitForSelector('.cm-lintRange-error');
  expect(await page.textContent('.problems')).toContain('raw HTML');
  for (const _ of '<b>bridge') await page.keyboard.press('Backspace');
  await page.keyboard.type('bridge is open.');
  await page.waitForSelector('.problems.sound');
  await page.frameLocator('iframe').locator('text=The bridge is open.').waitFor();
  await page.keyboard.press('Control+s');
  await waitForSaved(page);
  expect(readItem('2020/03/a-bridge-opens.md')).toBe(
    '---\ntitle: A bridge opens\ndate: 2020-03-04\nsource: Gazette\ndraft: true\n---\n\nThe bridge is open.\n',
  );
  await page.waitForSelector('.rows a[data-file="2020/03/a-bridge-opens.md"]');
});

test('a field that is set leaves comments, order and line ends as they were', async () => {
  await open(page, '2020/01/mine.md');
  await page.fill('#field-people', 'Li Wei');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.toolbar .state')?.textContent === 'Not saved yet');
  await page.keyboard.press('Control+s');
  await waitForSaved(page);
  expect(readItem('2020/01/mine.md')).toBe(
    '---\ntitle: A headline\ndate: 2020-01-01\nsource: Gazette\ntopics: [mining] # as in the print\npeople: [Li Wei]\n---\n\nThe first words.\n',
  );
  await open(page, '2020/01/other.md');
  await page.waitForFunction(() => document.querySelector('.cm-content')?.textContent?.includes('Other words.'));
  await typeAtEnd(page, 'One more.');
  await page.keyboard.press('Control+s');
  await waitForSaved(page);
  expect(readItem('2020/01/other.md')).toBe(`${itemText(soundMatter('2020-01-02'), 'Other words.').replaceAll('\n', '\r\n')}One more.`);
});

test('names are completed from those of the archive, with how many stories bear them and their pair', async () => {
  await page.fill('#field-topics', 'mi');
  expect(await page.textContent('[role=option]')).toBe('mining 采矿 · 1 story');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.field.topics .chips:has-text("mining")');
  await page.keyboard.press('Control+s');
  await waitForSaved(page);
});

describe('an item that is written in two places', () => {
  test('two tabs: the one that saves second sees both texts and loses neither', async () => {
    await open(page, '2020/01/mine.md');
    const second = await context.newPage();
    await second.goto(`${desk.origin}/desk/#2020%2F01%2Fmine.md`);
    await second.waitForSelector('text=The first words.');
    await typeAtEnd(second, 'From the second tab.');
    await page.waitForSelector('text=The first words.');
    await typeAtEnd(page, 'From the first tab.');
    await page.keyboard.press('Control+s');
    await waitForSaved(page);
    await second.click('.notice >> text=See both');
    const both = await second.locator('dialog').textContent();
    expect(both).toContain('From the first tab.');
    expect(both).toContain('From the second tab.');
    await second.click('dialog >> text=Go on with this text');
    await second.keyboard.press('Control+s');
    await waitForSaved(second);
    expect(readItem('2020/01/mine.md')).toContain('From the second tab.');
    await second.close();
  });

  test('a file that another program changed underneath is not written over', async () => {
    await page.waitForSelector('text=From the second tab.');
    const before = readItem('2020/01/mine.md');
    await typeAtEnd(page, ' Typed here.');
    // Asked at once, before the desk is told of the change.
    const saving = page.waitForSelector('dialog:has-text("changed meanwhile"), .notice:has-text("changed by somebody else")');
    writeFileSync(join(room.content, '2020/01/mine.md'), `${before}Typed elsewhere.\n`);
    await page.keyboard.press('Control+s');
    await saving;
    if (await page.locator('dialog').count() === 0) await page.click('.notice >> text=See both');
    expect(readItem('2020/01/mine.md')).toBe(`${before}Typed elsewhere.\n`);
    expect(await page.locator('dialog').textContent()).toContain('Typed here.');
    await page.click('dialog >> text=Take the file’s text');
    await page.waitForSelector('text=Typed elsewhere.');
  });
});

test('what was typed survives a server that is killed, and a closed tab', async () => {
  await typeAtEnd(page, 'Typed before the fault.');
  await desk.kill();
  await page.keyboard.press('Control+s');
  await page.waitForSelector('.status.fault:has-text("npm run desk")');
  await page.close();
  desk = await startDesk(room, desk.port);
  page = await context.newPage();
  watched = watch(page, desk.origin);
  await page.goto(desk.address);
  await page.click('.welcome >> text=Take it up');
  await page.waitForSelector('text=Typed before the fault.');
  await page.keyboard.press('Control+s');
  await waitForSaved(page);
  expect(readItem('2020/01/mine.md')).toContain('Typed before the fault.');
});

test('what was typed and not saved is offered again when its item is opened again', async () => {
  await typeAtEnd(page, 'Left for a while.');
  await open(page, '2020/01/other.md');
  await open(page, '2020/01/mine.md');
  await page.click('.notice >> text=Take it up');
  await page.waitForSelector('text=Left for a while.');
  await page.keyboard.press('Control+s');
  await waitForSaved(page);
  expect(readItem('2020/01/mine.md')).toContain('Left for a while.');
});

test('requests that the desk’s own page did not make change nothing', async () => {
  const own = { 'content-type': 'application/json', 'x-desk-token': desk.token, origin: desk.origin, host: `localhost:${desk.port}` };
  const wish = { file: '2020/01/forged.md', text: itemText(soundMatter('2020-01-05')), digest: 'absent' };
  const forged: Readonly<Record<string, Partial<typeof own>>> = {
    'another origin': { origin: 'https://evil.example' }, 'a name that is made to lead here': { host: `evil.example:${desk.port}` },
    'a form': { 'content-type': 'text/plain' }, 'the token of another run': { 'x-desk-token': 'x'.repeat(desk.token.length) },
  };
  for (const [who, headers] of Object.entries(forged)) {
    expect([who, (await askDesk(desk, '/desk/api/save', { ...own, ...headers }, wish)).status]).toEqual([who, 403]);
  }
  for (const file of ['../outside.md', '2020/01/../../../outside.md', '/etc/outside.md', '.git/outside.md', '2020\\01\\outside.md']) {
    expect([file, (await askDesk(desk, '/desk/api/save', own, { ...wish, file })).status]).toEqual([file, 400]);
  }
  expect(existsSync(join(room.content, '2020/01/forged.md'))).toBe(false);
  expect((await askDesk(desk, '/desk/api/save', own, wish)).status).toBe(200);
  room.remove('2020/01/forged.md');
});

test('a translation begins beside its original, with the facts and the paired names filled in', async () => {
  await open(page, '2020/01/mine.md');
  await page.click('text=Translate: 中文');
  await page.waitForSelector('.original:has-text("The first words.")');
  await page.waitForSelector('.field.topics .chips:has-text("采矿")');
  await page.fill('#field-title', '矿山');
  await typeAtEnd(page, '正文。');
  await page.waitForSelector('.problems.sound');
  await page.keyboard.press('Control+s');
  await waitForSaved(page);
  expect(readItem('2020/01/mine.zh.md')).toContain('title: 矿山\ndate: 2020-01-01\nsource: Gazette\n');
});

test('text of a web page comes in as Markdown, with what it left out', async () => {
  await open(page, '2020/03/a-bridge-opens.md');
  await page.waitForSelector('text=The bridge is open.');
  await page.click(text);
  await page.keyboard.press('Control+End');
  await page.evaluate((selector) => {
    const data = new DataTransfer();
    data.setData('text/html', '<h1>Below</h1><p>It is <b>long</b>.</p><video src="https://example.org/film.mp4"></video><script>alert(1)</script>');
    document.querySelector(selector)?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await page.waitForSelector('.notice:has-text("film, sound or page from elsewhere")');
  await page.keyboard.press('Control+s');
  await waitForSaved(page);
  expect(readItem('2020/03/a-bridge-opens.md')).toContain('## Below\n\nIt is **long**.\n');
});

test('a picture that is pasted lies beside the item, and asks for the words that stand for it', async () => {
  await page.evaluate(async (selector) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 8, height: 8 });
    canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    const data = new DataTransfer();
    data.items.add(new File([blob ?? ''], 'IMG_0042.png', { type: 'image/png' }));
    document.querySelector(selector)?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await page.fill('#alt', 'A black square');
  await page.click('dialog .chief');
  await page.keyboard.press('Control+s');
  await waitForSaved(page);
  expect(readItem('2020/03/a-bridge-opens.md')).toContain('![A black square](a-bridge-opens.png)');
  expect(existsSync(join(room.content, '2020/03/a-bridge-opens.png'))).toBe(true);
});

test('publishing says first what it will do, and then does it', async () => {
  await page.click('text=More facts');
  await page.uncheck('#field-draft');
  await page.waitForFunction(() => document.querySelector('.toolbar .state')?.textContent === 'Not saved yet');
  await page.keyboard.press('Control+s');
  await waitForSaved(page);
  await page.click('text=Publish …');
  await page.waitForSelector('dialog:has-text("to send")', { timeout: 120_000 });
  expect(await page.textContent('dialog')).toContain('/2020/03/a-bridge-opens/');
  expect(existsSync(join(room.out, 'index.html'))).toBe(false);
  await page.click('dialog .chief');
  await page.waitForSelector('.status:has-text("Published")');
  expect(room.read('2020/03/a-bridge-opens/index.html')).toContain('The bridge is open.');
});

test.runIf(hasGit)('a commit holds the files that were chosen and no others', async () => {
  writeFileSync(join(room.content, 'names.yaml'), 'topics:\n  - { en: mining, zh: 采矿 }\n  - { en: coal, zh: 煤 }\n');
  git(room.content, 'add', 'names.yaml');
  await page.click('text=Commit …');
  await page.uncheck('.change:has-text("names.yaml") input');
  await page.fill('#commit-message', 'Add a bridge');
  await page.click('dialog .chief');
  await page.waitForSelector('.status:has-text("Committed")');
  const files = git(room.content, 'show', '--name-only', '--format=%s', 'HEAD').trim().split('\n').filter(Boolean);
  expect(files).toEqual([
    'Add a bridge', '2020/01/mine.md', '2020/01/mine.zh.md', '2020/01/other.md', '2020/03/a-bridge-opens.md', '2020/03/a-bridge-opens.png',
  ]);
  expect(git(room.content, 'diff', '--cached', '--name-only').trim()).toBe('names.yaml');
});

test('an item that is renamed keeps its old address', async () => {
  await page.click('.toolbar >> text=More');
  await page.click('text=Rename …');
  await page.fill('#new-name', 'bridge-is-open');
  await page.click('text=What would change?');
  await page.waitForSelector('dialog:has-text("2020/03/bridge-is-open.md")');
  await page.click('dialog .chief');
  await page.waitForSelector('.toolbar .file:has-text("2020/03/bridge-is-open.md")');
  expect(readItem('2020/03/bridge-is-open.md')).toContain('/2020/03/a-bridge-opens/');
});

test('nobody else is asked for anything, nothing is refused by the page’s policy, and axe finds nothing', async () => {
  expect(watched.strangers).toEqual([]);
  expect(watched.messages).toEqual([]);
  const judged = await (await browser.newContext({ bypassCSP: true, viewport: { width: 1440, height: 900 } })).newPage();
  await judged.goto(desk.address);
  await open(judged, '2020/01/mine.md');
  await judged.waitForSelector('.problems');
  expect(await axeFindings(judged)).toEqual([]);
});
