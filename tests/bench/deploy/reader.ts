import { isNamedByContent } from '../../../src/build/publishing/own-files.ts';
import { linksOf } from '../../site/dead-links.ts';
import { makeDice } from '../../site/dice.ts';

/** What a reader met. */
export interface Reading {
  requests: number;
  pages: number;
  faults: string[];
}

/**
 * Read a site while it changes: come to the front page, follow a link, and another, and fetch all that each page needs. A file named by its
 * content has to be there for every page that was ever handed out; a page that is gone is a fault only where the page that leads to it still does.
 */
export async function readWhile(address: string, isOn: () => boolean, seed: number): Promise<Reading> {
  const dice = makeDice(seed);
  const reading: Reading = { requests: 0, pages: 0, faults: [] };
  const get = async (path: string): Promise<{ isThere: boolean; text: string }> => {
    reading.requests += 1;
    const response = await fetch(`${address}/${path.split('/').map(encodeURIComponent).join('/')}`);
    return { isThere: response.status === 200, text: await response.text() };
  };
  const fileOf = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path);
  while (isOn()) {
    let path = '';
    let from = '';
    for (let steps = 0; steps < 6 && isOn(); steps++) {
      const { isThere, text } = await get(path);
      if (!isThere) {
        // A link of a page that was read before may have gone with it.
        const again = await get(from);
        const still = again.isThere && linksOf(fileOf(from), again.text, '/').includes(path) && !(await get(path)).isThere;
        if (path === '' || still) reading.faults.push(`/${from} leads to /${path}, which is not there`);
        break;
      }
      reading.pages += 1;
      if (!/<\/html>\s*$/.test(text)) reading.faults.push(`/${path} is half written`);
      const links = linksOf(fileOf(path), text, '/');
      for (const file of links.filter(isNamedByContent)) if (!(await get(file)).isThere) reading.faults.push(`/${path} needs /${file}, which is not there`);
      const pages = links.filter((link) => link === '' || link.endsWith('/'));
      if (pages.length === 0) break;
      [from, path] = [path, dice.pick(pages)];
    }
  }
  return reading;
}
