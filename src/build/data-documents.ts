import { join } from 'node:path';
import { siteFolders, type Paths } from '../addresses.ts';
import { monthCountsOf } from '../archive/holdings.ts';
import type { Edition } from '../edition.ts';
import { dataPackageOf, keyOfDataPackage } from '../metadata/data/data-package.ts';
import { keyOfNameRows, nameRowsOf, pairRowsOf } from '../metadata/data/name-rows.ts';
import { dataFiles, dataPartsOf } from '../archive/data-parts.ts';
import { itemRowsOf } from '../metadata/data/row.ts';
import { rowSchema } from '../metadata/data/schemas.ts';
import type { ItemCard } from '../schema/item.ts';
import { sourceTextOf } from '../store/source-text.ts';
import { sourceBytesOf } from './changes/source-bytes.ts';
import type { Document } from './document.ts';
import { gzipOf } from './gzip.ts';

/**
 * The archive as data: the items of each year or month, names and pairs, the catalogue, the form of a row. Only the items of a part that changed
 * are read from disk.
 */
export function* dataDocuments({ archive }: Edition, paths: Paths, content: string): Generator<Document> {
  const textOf = ({ file, sha256 }: ItemCard) => sourceTextOf(file, sourceBytesOf({ from: join(content, file), digest: sha256 }));
  const inData = (name: string) => `${siteFolders.data}/${name}`;
  const parts = dataPartsOf(archive.items);
  for (const { part, items } of parts) {
    yield {
      file: inData(dataFiles.items(part)),
      key: items.map(({ file, digest }) => `${file} ${digest}`).join('\n'),
      text: () => gzipOf(itemRowsOf(items, textOf, paths)),
      items,
    };
  }
  const names = keyOfNameRows(archive.hubs);
  yield { file: inData(dataFiles.names), key: names, text: () => gzipOf(nameRowsOf(archive.hubs, paths)) };
  yield { file: inData(dataFiles.pairs), key: names, text: () => gzipOf(pairRowsOf(archive.hubs)) };
  const catalogue = { parts: parts.map(({ part }) => part), months: monthCountsOf(archive), gaps: archive.gaps };
  yield { file: inData(dataFiles.catalogue), key: keyOfDataPackage(catalogue), text: () => dataPackageOf(catalogue, paths) };
  yield { file: inData(dataFiles.schema), key: '', text: () => `${JSON.stringify(rowSchema(), null, 1)}\n` };
}
