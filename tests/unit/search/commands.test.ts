import { beforeAll, describe, expect, test } from 'vitest';
import type { ArchiveSearch, SearchAnswer } from '../../../src/search/engine/answers.ts';
import { cutQuestion, isFull, maxPasted, maxQuestion } from '../../../src/search/query/length.ts';
import { clausesOf, queryOf } from '../../../src/search/query/query.ts';
import { wordsOfCommands } from '../../../src/search/query/tokens.ts';
import { makeFolder, makeQuestion, openPage, publish, type MadePage } from './make.ts';

/** Headlines that begin, or go on, as commands do. */
const english = [
  'Source: the well that fed a town', 'Place: where the old mill stood', 'Person: the last ferryman', 'Title: a deed found in the attic',
  'Topic: what we owe the river',
  'Series: the long winter, part two', 'Editor: why this paper stops', 'Date: a fruit and its trade', 'Organisation: how the guild was run',
  'Frost Brings -31°C to the Valley', 'Orchards lost at -8.5 °C', 'Output falls -12% in a year', 'Rail -and-sail ticket ends',
  'Dawn title:Dusk, a play in two acts',
];
const chinese = [
  '人物：李守田的六十年', '来源：一口老井', '标题：一份旧契约', '日期：丰收的季节', '主题：还给大河', '机构：行会始末', '地点：老磨坊旧址',
  '编辑：为何停刊', '连续报道：漫长的冬天',
  '人物:摆渡人老周', '来源 ：井水的去向', '人物｜来源：两家人', '寒潮来袭-31℃创纪录', '产量-12%的一年',
];
const tagged = (titles: readonly string[], tag: string, at: string): MadePage[] => titles.map((title, number) => ({
  url: `${at}${number}/`, day: '2021-05-06', title, tag,
  ...(tag === 'en' ? { text: 'Nothing else is told here.', source: 'Herald' } : { text: '此处别无他言。', source: '晨报' }),
}));
const { out, cache } = { out: makeFolder(), cache: makeFolder() };
let search: Record<'en' | 'zh', ArchiveSearch>;
beforeAll(async () => {
  await publish([...tagged(english, 'en', 'e'), ...tagged(chinese, 'zh-Hans', 'c')], { out, cache });
  search = { en: openPage(out, 'en'), zh: openPage(out, 'zh') };
}, 60_000);

async function urlsOf(language: 'en' | 'zh', answer: SearchAnswer | undefined): Promise<string[]> {
  return Promise.all((answer?.hits ?? []).map(async (hit) => (await search[language].readResult(hit)).url));
}

describe('a headline read as commands', () => {
  test.each([['en', english, 'e'], ['zh', chinese, 'c']] as const)('is found when it is pasted whole, in %s', async (language, titles, at) => {
    const missed: string[] = [];
    for (const [number, title] of titles.entries()) {
      const found = await urlsOf(language, await search[language].ask(makeQuestion(title)));
      if (!found.includes(`${at}${number}/`)) missed.push(`${title}: ${found.join(' ')}`);
    }
    expect(missed).toEqual([]);
  });

  test('is answered with its words, and the answer says so; the question stays as it was typed', async () => {
    const question = makeQuestion('人物：李守田的六十年');
    const answer = await search.zh.ask(question);
    expect([answer?.question === question, answer?.text, answer?.total]).toEqual([true, '人物 李守田的六十年', { count: 1, exact: true }]);
  });

  test('stays a command where that finds something, and where its words find nothing either', async () => {
    expect((await search.en.ask(makeQuestion('source:herald frost')))?.text).toBe('source:herald frost');
    const nothing = await search.en.ask(makeQuestion('source:tribune zebra'));
    expect([nothing?.text, nothing?.total.count]).toEqual(['source:tribune zebra', 0]);
  });

  test('can be counted by its facets like any other answer', async () => {
    const answer = await search.zh.ask(makeQuestion('人物：李守田的六十年'));
    expect(answer && await search.zh.countFacet(answer, 'source')).toEqual([{ value: '晨报', items: 1 }]);
  });

  test('is written so that nothing in it is a command', () => {
    expect(['title:"a b" -c', 'x date:2020..2021', '来源：旧信', 'state-owned 5-10', 'at -20°C'].map(wordsOfCommands)).toEqual(
      ['title "a b"  c', 'x date 2020..2021', '来源 旧信', undefined, undefined],
    );
  });
});

describe('a blank after the colon', () => {
  test('does not make a word of a command', () => {
    const read = (text: string) => queryOf(text).wanted.map((clause) => `${clause.inHeadline ? 'title ' : ''}${clause.text}`);
    expect([read('title: lamp'), read('标题： 灯'), read('title: "old lamp" oil')]).toEqual([['title lamp'], ['title 灯'], ['title old lamp', 'oil']]);
    expect(queryOf('source: Herald place:  Delta').names.map(({ facet, text }) => [facet, text])).toEqual([['source', 'Herald'], ['place', 'Delta']]);
    expect([queryOf('date: 2021').from, queryOf('人物： 周').names[0]?.text]).toEqual(['2021-01-01', '周']);
    expect(read('title: title:lamp')).toEqual(['title:', 'title lamp']);
  });
});

test('a number below zero is no command, whatever its unit', () => {
  for (const number of ['-20°C', '-5%', '-3.5 %', '-196℃', '-40°F', '-12度', '-1,000 °C']) {
    expect([number, queryOf(`frost ${number}`).unwanted]).toEqual([number, []]);
  }
  expect(queryOf('frost -20').unwanted.map(({ text }) => text)).toEqual(['20']);
});

describe('a question that is too long', () => {
  test('is cut, so that its address is one that every host takes, and is known to have been', () => {
    for (const sign of ['矿', 'word ', '𠮷', '🔥 ', 'x']) {
      const cut = cutQuestion(sign.repeat(20_000));
      expect([sign, cut.length <= maxPasted, isFull(cut), cut.isWellFormed()]).toEqual([sign, true, true, true]);
      expect(encodeURIComponent(cut).length).toBeLessThanOrEqual(9 * maxQuestion);
    }
    expect([cutQuestion(' coal  mine '), isFull('coal')]).toEqual(['coal  mine', false]);
  });

  test('loses the word that was cut through, and Han characters lose nothing', () => {
    for (const most of [maxQuestion, maxPasted]) {
      const words = cutQuestion(`${'a '.repeat(most / 2 - 3)}b governments`.slice(0, most));
      expect([most, words.endsWith(' gove'), clausesOf(words)]).toEqual([most, true, ['b']]);
    }
    expect(clausesOf(cutQuestion('矿'.repeat(2_000)))[0]).toHaveLength(maxQuestion);
  });

  test('is a pasted paragraph, and all of it is asked', () => {
    const paragraph = Array.from({ length: 150 }, (_, at) => `word${at}`).join(' ');
    expect([cutQuestion(paragraph), isFull(paragraph), clausesOf(paragraph).length]).toEqual([paragraph, false, 150]);
  });
});
