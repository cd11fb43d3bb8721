import type { Day } from '../../schema/day.ts';
import type { NewsItem } from '../../schema/item.ts';
import { bitsBetween, readSketch, type Sketch } from '../sketches.ts';
import { archiveProblem, type ArchiveProblem } from './archive-problem.ts';

/** Bits of 64 in which the sketches of nearly the same text may differ. */
const maxBits = 10;

/** Find stories that were taken from the same page of a source, and stories of one day whose texts are nearly the same: the later file tells. */
export function checkRepeats(items: readonly NewsItem[]): ArchiveProblem[] {
  return [...checkOrigins(items), ...checkTexts(items)];
}

function checkOrigins(items: readonly NewsItem[]): ArchiveProblem[] {
  const first = new Map<string, NewsItem>();
  return items.flatMap((item) => {
    if (item.origin === undefined) return [];
    // Versions of a story name the page that each was made from.
    const key = `${item.language} ${item.origin}`;
    const other = first.get(key);
    if (!other) first.set(key, item);
    if (!other || other.story === item.story) return [];
    return [archiveProblem(item, 'source-repeated', item.places['sourceUrl'], `The address of the source is also that of ${other.file}.`,
      'Where both tell the same, delete one and give the other its address as an alias; else mend the address.')];
  });
}

function checkTexts(items: readonly NewsItem[]): ArchiveProblem[] {
  const days = new Map<string, { item: NewsItem; sketch: Sketch }[]>();
  return items.flatMap((item) => {
    const sketch = readSketch(item.sketch);
    if (!sketch) return [];
    const key: `${string} ${Day}` = `${item.language} ${item.day}`;
    const others = days.get(key) ?? [];
    days.set(key, others);
    const twin = others.find((other) => bitsBetween(other.sketch, sketch) <= maxBits);
    others.push({ item, sketch });
    if (!twin || twin.item.story === item.story) return [];
    return [archiveProblem(item, 'text-repeated', undefined, `The text is nearly that of ${twin.item.file}, a story of the same day.`,
      'Where both tell the same, delete one and give the other its address as an alias; else waive this rule and say why.')];
  });
}
