import { commonWord } from './english.ts';
import { drawNames, type Cast, type CastName, type Language } from './names.ts';
import type { PlannedItem } from './plan.ts';
import { drawNumber, drawOne, makeRandom, type Random } from './random.ts';
import type { LanguageVoice, Voice } from './language-voice.ts';

/** What texts are made from. */
export interface ArchiveWriter {
  seed: number;
  cast: Cast;
  voices: Record<Language, LanguageVoice>;
  length: Length;
}

/** How long the stories of an archive are: reports of about 5 KB, or notices of about 1 KB, as an office publishes them by the hundred thousand. */
export type Length = 'reports' | 'notices';

/** The shortest text, and how far above it the longest is, in signs of English. */
const lengths: Record<Length, readonly [least: number, more: number]> = { reports: [1_800, 6_500], notices: [250, 1_000] };

/** Write the file of a planned item. The versions of a story name the same people and places. */
export function writeStory({ seed, cast, voices, length }: ArchiveWriter, { language, day, story, links }: PlannedItem): string {
  const writer = voices[language];
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
  const voice = writer.voice(random);
  const summary = random() < 0.5 && voice.sentence();
  const matter: typeof fields = [['title', voice.headline()], ['date', day], ['summary', summary && JSON.stringify(summary)], ...fields];
  const lines = matter.flatMap(([key, value]) => (value === false ? [] : [`${key}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n\n${body(random, writer, voice, people.map((name) => name[language]), links, lengths[length])}\n`;
}

/** Write a text in paragraphs, with sub-headings, and now and then a list, a table, a quotation or a footnote. */
function body(
  random: Random, { joint, weight }: LanguageVoice, voice: Voice, people: readonly string[], links: readonly string[], [least, more]: readonly [number, number],
): string {
  const wanted = least + more * random();
  const blocks: string[] = [];
  let length = 0;
  const add = (block: string): void => {
    blocks.push(block);
    length += block.length * weight;
  };
  const paragraph = (): string => Array
    .from({ length: drawNumber(random, 2, 5) }, () => voice.sentence(people.length > 0 && random() < 0.12 ? drawOne(random, people) : undefined))
    .join(joint);
  const hasHeadings = random() < 0.7;
  const isCommon = weight === 1 && random() < 0.43;
  const extras = [
    ...(random() < 0.3 ? [() => list(random, voice)] : []),
    ...(random() < 0.12 ? [() => table(random, voice)] : []),
    ...(random() < 0.12 ? [() => `> ${voice.sentence()}${joint}${voice.sentence()}`] : []),
    ...links.map((link) => () => voice.reference(link)),
  ];
  const note = random() < 0.15 ? voice.sentence() : undefined;
  add(paragraph() + (isCommon ? ` Many ${commonWord} came.` : ''));
  while (length < wanted) {
    if (hasHeadings && blocks.length % 6 === 2) add(`## ${voice.phrase()}`);
    add(paragraph());
    const extra = blocks.length % 3 === 0 ? extras.shift() : undefined;
    if (extra) add(extra());
  }
  for (const extra of extras) add(extra());
  return (note === undefined ? blocks : [`${blocks[0]}[^1]`, ...blocks.slice(1), `[^1]: ${note}`]).join('\n\n');
}

function list(random: Random, voice: Voice): string {
  const sign = random() < 0.3 ? '1.' : '-';
  return Array.from({ length: drawNumber(random, 3, 7) }, () => `${sign} ${random() < 0.5 ? `**${voice.phrase()}** ` : ''}${voice.sentence()}`).join('\n');
}

function table(random: Random, voice: Voice): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = Array.from(
    { length: drawNumber(random, 3, 8) }, () => row([voice.phrase(), String(drawNumber(random, 1, 99_999)), String(drawNumber(random, 1, 99))]),
  );
  return [row([voice.phrase(), voice.phrase(), voice.phrase()]), row(['---', '---:', '---:']), ...rows].join('\n');
}
