import { siteFolders, type Paths } from '../addresses.ts';
import { groupBy } from './calendar.ts';
import type { ItemCard } from '../schema/item.ts';

/** The most items that stand together in one file: a new item sends all of its file once more, 2.5 KB each. */
export const maxItemsTogether = 50;

/** The items of one file of the data: of a year, `2023`, or of a month, `2023-02`. */
export interface DataPart<Item> {
  part: string;
  items: readonly Item[];
}

/**
 * Part items into files: one for each year, and one for each month of a year that has more items than `maxItemsTogether`. A new item changes one of
 * them. All versions of a story stand in one. The order of `items` is kept.
 */
export function dataPartsOf<Item extends Pick<ItemCard, 'day'>>(items: readonly Item[]): DataPart<Item>[] {
  const years = [...groupBy(items, ({ day }) => day.slice(0, 4))].sort(byKey);
  return years.flatMap(([year, ofYear]) => {
    if (ofYear.length <= maxItemsTogether) return [{ part: year, items: ofYear }];
    return [...groupBy(ofYear, ({ day }) => day.slice(0, 7))].sort(byKey).map(([part, ofMonth]) => ({ part, items: ofMonth }));
  });
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

/** The files of the data, below their folder: the items of a year or month, names and pairs, the catalogue, and the form of a row. */
export const dataFiles = {
  items: (part: string): string => `items/${part}.jsonl.gz`,
  names: 'names.jsonl.gz',
  pairs: 'pairs.jsonl.gz',
  catalogue: 'datapackage.json',
  schema: 'schema.json',
} as const;

/** The path of a file of the data. @example dataFilePath('items/2023.jsonl.gz', pathsFor('/')) //=> '/data/items/2023.jsonl.gz' */
export function dataFilePath(name: string, { filePath }: Pick<Paths, 'filePath'>): string {
  return filePath(`${siteFolders.data}/${name}`);
}
