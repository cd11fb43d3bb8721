import { joinedWords } from './words.ts';

/**
 * Cut what is looked for into what still says something of it: runs of Han characters two by two, words put together of
 * others into these.
 * @example piecesOf('煤矿工人 state-owned') //=> ['煤矿', '矿工', '工人', 'state', 'owned']
 */
export function piecesOf(text: string): string[] {
  const runs = text.match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? [];
  return [...new Set(runs.flatMap((run) => {
    if (!/\p{Script=Han}/u.test(run)) return joinedWords(run);
    const characters = [...run];
    return characters.length === 1 ? characters : characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
  }))];
}
