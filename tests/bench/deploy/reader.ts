import { setTimeout as wait } from 'node:timers/promises';
import { isNamedByContent } from '../../../src/build/publishing/own-files.ts';
import { linksOf } from '../../site/dead-links.ts';
import { makeDice } from '../../site/dice.ts';

/** Between two walks: the programs that are tried need the processor too. */
const pauseMs = 50;

/** What a reader met. */
export interface Reading {
  requests: number;
  pages: number;
  /** Pages that were neither the old nor the new one, since they were still being written. */
  torn: number;
  faults: string[];
}

/**
 * Read a site while it changes: come to the front page, follow a link, and another, and fetch all that each page needs. A file named by its
 * content has to be there for every page that was ever handed out; a page that is gone is a fault only where the page that leads to it still does.
 * @param isWhole answers whether bytes are those of a file in one of its versions
 */
export async function readWhile(
  address: string, isOn: () => boolean, isWhole: (file: string, bytes: Buffer) => boolean, seed: number,
): Promise<Reading> {
  const dice = makeDice(seed);
  const reading: Reading = { requests: 0, pages: 0, torn: 0, faults: [] };
  const get = async (path: string): Promise<{ isThere: boolean; text: string; bytes: Buffer }> => {
    reading.requests += 1;
    const response = await fetch(`${address}/${path.split('/').map(encodeURIComponent).join('/')}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    return { isThere: response.status === 200, text: bytes.toString('utf8'), bytes };
  };
  const fileOf = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path);
  while (isOn()) {
    let path = '';
    let from = '';
    await wait(pauseMs);
    for (let steps = 0; steps < 6 && isOn(); steps++) {
      const { isThere, text, bytes } = await get(path);
      if (!isThere) {
        // A link of a page that was read before may have gone with it.
        const again = await get(from);
        const still = again.isThere && linksOf(fileOf(from), again.text, '/').includes(path) && !(await get(path)).isThere;
        if (path === '' || still) reading.faults.push(`/${from} leads to /${path}, which is not there`);
        break;
      }
      reading.pages += 1;
      if (!isWhole(fileOf(path), bytes)) reading.torn += 1;
      const links = linksOf(fileOf(path), text, '/');
      for (const file of links.filter(isNamedByContent)) if (!(await get(file)).isThere) reading.faults.push(`/${path} needs /${file}, which is not there`);
      const pages = links.filter((link) => link === '' || link.endsWith('/'));
      if (pages.length === 0) break;
      [from, path] = [path, dice.pick(pages)];
    }
  }
  return reading;
}
