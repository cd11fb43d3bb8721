import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { serveSite, type Served } from '../../src/commands/server/serve.ts';
import { axeFindings } from './axe.ts';
import { launchBrowser } from './launch.ts';
import { watch } from './watch.ts';

const folder = mkdtempSync(join(tmpdir(), 'backnumber-browser-'));
let browser: Browser;
let served: Served;

beforeAll(async () => {
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><title>A page</title><main><h1>煤矿</h1><img src="a.png"></main><script src="a.js"></script></html>',
  );
  writeFileSync(join(folder, 'a.js'), 'console.log("here")');
  writeFileSync(join(folder, 'favicon.ico'), '');
  writeFileSync(join(folder, '_headers'), '/*\n  Content-Security-Policy: default-src \'self\'\n');
  served = await serveSite({ folder, base: '/' }, { port: 0 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the browser opens a page of the server, and what the page says is heard', async () => {
  const page = await browser.newPage();
  const { messages, strangers } = watch(page, new URL(served.address).origin);
  await page.goto(served.address);
  expect(await page.textContent('h1')).toBe('煤矿');
  expect(messages.toSorted()).toEqual(['error: Failed to load resource: the server responded with a status of 404 (Not Found)', 'log: here']);
  expect(strangers).toEqual([]);
  await page.close();
});

test('axe finds a picture without a text that stands for it', async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(served.address);
  expect((await axeFindings(page)).join('\n')).toContain('image-alt');
  await context.close();
});
