import type { Language } from '../../src/schema/language.ts';
import type { Dice } from './dice.ts';

/** A made-up archive as plain data, from which its files follow: so that edits never leave a link or an address broken unless they mean to. */
export interface Paper {
  stories: Story[];
  /** Names that `names.yaml` pairs, as numbers of `subjects`. */
  pairs: Set<number>;
  /** Files that break a rule, for one step. */
  broken: Map<string, string>;
  today: string;
  /** The path that the archive is served under. */
  base: string;
  /** Grows with every name that must be new. */
  count: number;
}

export interface Story {
  day: string;
  slug: string;
  /** Slugs it had before. */
  formerly: string[];
  versions: Partial<Record<Language, Version>>;
}

export interface Version {
  title: string;
  paragraphs: string[];
  summary?: string;
  /** As numbers of `subjects`; the kind is the subject's. */
  subjects: number[];
  source: number;
  editor?: string;
  aliases: string[];
  corrections: { date: string; text: string }[];
  picture?: { name: string; colour: string };
  /** Stories its text links to, by their place in `stories` when the link was made. */
  links: Story[];
  withdrawn?: true;
  draft?: true;
  /** The day before which it is not published. */
  embargo?: string;
}

type Subject = { kind: 'topics' | 'people' | 'places' | 'organisations' | 'series' } & Record<Language, string>;

/** What stories are about, in both languages. The first is what most of them are about. */
export const subjects: readonly Subject[] = [
  { kind: 'topics', en: 'mining', zh: '采矿' },
  { kind: 'topics', en: 'energy', zh: '能源' },
  { kind: 'topics', en: 'C++ & sport', zh: '体育' },
  { kind: 'topics', en: 'weather', zh: '天气' },
  { kind: 'people', en: 'Zhou Pengju', zh: '周鹏举' },
  { kind: 'people', en: 'Lin Aimin', zh: '林爱民' },
  { kind: 'people', en: 'Hu Tao', zh: '胡涛' },
  { kind: 'places', en: 'Fuxin', zh: '阜新' },
  { kind: 'places', en: 'Zhangwu', zh: '彰武' },
  { kind: 'organisations', en: 'City Council', zh: '市政府' },
  // The one series: an item belongs to one at most.
  { kind: 'series', en: 'The pit', zh: '矿坑始末' },
];

const sources: readonly Record<Language, string>[] = [{ en: 'Gazette', zh: '公报' }, { en: 'Fuxin Daily', zh: '阜新日报' }, { en: 'Tribune', zh: '论坛报' }];

const words: Record<Language, readonly string[]> = {
  en: [
    'pit', 'coal', 'winter', 'council', 'spring', 'river', 'grid', 'school', 'market', 'wind', 'meeting', 'road', 'measures', 'livestock', 'harvest', 'railway',
    'museum', 'frost',
  ],
  zh: ['煤矿', '冬季', '会议', '春耕', '河流', '电网', '学校', '市场', '风电', '道路', '措施', '畜牧', '收成', '铁路', '博物馆', '霜冻'],
};

/** Make a sentence of a language's words. */
export function makeSentence(language: Language, { pick, roll }: Dice): string {
  const said = Array.from({ length: 4 + roll(6) }, () => pick(words[language]));
  const text = language === 'zh' ? `${said.join('')}。` : `${said.join(' ')}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Make a headline; `number` keeps it apart from others. */
export function makeTitle(language: Language, number: number, { pick }: Dice): string {
  return language === 'zh' ? `${pick(words.zh)}${pick(words.zh)}第${number}号` : `The ${pick(words.en)} and the ${pick(words.en)}, no. ${number}`;
}

/** Make one version of a story. */
export function makeVersion(language: Language, paper: Paper, dice: Dice): Version {
  return {
    title: makeTitle(language, ++paper.count, dice),
    paragraphs: Array.from({ length: 1 + dice.roll(3) }, () => makeSentence(language, dice)),
    subjects: [...(dice.roll(10) < 8 ? [0] : []), ...dice.some([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 4)],
    source: dice.roll(sources.length),
    aliases: [],
    corrections: [],
    links: paper.stories.length > 0 && dice.roll(4) === 0 ? [dice.pick(paper.stories)] : [],
  };
}

/** Make a story of some day and file it. */
export function addStory(paper: Paper, day: string, dice: Dice): Story {
  const versions: Story['versions'] = {};
  const kind = dice.roll(5);
  if (kind !== 0) versions.en = makeVersion('en', paper, dice);
  if (kind < 2) versions.zh = makeVersion('zh', paper, dice);
  const story: Story = { day, slug: `story-${++paper.count}`, formerly: [], versions };
  paper.stories.push(story);
  return story;
}

/** Make an archive of some stories. In a dense one they lie so close that lists split by year, and years by month. */
export function makePaper(size: number, dense: boolean, dice: Dice): Paper {
  const paper: Paper = { stories: [], pairs: new Set([0, 7]), broken: new Map(), today: '2026-11-01', base: '/', count: 0 };
  for (let each = 0; each < size; each++) addStory(paper, randomDay(dense, dice), dice);
  return paper;
}

/** Some day before the archive's today. */
export function randomDay(dense: boolean, { roll }: Dice): string {
  const year = dense ? 2026 - Math.floor(roll(10) / 8) : 2016 + roll(11);
  return `${year}-${two(1 + roll(year === 2026 ? 10 : 12))}-${two(1 + roll(28))}`;
}

/** The file of a story's version. */
export function fileOf({ day, slug }: Story, language: Language): string {
  return `${day.slice(0, 7).replace('-', '/')}/${slug}${language === 'zh' ? '.zh' : ''}.md`;
}

/** The address of a story's version, also under a slug it had before. */
export function addressOf({ day, slug }: Story, language: Language, under = slug): string {
  return `${language === 'zh' ? '/zh' : ''}/${day.slice(0, 7).replace('-', '/')}/${under}/`;
}

/** Answer whether readers can see a version. */
export function isOut({ draft, embargo }: Version, today: string): boolean {
  return !draft && !(embargo !== undefined && embargo > today);
}

/** The versions of a story. */
export function versionsOf({ versions }: Story): [Language, Version][] {
  return (['en', 'zh'] as const).flatMap((language): [Language, Version][] => (versions[language] ? [[language, versions[language]]] : []));
}

/** What `names.yaml` and the items call their source, subjects and the like. */
export function sourceName(number: number, language: Language): string {
  return sources[number]?.[language] ?? '';
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
