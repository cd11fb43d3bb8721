import { describe, expect, test } from 'vitest';
import type { ArchiveSearch } from '../../../src/search/engine/answers.ts';
import { noFilters } from '../../../src/search/query/filters.ts';
import { makeFolder, openPage, publish, type MadePage } from './make.ts';

/*
 * Words as papers print them and readers type them.
 */

const page = (url: string, title: string, text: string, more: Partial<MadePage> = {}): MadePage =>
  ({ url: `${url}/`, day: '2023-02-05', title, text, ...more });
const chinese = { tag: 'zh-Hans', source: '人民日报' };
const pages = [
  page('shaft', 'The Shaft—Once the Deepest—Is Flooded',
    'On the Shenyang–Dalian road (1986–1990), half…perhaps more. Covid·19 «Lena» struck.', { source: 'People’s Daily' }),
  page('pit', 'Pit Opens', 'The pit opened.', { topics: ['R&amp;D', 'C++', 'Coal, gas', 'open-pit mining'] }),
  page('course', 'C++ Course for Evening Pupils', 'Forty pupils learn C++ and F#.'),
  page('vitamin', 'Vitamin C for the Night Shift', 'The canteen hands out vitamin C; grade C and grade F sheds get tea.'),
  page('wait', 'They Told Us to Wait', 'The foreman told us to wait. He gave us tea, and us only.'),
  page('steel', 'U.S. Steel Buyers Visit', 'Buyers from the U.S. came at 5 p.m. with $1,250,000.'),
  page('small', 'Mine Digs 3.5 Million Tonnes', 'The mine dug 3.5 million tonnes; version 5.3.2 of the plan says so.'),
  page('large', 'Mine Digs 35 Million Tonnes', 'Another mine dug 35 million tonnes; plan 532 says so.'),
  page('choir', 'Congress’s Delegate', 'James’s choir; the boss’s chair. Côte d’Ivoire, l’Abbé Huc, Sean O’Brien.'),
  page('letters', 'Łódź and Diyarbakır', 'Straße, Bjørn, Ærø, Đakovo, Þingvellir, encyclopædia.'),
  page('plant', 'Plant Captures CO₂', 'On 400 m² H₂O leaves as steam; a ﬁnance oﬃce; chapter Ⅲ.'),
  page('hotline', 'Hotline', 'See www.example.org/heat-2023 and the Beijing-Shenyang-Dalian line.'),
  page('hack', 'Hackweek begins', 'The hackweek begins. Covid19 rules.'),
  page('week', 'Hack Week ends', 'The hack week ended. COVID-19 rules.'),
  page('dam', 'The Constructor of the Dam', 'A constructor, toString and __proto__.'),
  page('air', '空气监测', 'CO₂排放下降，３００ｍ²。안녕하세요, 아시아대회. สวัสดีครับภาษาไทย。增长3.5%。', chinese),
  page('food', '粮食安全', '粮食安全：约翰·史密斯说。', chinese),
];
let built: Promise<unknown> | undefined;
const out = makeFolder();

async function find(text: string, language = 'en'): Promise<string> {
  await (built ??= publish(pages, { out, cache: makeFolder() }));
  const search: ArchiveSearch = openPage(out, language);
  const answer = await search.ask({ text, scope: language, filters: noFilters, from: '', to: '', order: 'relevance' });
  const urls = await Promise.all((answer?.hits ?? []).map(async (hit) => (await search.readResult(hit)).url.replace('/', '')));
  return urls.join(' ');
}

describe('what was printed is found', () => {
  test.each([
    ['shaft', ['deepest', 'once', 'Dalian road', '1986', '1990', 'half', 'perhaps', 'lena', 'title:once',
      'The Shaft—Once the Deepest—Is Flooded', '“Shenyang-Dalian road”']],
    ['choir', ['Congress', 'Congress’s', 'Congress\'s', 'James', 'boss', 'Ivoire', 'Abbe', 'Abbé', 'Brien', 'O\'Brien', 'l’Abbé Huc']],
    ['letters', ['Lodz', 'Łódź', 'Diyarbakir', 'strasse', 'STRASSE', 'Bjorn', 'Aero', 'Dakovo', 'Thingvellir', 'encyclopaedia', 'encyclopædia']],
    ['plant', ['CO2', 'CO₂', 'H2O', 'm2', 'finance', 'office', 'III']],
    ['hotline', ['example.org', 'heat-2023', 'Beijing-Shenyang', 'www.example.org/heat-2023', 'heat 2023']],
    ['dam', ['constructor', '"constructor of the dam"', 'title:constructor', 'toString', '__proto__']],
    ['small', ['3.5', '"3.5 million"', '5.3.2']],
    ['large', ['35', '532', '"35 million"']],
    ['course', ['C++', '"C++ course"', 'F#', 'c++ course']],
    ['steel', ['1250000', '1,250,000', '5 p.m.', 'U.S. steel', '$1,250,000']],
  ])('%s', async (url, questions) => {
    for (const question of questions) expect([question, await find(question)]).toEqual([question, url]);
  });

  test('in Chinese pages too, whatever the script', async () => {
    for (const question of ['CO₂排放', 'CO2', '안녕하세요', '아시아', '대회', 'สวัสดีครับ', 'ภาษาไทย', '300m2', '300m²', '3.5', '3.5%']) {
      expect([question, await find(question, 'zh')]).toEqual([question, 'air']);
    }
    for (const question of ['粮\u200B食安全', '粮食\u00AD安全', '约翰史密斯', '约翰·史密斯']) {
      expect([question, await find(question, 'zh')]).toEqual([question, 'food']);
    }
  });
});

describe('what is written in two ways is found by both, as it was typed first', () => {
  test.each([
    ['hackweek', 'hack week'], ['hack week', 'week hack'], ['covid19', 'hack week shaft'],
    ['COVID-19', 'week shaft hack'], ['us', 'wait'], ['US', 'steel wait'],
    ['U.S.', 'steel wait'],
  ])('%s', async (question, urls) => {
    expect(await find(question)).toBe(urls);
  });
});

describe('a name is asked for with its signs or without', () => {
  test.each([
    ['shaft', ['source:"People\'s Daily"', 'source:People’s', 'source:"daily people"']],
    ['pit', ['topic:R&D', 'topic:C++', 'topic:"Coal, gas"', 'topic:open-pit', 'topic:"open pit"', 'topic:mining']],
  ])('%s', async (url, questions) => {
    for (const question of questions) expect([question, await find(question)]).toEqual([question, url]);
  });

  test('in Chinese brackets too', async () => {
    for (const question of ['来源：《人民日报》', '来源：人民', '来源：「人民日报」']) {
      expect([question, (await find(question, 'zh')).split(' ').sort()]).toEqual([question, ['air', 'food']]);
    }
  });
});
