import { beforeAll, describe, expect, test } from 'vitest';
import type { ArchiveSearch } from '../../../src/search/engine/answers.ts';
import { clausesOf, queryOf } from '../../../src/search/query/query.ts';
import { makeFolder, makeQuestion, openPage, publish, type MadePage } from './make.ts';

const digest = (words: string): string => 'The week had many a story of towns, fields and roads. '.repeat(6)
  + words.split(' ').map((word) => `The ${word} was named. More of the week follows here, as it came in. `).join('');
const pages: MadePage[] = [
  { url: 'upgrade/', day: '2021-03-01', title: 'Gate 2 is open', text: 'To upgrade your ticket from Gate 1 to Gate 2, bring the old one.' },
  { url: 'survey/', day: '2021-03-02', title: 'Survey of tickets', text: 'How do you like a ticket? How many have you? How would you upgrade?' },
  { url: 'ferry/', day: '2021-03-03', title: 'Night ferry timetable', text: 'It sails again.' },
  { url: 'digest/', day: '2021-03-09', title: 'The week', text: digest('ferry night timetable ferry night timetable ferry night timetable') },
  { url: 'clause/', day: '2021-03-04', title: 'The law as it stands', text: 'Judges read Article 15 anew, and not any other one.' },
  { url: 'clauses/', day: '2021-03-10', title: 'The law as it was', text: 'Article 9 is read by 15 judges; Article 7 by 15 more. Article 3 by 15.' },
  { url: 'beside/', day: '2021-03-05', title: 'Harvest', text: 'A good iron gate was made there by hand in the year of the flood.' },
  { url: 'apart/', day: '2021-03-11', title: 'Harvest', text: 'The gate of good hope was made there of wood and of iron this year.' },
  { url: 'twice/', day: '2021-03-06', title: 'Letters', text: 'Salmon, salmon and salmon, then one trout and a lake.' },
  { url: 'once/', day: '2021-03-12', title: 'Letters', text: 'Trout, trout and trout, then one salmon and a lake.' },
  { url: 'who/', day: '2021-03-07', title: 'WHO names a remedy', text: 'The remedy works.' },
  { url: 'remedy/', day: '2021-03-13', title: 'A remedy for frost', text: 'It is an old remedy.' },
];
const compounds: MadePage[] = [
  { url: 'parted/', day: '2021-03-14', title: 'Yearbook', text: 'A web site was mended, and of a school far away the redesign was told. '.repeat(3) },
  { url: 'joined/', day: '2021-03-01', title: 'Website redesign', text: 'The website is new; its redesign took a day.' },
];
const chinese: MadePage[] = [
  { url: 'z/letter/', day: '2021-03-01', title: '怎么安装水泵', text: '读者来信问怎么安装水泵。' },
  { url: 'z/pump/', day: '2021-03-02', title: '水泵到村', text: '技术员安装水泵，安装水泵只用一天。' },
  { url: 'z/radio/', day: '2021-03-03', title: '怎么安装收音机', text: '怎么安装收音机，怎么调台。' },
  { url: 'z/bridge/', day: '2021-03-04', title: '清河大桥通车', text: '清河大桥建成通车。' },
  { url: 'z/lesson/', day: '2021-03-05', title: '风力发电进课堂', text: '风力发电由专家讲解。' },
  // 貉 is one character and a word: no two characters of 貉的别名 stand in the item about it but the last.
  { url: 'z/animal/', day: '2021-03-06', title: '貉', text: '貉，又名狗獾，别名甚多。貉冬眠。' },
  { url: 'z/plant/', day: '2021-03-07', title: '蓼花', text: '蓼花别名水荭，又有别名若干，别名见于县志。' },
].map((page) => ({ ...page, tag: 'zh-Hans' }));
const folders = { out: makeFolder(), cache: makeFolder() };
let search: Record<'en' | 'zh', ArchiveSearch>;
beforeAll(async () => {
  await publish([...pages, ...compounds, ...chinese], folders);
  search = { en: openPage(folders.out, 'en'), zh: openPage(folders.out, 'zh') };
}, 60_000);

async function find(text: string, language: 'en' | 'zh' = 'en'): Promise<string[]> {
  const answer = await search[language].ask(makeQuestion(text, { scope: language }));
  return Promise.all((answer?.hits ?? []).map(async (hit) => (await search[language].readResult(hit)).url));
}

describe('words that only ask', () => {
  test('are not required', async () => {
    expect((await find('how to upgrade from Gate 1 to Gate 2'))[0]).toBe('upgrade/');
    const questions = ['what is the night ferry', 'where does the night ferry go?', 'When did the Night Ferry sail', 'which ferry at night'];
    for (const question of [...questions, 'who is on the night ferry']) {
      const needed = clausesOf(question);
      expect([question, needed.some((word) => /^(?:what|where|when|which|who|is|does|did|the|at|on)$/i.test(word))]).toEqual([question, false]);
    }
    expect(await find('what is the night ferry')).toEqual(expect.arrayContaining(['ferry/', 'digest/']));
  });

  test('are not required where they stand for who asks, or for what is asked about', async () => {
    for (const question of ['where can I see it sail', 'what happened to the night ferry', 'how many sail', 'what did they say about the ferry this year']) {
      expect([question, clausesOf(question).filter((word) => /^(?:can|i|it|happened|many|they|say|this)$/i.test(word))]).toEqual([question, []]);
    }
    expect([clausesOf('IT budget'), clausesOf('happened')]).toEqual([['IT', 'budget'], ['happened']]);
  });

  test('rank: what has them too stands first', async () => {
    expect((await find('怎么安装水泵', 'zh'))).toEqual(['z/letter/', 'z/pump/']);
    expect((await find('怎么 安装收音机', 'zh'))[0]).toBe('z/radio/');
  });

  test.each([
    '安装水泵怎么办', '如何安装水泵', '怎样安装水泵？', '为什么安装水泵', '什么时候安装水泵', '在哪里安装水泵', '谁安装水泵呢', '安装水泵了吗', '请问安装水泵', '安装水泵有什么',
  ])('are cut out of %s', async (question) => {
    expect(await find(question, 'zh')).toEqual(expect.arrayContaining(['z/pump/']));
  });

  test.each(['清河大桥是什么时候通车', '什么是风力发电', '风力发电是谁讲解'])('part what stands around them in %s', async (question) => {
    expect(await find(question, 'zh')).toHaveLength(1);
  });

  test('stay where they are all there is, in short runs, in quotation marks and in capitals', () => {
    const needed = (text: string) => queryOf(text).wanted.filter(({ optional }) => !optional).map(({ text: word }) => word);
    expect([needed('how to'), needed('怎么'), needed('如何应对'), needed('"how to" plant')]).toEqual([['how', 'to'], ['怎么'], ['如何应对'], ['how to', 'plant']]);
    expect([needed('WHO remedy'), needed('who remedy')]).toEqual([['WHO', 'remedy'], ['remedy']]);
  });

  test('do not hide that a name in capitals is one', async () => {
    expect(await find('WHO remedy')).toEqual(['who/']);
  });
});

describe('among items that have every word', () => {
  test('one with all of them in its headline stands before a long one that names them', async () => {
    expect(await find('night ferry timetable')).toEqual(['ferry/', 'digest/']);
    expect(await find('timetable ferry')).toEqual(['ferry/', 'digest/']);
  });

  test('one in which they stand side by side comes before one in which they lie apart', async () => {
    expect(await find('iron gate')).toEqual(['beside/', 'apart/']);
    expect(await find('gate hope')).toEqual(['apart/']);
  });

  test('a number beside its name counts more than elsewhere', async () => {
    expect(await find('Article 15')).toEqual(['clause/', 'clauses/']);
  });

  test('a word counts as often as it is asked', async () => {
    expect((await find('salmon trout salmon'))[0]).toBe('twice/');
    expect((await find('trout salmon trout'))[0]).toBe('once/');
  });
});

test('what a headline writes as one word answers a question that parts it, where that is one of several words', async () => {
  expect(await find('web site redesign')).toEqual(['joined/', 'parted/']);
  expect((await find('web site'))[0]).toBe('parted/');
});

test('a word of one Chinese character ranks among items that have something of the question, and finds none alone', async () => {
  const partial = async (text: string) => {
    const answer = await search.zh.ask(makeQuestion(text, { scope: 'zh' }));
    return Promise.all((answer?.partial ?? []).map(async (hit) => (await search.zh.readResult(hit)).url));
  };
  expect(await partial('貉的别名是什么')).toEqual(['z/animal/', 'z/plant/']);
  expect(await partial('貉皮')).toEqual([]);
});
