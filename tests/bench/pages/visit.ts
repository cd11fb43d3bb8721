import type { Browser, Request } from 'playwright-core';

/** What a browser with an empty cache loads for one page, as it travels: compressed, headers left out. */
export interface Weight {
  /** All but pictures. */
  bytes: number;
  html: number;
  styles: number;
  scripts: number;
  fonts: number;
  /** What scripts ask for, and all else. */
  other: number;
  pictures: number;
  /** Requests besides the page itself, pictures left out. */
  requests: number;
}

const fields: Readonly<Record<string, Exclude<keyof Weight, 'bytes' | 'requests'>>> = {
  document: 'html',
  stylesheet: 'styles',
  script: 'scripts',
  font: 'fonts',
  image: 'pictures',
  media: 'pictures',
};

/** Open a page in a window of a phone, wait until it asks for nothing more, and weigh what it loaded. */
export async function weigh(browser: Browser, address: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const asked: Request[] = [];
  page.on('requestfinished', (request) => asked.push(request));
  await page.goto(address, { waitUntil: 'networkidle' });
  const weight: Weight = { bytes: 0, html: 0, styles: 0, scripts: 0, fonts: 0, other: 0, pictures: 0, requests: -1 };
  for (const request of asked) {
    if (request.url().startsWith('data:')) continue;
    // The site's icon has no type of its own.
    const isPicture = (await request.response())?.headers()['content-type']?.startsWith('image/');
    const field = isPicture ? 'pictures' : fields[request.resourceType()] ?? 'other';
    const bytes = (await request.sizes()).responseBodySize;
    weight[field] += bytes;
    if (field === 'pictures') continue;
    weight.bytes += bytes;
    weight.requests += 1;
  }
  await context.close();
  return weight;
}

/** Answer whether every paragraph of a page's main part that is seen with scripts is seen without them. */
export async function readsWithoutScripts(browser: Browser, address: string): Promise<boolean> {
  const [withThem = [], without = []] = await Promise.all([true, false].map(async (javaScriptEnabled) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    // Buttons do nothing without scripts, so that they come with them.
    const paragraphs = await page.locator('main p').evaluateAll((all) => all.map((each) => {
      const copy = each.cloneNode(true) as Element;
      for (const button of copy.querySelectorAll('button')) button.remove();
      return copy.textContent.replace(/\s+/g, ' ').trim();
    }).filter(Boolean));
    await context.close();
    return paragraphs;
  }));
  return withThem.length > 0 && withThem.every((paragraph) => without.includes(paragraph));
}
