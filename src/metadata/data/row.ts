import type { Paths } from '../../addresses.ts';
import { groupBy } from '../../archive/calendar.ts';
import type { NewsItem } from '../../schema/item.ts';
import { columns, type RowSource } from './columns.ts';

/** Signs at which some programs, though not JSON, end a line. */
const lineEnds = /[\u0085\u2028\u2029]/g;

/** Write a value as one line of JSON that every program takes for one. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(lineEnds, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** Write an item as a row of the data: one line of JSON, in which every column stands, null where there is nothing to say. */
function rowOf(source: RowSource): string {
  return jsonLine(Object.fromEntries(columns.map(({ name, valueOf }) => [name, valueOf(source) ?? null])));
}

/** Write items as rows. All versions of a story are among them. @param textOf gives the text below an item's front matter */
export function itemRowsOf(items: readonly NewsItem[], textOf: (item: NewsItem) => string, paths: Paths): string {
  const stories = groupBy(items, ({ story }) => story);
  return items.map((item) => {
    const versions = stories.get(item.story) ?? [];
    const translations = versions.flatMap(({ language }) => (language === item.language ? [] : [language]));
    return rowOf({ item, text: item.withdrawn ? '' : textOf(item), translations, paths });
  }).join('');
}
