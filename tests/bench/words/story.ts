import { commonWord } from './english.ts';
import { drawNames, type Cast, type CastName, type Language } from './names.ts';
import type { PlannedItem } from './plan.ts';
import { drawNumber, drawOne, makeRandom, type Random } from './random.ts';
import type { Tongue } from './tongue.ts';

/** What texts are made from. */
export interface Press {
  seed: number;
  cast: Cast;
  tongues: Record<Language, Tongue>;
}

/** Write the file of a planned item. The versions of a story name the same people and places. */
export function writeStory({ seed, cast, tongues }: Press, { language, day, story, links }: PlannedItem): string {
  const tongue = tongues[language];
  const shared = makeRandom(seed, 7, story);
  const said = (names: readonly CastName[]): string => names.map((name) => name[language]).join(', ');
  const people = drawNames(shared, cast.draw.people, 0, 4);
  const source = cast.draw.sources(shared);
  const fields: [string, string | false][] = [
    ['source', source[language]],
    ['sourceUrl', shared() < 0.4 && `https://news.example/${day.replaceAll('-', '/')}/${story}.html`],
    ['editor', shared() < 0.6 && said([cast.draw.editors(shared)])],
    ['topics', `[${said(drawNames(shared, cast.draw.topics, 1, 3))}]`],
    ['people', people.length > 0 && `[${said(people)}]`],
    ['places', `[${said(drawNames(shared, cast.draw.places, 1, 2))}]`],
    ['organisations', shared() < 0.6 && `[${said(drawNames(shared, cast.draw.organisations, 1, 2))}]`],
  ];
  const random = makeRandom(seed, 8, story, language === 'en' ? 0 : 1);
  const summary = random() < 0.5 && tongue.sentence(random);
  const matter: typeof fields = [['title', tongue.headline(random)], ['date', day], ['summary', summary && JSON.stringify(summary)], ...fields];
  const lines = matter.flatMap(([key, value]) => (value === false ? [] : [`${key}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n\n${body(random, tongue, people.map((name) => name[language]), links)}\n`;
}

/** Write a text of about 5.5 KB in paragraphs, with sub-headings, and now and then a list, a table, a quotation or a footnote. */
function body(random: Random, tongue: Tongue, people: readonly string[], links: readonly string[]): string {
  const wanted = 1_700 + 6_300 * random();
  const blocks: string[] = [];
  let length = 0;
  const add = (block: string): void => {
    blocks.push(block);
    length += block.length * tongue.width;
  };
  const hasHeadings = random() < 0.7;
  const isCommon = tongue.width === 1 && random() < 0.43;
  const extras = [
    ...(random() < 0.3 ? [list] : []), ...(random() < 0.12 ? [table] : []), ...(random() < 0.12 ? [quotation] : []),
    ...links.map((link) => () => tongue.reference(random, link)),
  ];
  const note = random() < 0.15 ? tongue.sentence(random) : undefined;
  add(paragraph(random, tongue, people) + (isCommon ? ` Many ${commonWord} came.` : ''));
  while (length < wanted) {
    if (hasHeadings && blocks.length % 6 === 2) add(`## ${tongue.phrase(random)}`);
    add(paragraph(random, tongue, people));
    const extra = blocks.length % 3 === 0 ? extras.shift() : undefined;
    if (extra) add(extra(random, tongue));
  }
  for (const extra of extras) add(extra(random, tongue));
  return (note === undefined ? blocks : [`${blocks[0]}[^1]`, ...blocks.slice(1), `[^1]: ${note}`]).join('\n\n');
}

function paragraph(random: Random, tongue: Tongue, people: readonly string[]): string {
  const sentences: string[] = [];
  for (let count = drawNumber(random, 2, 5); count > 0; count--) {
    sentences.push(tongue.sentence(random, people.length > 0 && random() < 0.12 ? drawOne(random, people) : undefined));
  }
  return sentences.join(tongue.joint);
}

function list(random: Random, tongue: Tongue): string {
  const sign = random() < 0.3 ? '1.' : '-';
  return Array.from({ length: drawNumber(random, 3, 7) }, () => `${sign} ${random() < 0.5 ? `**${tongue.phrase(random)}** ` : ''}${tongue.sentence(random)}`).join('\n');
}

function table(random: Random, tongue: Tongue): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = Array.from({ length: drawNumber(random, 3, 8) }, () => row([tongue.phrase(random), String(drawNumber(random, 1, 99_999)), String(drawNumber(random, 1, 99))]));
  return [row([tongue.phrase(random), tongue.phrase(random), tongue.phrase(random)]), row(['---', '---:', '---:']), ...rows].join('\n');
}

function quotation(random: Random, tongue: Tongue): string {
  return `> ${tongue.sentence(random)}${tongue.joint}${tongue.sentence(random)}`;
}
