import type { Day } from '../../schema/day.ts';
import type { NewsItem } from '../../schema/item.ts';
import { archiveProblem, type ArchiveProblem } from './archive-problem.ts';

/** Bits of 64 in which the sketches of nearly the same text may differ; those of texts with nothing in common differ in 32, give or take 4. */
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
    const sketch = sketchIn(item.sketch);
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

type Sketch = readonly [number, number];

function sketchIn(digits: string | undefined): Sketch | undefined {
  return digits === undefined ? undefined : [Number.parseInt(digits.slice(0, 8), 16), Number.parseInt(digits.slice(8), 16)];
}

function bitsBetween(one: Sketch, other: Sketch): number {
  return bitsIn(one[0] ^ other[0]) + bitsIn(one[1] ^ other[1]);
}

/** How many bits of a number of 32 are set: adds them up in pairs, fours and eights. */
function bitsIn(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
