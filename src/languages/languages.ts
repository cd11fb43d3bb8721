import { en, enChecks, enImports, enLists, enSearch } from './en.ts';
import { zh, zhChecks, zhImports, zhLists, zhSearch } from './zh.ts';

/*
 * Every language that an archive can be in. The tables stand apart so that a script in the browser brings in no more than it uses.
 */

export const languageFacts = { en, zh };
export const searchRules = { en: enSearch, zh: zhSearch };
export const checkWords = { en: enChecks, zh: zhChecks };
export const listWords = { en: enLists, zh: zhLists };
export const importWords = { en: enImports, zh: zhImports };
