import type { Catalogue } from '../format/catalogue.ts';
import { fetchBytes, readFile, remembering, type ReadBytes } from '../engine/fetch.ts';
import { PackedReader } from '../format/packed-reader.ts';

/** Name of the file in its folder. */
export const foldingFile = 'han.bin';

/** Write characters that a table has as the table says. */
export function foldBy(table: ReadonlyMap<string, string>, text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => table.get(character) ?? character);
}

/** Make ready to write traditional characters as simplified ones, as the index has them. The table is fetched when it is first asked for. */
export function openFolding(root: string, { folding }: Catalogue, read: ReadBytes = fetchBytes): () => Promise<(text: string) => string> {
  const readTable = remembering(async (file: string) => {
    const packed = new PackedReader(await readFile(`${root}${folding}/${file}`, read));
    const [from, to] = [[...packed.text()], [...packed.text()]];
    return new Map(from.map((character, at) => [character, to[at] ?? character]));
  });
  return async () => {
    const table = await readTable(foldingFile);
    return (text) => foldBy(table, text);
  };
}
