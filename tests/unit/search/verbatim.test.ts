import { expect, test } from 'vitest';
import type { ArchiveSearch } from '../../../src/search/engine/answers.ts';
import { noFilters } from '../../../src/search/query/filters.ts';
import { makeFolder, makeRandom, openPage, publish, type MadePage } from './make.ts';

/*
 * What a reader copies out of an article and asks for must find the article, whatever script and signs it is written in.
 */

/** Runs that are asked. */
const tries = 2_400;
const random = makeRandom(1877);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const syllables = {
  en: 'coal mine river bridge Shenyang Dalian owned state open pit Congress James boss Xi’an O’Brien l’Abbé d\'Ivoire re-opened COVID-19 heat‑2023 3.5 '
    + '1,250,000 5.3.2 U.S. p.m. C++ R&D www.example.org CO₂ m² ﬁnance Ⅲ Łódź Straße Bjørn Ærø Đakovo naïve so\u00ADcial iPhone snake_case 25°C ½ №5 '
    + '€30 50% constructor toString __proto__',
  zh: '煤 矿 工 人 阜 新 沈 阳 粮 食 安 全 博 物 馆 的 在 说 年 月 絡 繹 礦 2023 CO₂ P5 Ａ３ 约翰·史密斯 《人民日报》 “煤都” （彰武） 3.5% 1,200吨',
  ko: '안녕하세요 아시아 대회 석탄 광산이 도시는',
  th: 'สวัสดีครับ ภาษาไทย เหมืองถ่านหิน เมือง',
  ru: 'Уголь шахта города ёлка Йод',
  el: 'Οδός κάρβουνο πόλης ΟΔΟΣ',
  ja: '石炭 ひらがな カタカナ がんばる コーヒー',
  ar: 'فحم المدينة منجم‌ها ــكتاب',
  hi: 'कोयला शहर की खान',
  vi: 'Thành phố than đá Việt',
};
/** What stands between words, each as often as another. */
const between = [' ', ' ', ' ', ', ', '—', '–', '…', ' · ', '. ', ' (', ') ', '/', ': ', '; ', ' “', '” ', ' «', '» ', '，', '。', '！', ' & '];
const tight = ['', '', '', '', '，', '。', '、', '：', '——', '…', ' '];

function textOf(scripts: readonly (keyof typeof syllables)[], words: number, signs: readonly string[]): string {
  return Array.from({ length: words }, () => pick(syllables[pick(scripts)].split(' ')) + pick(signs)).join('');
}

function makePages(): MadePage[] {
  const foreign = ['ko', 'th', 'ru', 'el', 'ja', 'ar', 'hi', 'vi'] as const;
  return Array.from({ length: 60 }, (_, at): MadePage => {
    const isChinese = at % 2 === 0;
    const own = isChinese ? 'zh' : 'en';
    const signs = isChinese ? tight : between;
    const paragraphs = [textOf([own], 40, signs), textOf([pick(foreign)], 8, between), textOf([own, pick(foreign)], 20, signs)];
    const text = paragraphs.join('</p><p>').replaceAll('&', '&amp;');
    return { url: `${at}/`, day: `${1990 + (at % 8)}-0${1 + (at % 9)}-01`, title: '题 A', text, tag: isChinese ? 'zh-Hans' : 'en' };
  });
}

const withoutSpaces = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}ー]/u;
const wordCharacter = /[\p{L}\p{N}\p{M}\p{Cf}]/u;

/** A run of a paragraph, from one edge of a word to another; between characters that are written without spaces every edge is one. */
function runOf(paragraph: string): string {
  const characters = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(paragraph)].map(({ segment }) => segment);
  const goesOn = (at: number) => [characters[at - 1], characters[at]].every((each = '') => wordCharacter.test(each) && !withoutSpaces.test(each));
  const edges = characters.flatMap((_, at) => (goesOn(at) ? [] : [at])).concat(characters.length);
  for (;;) {
    const first = Math.floor(random() * (edges.length - 1));
    const run = characters.slice(edges[first], edges[Math.min(edges.length - 1, first + 1 + Math.floor(random() * 14))]).join('').trim();
    // A hyphen before a word keeps items away, and C+ is no word.
    if (/[\p{L}\p{N}]/u.test(run) && !/C\+$/.test(run) && !/^[^\p{L}\p{N}]*-|(?<![\p{L}\p{N}])-[\p{L}\p{N}]/u.test(run)) return run;
  }
}

async function isFound(search: ArchiveSearch, run: string, url: string): Promise<boolean> {
  const answer = await search.ask({ text: run, scope: 'all', filters: noFilters, from: '', to: '', order: 'latest' });
  for (const hit of answer?.hits ?? []) if ((await search.readResult(hit)).url === url) return true;
  return false;
}

test('a run of an article, asked as it stands there, finds the article', async () => {
  const pages = makePages();
  const out = makeFolder();
  await publish(pages, { out, cache: makeFolder() });
  const search = openPage(out);
  const missed: string[] = [];
  for (let at = 0; at < tries; at++) {
    const page = pick(pages);
    const run = runOf(pick(page.text.replaceAll('&amp;', '&').split('</p><p>')));
    if (!await isFound(search, run, page.url)) missed.push(`${page.tag} ${run}`);
  }
  expect(missed).toEqual([]);
}, 120_000);
