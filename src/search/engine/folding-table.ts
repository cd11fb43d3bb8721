import type { Catalogue } from '../format/catalogue.ts';
import { PackedReader } from '../format/packed-reader.ts';
import { foldBy, foldingFile } from '../text/folding.ts';
import { readCatalogue } from './index-reader.ts';
import { fetchBytes, readFile, readOnce, type ReadBytes } from './fetch.ts';

/** Gives what writes traditional characters as simplified ones, as the index has them. */
export type OpenFolding = () => Promise<(text: string) => string>;

/** Read what folds from the search folder at an address, where no search is open. @throws where a file cannot be had */
export async function readFolding(root: string): Promise<(text: string) => string> {
  return openFolding(root, await readCatalogue(root))();
}

/** Open the table of traditional characters. It is fetched when it is first asked for. */
export function openFolding(root: string, { folding }: Catalogue, read: ReadBytes = fetchBytes): OpenFolding {
  const readTable = readOnce(async (file: string) => {
    const packed = new PackedReader(await readFile(`${root}${folding}/${file}`, read));
    const [from, to] = [[...packed.text()], [...packed.text()]];
    return new Map(from.map((character, at) => [character, to[at] ?? character]));
  });
  return async () => {
    const table = await readTable(foldingFile);
    return (text) => foldBy(table, text);
  };
}
