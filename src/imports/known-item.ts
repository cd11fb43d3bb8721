import { monthOf } from '../schema/day.ts';
import type { ListedItem } from './directory.ts';
import type { ForeignItem } from './foreign-file.ts';
import type { Refusal } from './notes.ts';
import { isSealed } from './seal.ts';

/** Share of the words of two texts that both have, from which on they are versions of one. */
const sameShare = 0.5;

/**
 * Find the item that an earlier version of a file became: of its name, with its day and headline or most of its words.
 * Where an editor has changed that item, or it cannot become the new version, the file cannot come as it is.
 */
export function knownItemOf(
  item: ForeignItem,
  known: readonly ListedItem[],
  textOf: (file: string) => string,
): ListedItem | { refusals: Refusal[] } | undefined {
  const ofDay = known.filter(({ day }) => item.facts.date.startsWith(day));
  const found = ofDay.find(({ title }) => title === item.title) ?? known.find(({ file }) => hasSameWords(textBelow(textOf(file)), item.body.text));
  const digest = `imported.sha256 ${item.sha256}`;
  if (!found) {
    const [other] = ofDay;
    return other && refuse(`A file of this name and day came before as ${other.file}, and its words are others.`,
      `If this is another story, give the file another name. If it is the same, change the item by hand and write ${digest} there.`);
  }
  if (!isSealed(textOf(found.file))) {
    return refuse(`The file has changed since it came as ${found.file}, and that item is no longer as the import wrote it.`,
      `Take what is new over by hand and write ${digest} in the item, or delete the item and import the file again.`);
  }
  if (found.language === item.language && monthOf(found.day) === monthOf(item.facts.date)) return found;
  return refuse(`The file has changed since it came as ${found.file}, and belongs elsewhere by its day or language now.`,
    'Delete that item and import the file again, with the old address among its aliases.');
}

/** Answer whether at least half of the words of the longer of two texts stand in the other. */
function hasSameWords(one: string, other: string): boolean {
  const [first, second] = [wordsIn(one), wordsIn(other)];
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  const common = second.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left > 0;
  });
  return common.length >= sameShare * Math.max(first.length, second.length);
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
}

function textBelow(text: string): string {
  return text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '');
}

function refuse(message: string, cure: string): { refusals: Refusal[] } {
  return { refusals: [{ line: 0, message, cure }] };
}
