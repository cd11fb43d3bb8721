import { describe, expect, test } from 'vitest';
import { foreignLanguageOf } from '../../../src/imports/text/foreign-language.ts';
import { importOne, remarksOf } from './make-input.ts';

const factsOf = async (content: string, name = 'posts/mine.md'): Promise<Record<string, string>> => {
  const outcome = await importOne(content, { name });
  if (outcome.kind !== 'came') return { refused: JSON.stringify(outcome) };
  const [, matter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(outcome.item.text) ?? [];
  const lists = matter.replace(/:\n((?: {2}- .*\n?)+)/g, (_, items: string) => `: [${items.trim().replace(/^ *- /gm, '').split('\n').join(', ')}]\n`);
  return Object.fromEntries([...lists.matchAll(/^(\w+): (.*)$/gm)].map(([, key = '', value = '']) => [key, value]));
};

describe('heads of other tools', () => {
  test.each<[string, string, Record<string, string>]>([
    ['Hugo',
    '---\ntitle: "Mine reopens"\ndate: 2023-02-21T08:00:00+08:00\nlastmod: 2023-02-25\ndescription: After a winter.\ntags: [coal]\n'
      + 'categories: [News]\n---\nText.',
      { title: 'Mine reopens', date: '2023-02-21', updated: '2023-02-25', summary: 'After a winter.', topics: '[coal, News]' }],
    ['Hugo in TOML', '+++\ntitle = "Mine reopens"\npublishDate = 2023-02-21\nauthors = ["Ann Miller"]\ndraft = true\n+++\nText.',
      { title: 'Mine reopens', date: '2023-02-21', author: 'Ann Miller', draft: 'true' }],
    ['Hugo in JSON', '{\n"title": "Mine reopens", "date": "2023-02-21", "params": {"author": "Ann Miller"}\n}\nText.',
      { title: 'Mine reopens', date: '2023-02-21', author: 'Ann Miller' }],
    ['Jekyll', '---\nlayout: post\ntitle: Mine reopens\ndate: 2023-02-21 10:05:39 +0100\nauthor: Ann Miller\nexcerpt: After a winter.\n---\nText.',
      { title: 'Mine reopens', date: '2023-02-21', author: 'Ann Miller', summary: 'After a winter.' }],
    ['Hexo',
    'title: Mine reopens\ndate: 2023/02/21 08:00:00\ntags:\n- coal\ncategories: News\n---\nText.', { title: 'Mine '
      + 'reopens', date: '2023-02-21', topics: '[coal, News]' }],
    ['Zola',
    '+++\ntitle = "Mine reopens"\npath = "2023/02/21/mine"\n[taxonomies]\ntags = ["coal"]\n[extra]\nauthor = "Ann Miller"\nteaser = "After a '
      + 'winter."\n+++\nText.',
      { title: 'Mine reopens', date: '2023-02-21', topics: '[coal]', author: 'Ann Miller', summary: 'After a winter.' }],
    ['Ghost',
    '---\ntitle: Mine reopens\nslug: mine-reopens\ndate_published: 2023-02-21T07:00:00.000Z\npublished_at: 2023-02-21T07:00:00.000Z\n'
      + 'custom_excerpt: x\n---\nText.',
      { title: 'Mine reopens', date: '2023-02-21' }],
    ['Eleventy',
    '---\ntitle: Mine reopens\ndate: 2023-02-21\npermalink: /2023/mine/\ntags: [post, coal]\n---\nText.', { title: 'Mine '
      + 'reopens', aliases: '[/2023/mine/]' }],
    ['Docusaurus',
    '---\nslug: mine\ntitle: Mine reopens\nauthors:\n  - name: Ann Miller\n    title: Reporter\n    url: https://example.org\ndate: 2023-02-21\n---\nText.',
      { title: 'Mine reopens', author: 'Ann Miller' }],
    ['Obsidian',
    '---\naliases: []\ncreated: 2023-02-21\ntags: [coal]\n---\n# Mine reopens\n\nText.', { title: 'Mine reopens', date: '2023-02-21', topics: '[coal]' }],
    ['Pelican',
    'Title: Mine reopens\nDate: 2023-02-21 10:20\nCategory: News\nTags: coal, steel\nSlug: mine\nAuthor: Ann Miller\nSummary: After a winter.\n\nText.',
      { title: 'Mine reopens', date: '2023-02-21', author: 'Ann Miller', summary: 'After a winter.', topics: '[coal, steel, News]' }],
    ['Grav', '---\ntitle: Mine reopens\npublish_date: 21-02-2023\ntaxonomy:\n  tag: [coal]\n---\nText.', { title: 'Mine reopens', date: '2023-02-21' }],
    ['WordPress to Markdown', '---\ntitle: "Mine reopens"\ndate: "2023-02-21"\ncoverImage: "pit.jpg"\ncategories:\n  - "news"\n---\nText.',
      { title: 'Mine reopens', date: '2023-02-21', topics: '[news]' }],
    ['jekyll-import',
    '---\nlayout: post\ntitle: Mine reopens\nauthor:\n  display_name: Ann Miller\n  login: admin\n  email: a@example.org\ndate: "2023-02-21 10:05:39 +0100"\n'
      + 'wordpress_id: 7\n---\nText.', { title: 'Mine reopens', author: 'Ann Miller' }],
    ['definitions', '[#]: subject: (Mine reopens)\n[#]: via: (https://example.org/mine)\n[#]: author: (Ann Miller)\n[#]: date: (2023-02-21)\n\nText.',
      { title: 'Mine reopens', date: '2023-02-21', author: 'Ann Miller' }],
    ['definitions in quotes',
    '[#]: subject: "Mine reopens"\n[#]: author: "Ann Miller"\n[#]: date: "2023-02-21"\n\nText.', { title: 'Mine reopens', author: 'Ann Miller' }],
    ['MultiMarkdown',
    '[_metadata_:author]:- "Ann Miller"\n[_metadata_:date]:- "2023-02-21"\n\n# Mine reopens\n\nText.', { title: 'Mine reopens', author: 'Ann Miller' }],
  ])('%s', async (_, content, facts) => {
    expect(await factsOf(content)).toMatchObject(facts);
  });

  test.each(['teaser', 'excerpt', 'dek', 'deck', 'abstract', 'standfirst', 'subtitle', 'lede', 'leadin', 'intro', 'synopsis', 'subheading', 'description'])(
    '%s is the standfirst', async (key) => {
      expect(await factsOf(`---\ntitle: A\ndate: 2023-02-21\n${key}: After a winter.\n---\nText.`)).toMatchObject({ summary: 'After a winter.' });
    },
  );
});

describe('the first heading', () => {
  const head = '---\ndate: 2023-02-21\n---\n\n';
  test.each([
    '[#]: author: (Ann Miller)\n[#]: subject: (Of the mine)\n\nMine reopens\n======\n\nText.', '<!-- kept by Li -->\n\nMine reopens\n======\n\nText.',
    '[pit]: https://example.org/pit\n\n# Mine reopens\n\nThe [pit].', '[//]: # (a note)\n\n# Mine reopens\n\nText.',
    '[1]: /a "A"\n[2]: /b\n\nMine reopens\n===\n\n[x][1] [y][2]',
    '<!-- a -->\n[#]: key: (value)\n<!-- b\n-->\n# Mine reopens #\n\nText.', '[#]: # (note)\n\n<h1>Mine reopens</h1>\n\nText.', '\n\n# Mine '
      + '*reopens*\n\nText.',
    '[comment]: <> (a note)\n# Mine reopens\n\nText.', '[_metadata_:a]:- "b"\n\n# Mine reopens\n\nText.',
  ])('after definitions and comments is the headline: %j', async (body) => {
    expect(await factsOf(head + body)).toMatchObject({ title: 'Mine reopens' });
    expect((await factsOf(head + body))['titleSupplied']).toBeUndefined();
  });

  test('is it before what a head of definitions says of another language, and that is told', async () => {
    const outcome = await importOne(`${head}[#]: subject: (Mine reopens)\n\n# 矿井重开\n\n矿井星期二重新开工。`);
    expect(outcome.kind === 'came' && outcome.item.text).toContain('title: 矿井重开');
    expect(remarksOf(outcome)).toContain('key-left 5 [#]: subject');
  });

  test('no definition is a headline where the text has no heading', async () => {
    expect(await factsOf(`${head}[pit]: https://example.org/pit\n\nThe [pit] reopens.`)).toMatchObject({ title: 'The pit reopens' });
  });
});

describe('the language of a text', () => {
  const inWords: [string, string][] = [
    ['Portuguese', 'A mina reabriu na terça-feira depois de um longo inverno, e os trabalhadores voltaram ao poço com as suas famílias e com os vizinhos.'],
    ['Spanish', 'La mina reabrió el martes después de un largo invierno, y los trabajadores volvieron al pozo con sus familias y con los vecinos.'],
    ['French', 'La mine a rouvert mardi après un long hiver, et les ouvriers sont revenus au puits avec leurs familles et avec les voisins du village.'],
    ['German', 'Die Grube wurde am Dienstag nach einem langen Winter wieder geöffnet, und die Arbeiter kehrten mit ihren Familien in das Tal zurück.'],
    ['Dutch', 'De mijn ging dinsdag na een lange winter weer open, en de arbeiders kwamen met hun gezinnen terug naar de put en het dorp.'],
    ['Polish', 'Kopalnia została ponownie otwarta we wtorek po długiej zimie, a robotnicy wrócili do szybu ze swoimi rodzinami, jak to było już przed '
      + 'rokiem.'],
    ['Japanese', '鉱山は火曜日に再開しました。長い冬のあとで、労働者は家族とともに戻りました。'],
    ['Korean', '광산은 긴 겨울이 지난 뒤 화요일에 다시 문을 열었고 노동자들이 가족과 함께 돌아왔다.'],
    ['a language in Cyrillic letters', 'Шахта вновь открылась во вторник после долгой зимы, и рабочие вернулись со своими семьями.'],
  ];
  test.each(inWords)('that is %s is told and noted, and is not taken for one of the archive', async (name, text) => {
    const foreign = foreignLanguageOf(text);
    expect(foreign?.name).toBe(name);
    const outcome = await importOne(`---\ntitle: A\ndate: 2023-02-21\n---\n${text}`);
    expect(remarksOf(outcome)).toContain(`${foreign?.tag === undefined ? 'language-other' : 'language-set'} ${name}, by its words`);
    expect(/^lang: (.+)$/m.exec(outcome.kind === 'came' ? outcome.item.text : '')?.[1]).toBe(foreign?.tag);
  });

  test.each([
    'The mine opened again on Tuesday after a long winter, and the workers came back to the pit with their families and their neighbours from the village.',
    '矿井星期二重新开工，工人们带着家人回到井下，邻居们也来了。',
    'GDP up 5 percent. Coal output rises; steel falls. Prices hold. Markets quiet. More news tonight from Beijing and Shanghai markets.',
    'A café in São Paulo, the Rue de la Paix and the Plaza de España: these are the places that the guide names, and it is for the reader to choose '
      + 'among them.',
    'Brazil: De Souza, Da Silva',
    'Li Wei, Zhang San, Ann Miller, Bob Smith, Carol Jones, Dan Brown, Eve White, Frank Black, Grace Green, Heidi Gray, Ivan Blue, Judy Rose',
  ])('of the archive is not: %j', (text) => {
    expect(foreignLanguageOf(text)).toBeUndefined();
  });
});
