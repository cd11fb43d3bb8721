import type { Page } from 'playwright-core';
import type { HostileItem } from './archive.ts';

/** What a browser reads in one page. */
export interface ReadPage {
  path: string;
  /** What no text may bring there. */
  traps: string[];
  headline: string;
  /** Of `og:title`, and of the JSON-LD. */
  shared: string | null;
  told: string | null;
  /** Of the line of the licence. */
  licence: string | null;
  /** The first block of code. */
  code: string | null;
  /** Links to pages of names, with their words. */
  names: { path: string; text: string }[];
}

/** Have a browser parse pages as it would show them, without running them. */
export function readPages(page: Page, paths: readonly string[]): Promise<ReadPage[]> {
  return page.evaluate((all) => Promise.all(all.map(async (path) => {
    const sent = await (await fetch(path.split('/').map(encodeURIComponent).join('/'))).text();
    const parsed = new DOMParser().parseFromString(sent, 'text/html');
    const ours = 'script[src], script[type="application/ld+json"], script[type="application/json"]';
    const never = 'script, style, base, iframe[srcdoc], main iframe, object, embed, math, template:not([data-found]), plaintext, article form';
    const traps = [...parsed.querySelectorAll('*')].flatMap((element) => [
      ...[...element.attributes].filter(({ name, value }) => /^on|^srcdoc$/i.test(name)
        || (/^(?:href|src|action|formaction|xlink:href|data)$/i.test(name) && /^\s*(?:javascript|vbscript|data):/i.test(value)))
        .map(({ name, value }) => `<${element.localName} ${name}="${value}">`),
      ...(element.matches(never) && !element.matches(ours) ? [element.outerHTML.slice(0, 100)] : []),
    ]);
    const data = parsed.querySelector('script[type="application/ld+json"]')?.textContent;
    return {
      path, traps, headline: parsed.querySelector('h1')?.textContent ?? '',
      shared: parsed.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? null,
      told: data ? JSON.parse(data).headline ?? null : null, code: parsed.querySelector('.prose pre code')?.textContent ?? null,
      licence: parsed.querySelector('a[rel=license]')?.textContent ?? null,
      names: [...parsed.querySelectorAll('.filed a')].map((link) => ({ path: link.getAttribute('href') ?? '', text: link.textContent })),
    };
  })), [...paths]);
}

/** Say where a page gives an item's words otherwise than they were written. */
export function faultsOf(item: HostileItem, { headline, shared, told, code, licence: named }: ReadPage): string[] {
  const { title: written, isSupplied, body, way, path, licence } = item;
  const title = written.trim();
  const wanted = isSupplied ? (path.startsWith('zh/') ? `［${title}］` : `[${title}]`) : title;
  const told3 = { headline, 'og:title': shared, 'JSON-LD': told };
  const faults = Object.entries(told3).filter(([, text]) => text !== null && text !== wanted)
    .map(([where, text]) => `${path} says ${JSON.stringify(text)} in ${where}, and ${JSON.stringify(wanted)} was written`);
  if (licence !== null && named !== licence.trim()) {
    faults.push(`${path} names the licence ${JSON.stringify(named)}, and ${JSON.stringify(licence)} was written`);
  }
  if (way === 'code' && code !== `${body}\n`) faults.push(`${path} shows the code ${JSON.stringify(code)}, and ${JSON.stringify(body)} was written`);
  return faults;
}
