import characters from 'opencc-js/dict/TSCharacters';
import { foldBy } from './folding.ts';

let table: ReadonlyMap<string, string> | undefined;

/**
 * Traditional characters and the simplified ones that stand for them in the index. Only those are taken that leave every
 * place in a text as it is.
 */
export function hanTable(): ReadonlyMap<string, string> {
  table ??= new Map(characters.split('|').flatMap((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return from !== to && from.length === to.length ? [[from, to] as const] : [];
  }));
  return table;
}

/** Write traditional characters as simplified ones. @example foldHan('煤礦') //=> '煤矿' */
export function foldHan(text: string): string {
  return foldBy(hanTable(), text);
}
