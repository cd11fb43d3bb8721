import { joinedWords } from '../text/words.ts';

const han = /\p{Script=Han}/u;
/** Words that stand in questions and in any text, and say nothing of what is looked for. */
const silent = new Set(('a an the this that these those it its and or of in on at to for from by with as than into about such if is are was were be been has have had do does did '
  + 'can could will would should may might must what which who whom whose when where why how there any').split(' '));
const silentHan = /什么|[的了吗呢哪谁]/gu;
/** Only in longer runs: a short one is a name or a word. */
const longRun = 4;

/** Answer whether a word says something of what is looked for. */
export function isTelling(text: string): boolean {
  return !silent.has(text.toLowerCase());
}

/** The texts that say something; all of them, where none does. */
export function tellingOf(texts: readonly string[]): string[] {
  const telling = texts.filter(isTelling);
  return telling.length > 0 ? telling : [...texts];
}

/**
 * Cut what is looked for into what still says something of it: runs of Han characters two by two, words put together of
 * others into these.
 * @example piecesOf('煤矿工人 state-owned') //=> ['煤矿', '矿工', '工人', 'state', 'owned']
 */
export function piecesOf(text: string): string[] {
  const runs = (text.length > longRun ? text.replace(silentHan, ' ') : text).match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? [];
  return [...new Set(runs.flatMap((run) => {
    if (!han.test(run)) return joinedWords(run);
    const characters = [...run];
    return characters.length === 1 ? characters : characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
  }))];
}
