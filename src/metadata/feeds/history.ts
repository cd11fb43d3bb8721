import type { Archive } from '../../archive/archive.ts';
import { monthOf, type Month } from '../../schema/day.ts';
import type { NewsItem } from '../../schema/item.ts';
import type { Language } from '../../schema/language.ts';

/** Stories in one document at most: the feed of a language holds so many at most, and each new item sends it whole. */
export const partLength = 16;

/** A document of the history of a feed: the items of a month or, where they are many, some of them. */
export interface HistoryPart {
  month: Month;
  /** Counted from 1; absent on the last of a month, which often is the only one. */
  part?: number;
  /** Newest first, withdrawn ones too: whoever has kept one learns of it here. */
  items: NewsItem[];
}

/** All items of one language, cut so that what is cut off stays as it is when news is added. */
export interface History {
  /** Earliest first. Each document leads to the one before it. */
  parts: HistoryPart[];
  /** Items of the newest month that no document holds yet, newest first: the feed itself has to hold them. */
  open: NewsItem[];
  /** Every item that is not withdrawn, newest first. */
  newest: () => Generator<NewsItem>;
}

/** Cut the items of a language into the documents of a feed after RFC 5005: by months, and a month by {@link partLength}. */
export function buildHistory({ items }: Pick<Archive, 'items'>, language: Language): History {
  const months = new Map<Month, NewsItem[]>();
  for (const item of items) {
    if (item.language !== language) continue;
    const month = monthOf(item.day);
    const ofMonth = months.get(month);
    if (ofMonth) ofMonth.push(item);
    else months.set(month, [item]);
  }
  const parts = [...months].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([month, ofMonth]) => cutMonth(month, ofMonth));
  const open = parts.pop()?.items ?? [];
  return {
    parts,
    open,
    newest: function* () {
      for (const { items: ofPart } of [...parts, { items: open }].reverse()) for (const item of ofPart) if (!item.withdrawn) yield item;
    },
  };
}

/** Cut a month: full documents from its beginning on, and a last one. So a document that is full stays so whatever follows. */
function cutMonth(month: Month, items: NewsItem[]): HistoryPart[] {
  items.sort(byTime);
  const full = Math.ceil(items.length / partLength) - 1;
  return Array.from({ length: full + 1 }, (_, at) => ({
    month,
    ...(at < full && { part: at + 1 }),
    items: items.slice(at * partLength, (at + 1) * partLength).reverse(),
  }));
}

function byTime(one: NewsItem, other: NewsItem): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  return one.story < other.story ? -1 : 1;
}
