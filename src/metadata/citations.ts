import type { Paths } from '../addresses.ts';
import type { ArticleView } from '../archive/pages/views.ts';
import { citationLanguage } from '../languages/fixed-languages.ts';
import { languageFacts } from '../languages/languages.ts';
import type { Day } from '../schema/day.ts';
import type { NewsItem } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import { editionText } from '../wording/record.ts';
import { apaAuthors, chicagoAuthors, gbtAuthors, invertedName, partedName } from './author-names.ts';
import { quotedTitle, sentences } from './citation-marks.ts';
import { workOf, type Work } from './work.ts';

/** A way to cite a story: its name, and the story so cited. */
export interface Citation {
  name: string;
  /** Part of the id of its place on the page. */
  id: string;
  text: string;
  /** True where machines read it and its lines count. */
  isFile?: true;
}

/**
 * How to cite a story, in two styles of the West, one of China, and for two kinds of program. The day of reading is the reader's to add,
 * where GB/T 7714 leaves a place for it; the edition of the archive is named where the text was sealed in one.
 */
export function citationsOf({ item, edition }: Pick<ArticleView, 'item' | 'edition'>, paths: Paths): Citation[] {
  const work = { ...workOf(item, paths), page: item.language, ...(edition !== undefined && { edition }) };
  return [
    { name: 'APA', id: 'apa', text: apaOf(work) },
    { name: 'Chicago', id: 'chicago', text: chicagoOf(work) },
    { name: 'GB/T 7714', id: 'gbt', text: gbtOf(work) },
    { name: 'BibTeX', id: 'bibtex', text: bibtexOf(work, item), isFile: true },
    { name: 'RIS', id: 'ris', text: risOf(work, item), isFile: true },
  ];
}

/** A story with the edition of the archive in which its text was sealed. */
interface CitedWork extends Work {
  edition?: number;
  /** The language of its page. */
  page: Language;
}

/** The edition as a sentence of its own; none where there is none. */
function sentenceOfEdition({ edition, page }: Pick<CitedWork, 'edition' | 'page'>): string[] {
  return edition === undefined ? [] : [editionText(edition, page)];
}

const monthNames = languageFacts[citationLanguage].days.months;

function apaOf({ title, authors, source, day, archive, address, note, ...work }: CitedWork): string {
  const [year, month, date] = partsOf(day);
  const when = `(${year}, ${monthNames[month - 1]} ${date})`;
  const names = note ? archive : apaAuthors(authors);
  const head = names === '' ? [sentences([title, when])] : [sentences([names, when]), note ? `${title} [${note}]` : title];
  return sentences([...head, ...(note ? [] : [source, archive]), ...sentenceOfEdition(work), address]);
}

function chicagoOf({ title, authors, source, day, archive, address, note, ...work }: CitedWork): string {
  const [year, month, date] = partsOf(day);
  const when = `${monthNames[month - 1]} ${date}, ${year}`;
  const names = note ? archive : chicagoAuthors(authors);
  const story = `${quotedTitle(title)} ${note || source}, ${when}`;
  return `${sentences([...(names === '' ? [] : [names]), story, ...(note ? [] : [archive]), ...sentenceOfEdition(work), address])}.`;
}

function gbtOf({ title, authors, source, day, archive, address, note, ...work }: CitedWork): string {
  const { accessed, others } = languageFacts[work.page].story;
  const end = [...sentenceOfEdition(work), address];
  if (note) return `${sentences([archive, `${title}: ${note}[EB/OL]`, `(${day})[${accessed}]`, ...end])}.`;
  const names = authors.length > 0 ? [gbtAuthors(authors, others)] : [];
  return `${sentences([...names, `${title}[N/OL]`, `${source}, ${day}[${accessed}]`, archive, ...end])}.`;
}

/** What programs know a citation by: each version of a story has one of its own. */
function keyOf({ story, day, page }: Pick<CitedWork, 'day' | 'page'> & Pick<NewsItem, 'story'>): string {
  return `${day.slice(0, 4)}-${story.split('/').at(-1)?.replace(/[^a-z0-9-]/gi, '') ?? ''}-${page}`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function bibtexOf(
  { title, authors, source, day, archive, address, note, ...work }: CitedWork, { story, language }: Pick<NewsItem, 'story' | 'language'>,
): string {
  const [year, month, date] = partsOf(day);
  const names = note ? [archive] : authors.length > 0 ? authors : [source];
  // Braces in braces keep capitals, and keep a name whole whose family part cannot be told.
  const fields = [
    ['author', names.map((name) => (partedName(name) ? tex(invertedName(name)) : `{${tex(name)}}`)).join(' and ')],
    ['title', `{${tex(title)}}`],
    ['howpublished', tex([note ? archive : `${source}; ${archive}`, ...sentenceOfEdition(work)].join(', '))],
    ['date', day],
    ['year', year],
    ['month', months[month - 1]],
    ['day', date],
    ['url', address],
    ['langid', languageFacts[language].langid],
    ...(note ? [['note', tex(note)]] : []),
  ] as const;
  const lines = fields.map(([field, value]) => `  ${field} = ${field === 'month' ? value : `{${value}}`}`);
  return `@misc{${keyOf({ ...work, story, day })},\n${lines.join(',\n')}\n}`;
}

function risOf(
  { title, authors, source, day, archive, address, language, note, edition, page }: CitedWork, { story }: Pick<NewsItem, 'story'>,
): string {
  const names = note ? [archive] : authors.map(invertedName);
  return [
    note ? 'TY  - ELEC' : 'TY  - NEWS', `ID  - ${keyOf({ story, day, page })}`, `TI  - ${title}`,
    ...names.map((name) => `AU  - ${name}`), `T2  - ${note ? archive : source}`,
    `PY  - ${day.slice(0, 4)}`, `DA  - ${day.replaceAll('-', '/')}`, `DP  - ${archive}`, `UR  - ${address}`,
    `LA  - ${language}`, ...(edition === undefined ? [] : [`ET  - ${edition}`]), ...(note ? [`N1  - ${note}`] : []), 'ER  - ',
  ].join('\n');
}

const signs: ReadonlyMap<string, string> = new Map([['\\', '\\textbackslash{}'], ['~', '\\textasciitilde{}'], ['^', '\\textasciicircum{}']]);

/** A text as TeX reads it. */
function tex(text: string): string {
  return text.replace(/[\\~^]|[{}&%$#_]/g, (sign) => signs.get(sign) ?? `\\${sign}`);
}

function partsOf(day: Day): [year: number, month: number, date: number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}
