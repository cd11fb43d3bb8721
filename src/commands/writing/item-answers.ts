import { languageOfText } from '../../imports/text/language-of-text.ts';
import { freeSlug } from '../../imports/text/slug.ts';
import { type Day, monthOf } from '../../schema/day.ts';
import { checkFileName } from '../../schema/file-name.ts';
import type { Language } from '../../schema/language.ts';
import type { ArchiveFacts } from './archive-facts.ts';
import type { Asker } from './asker.ts';
import { dayOfAnswer } from './day-answer.ts';
import { slugOfHeadline } from './headline-slug.ts';

/** What is known of a new item before anything is asked. */
export interface GivenFacts {
  title?: string | undefined;
  date?: Day | undefined;
  source?: string | undefined;
  editor?: string | undefined;
  topics?: string[] | undefined;
  language?: Language | undefined;
  slug?: string | undefined;
}

/** What a new item needs beside its text. */
export interface ItemAnswers {
  title: string;
  date: Day;
  source: string;
  editor: string;
  topics: string[];
  language: Language;
  /** `2023/02/mine-reopens` */
  story: string;
}

/** Ask for all that is not given yet, in the order in which an editor knows it. Where the needed facts are given, nothing is asked. */
export async function askItem(asker: Asker | undefined, given: GivenFacts, facts: ArchiveFacts, today: Day): Promise<ItemAnswers> {
  const isWhole = given.title !== undefined && given.date !== undefined && given.source !== undefined;
  const ask = isWhole ? undefined : asker;
  const title = given.title ?? await ask?.line('Headline') ?? '';
  const language = given.language ?? languageOfText(title);
  const date = given.date ?? await askDay(ask, today);
  const source = given.source ?? await ask?.name('Who published it first?', facts.namesOf('sources', language), { isNeeded: true }) ?? '';
  const editor = given.editor ?? await ask?.name('Editor in charge', facts.namesOf('editors', language)) ?? '';
  const topics = given.topics ?? await ask?.names('Topics', facts.namesOf('topics', language)) ?? [];
  const story = await storyOf(ask, { title, date, slug: given.slug }, facts);
  return { title, date, source, editor, topics, language, story };
}

/** The slug that a headline asks for in a month, numbered where another story has it; empty where the headline gives none. */
export function proposedSlug(title: string, date: Day, { isTaken }: Pick<ArchiveFacts, 'isTaken'>): string {
  const slug = slugOfHeadline(title);
  return slug === '' ? '' : freeSlug(slug, (each) => isTaken(storyIn(date, each)));
}

/** Say what is wrong with a slug for a new story of a month, or nothing. */
export function faultOfSlug(slug: string, date: Day, { isTaken }: Pick<ArchiveFacts, 'isTaken'>): string | undefined {
  const [problem] = checkFileName(`${storyIn(date, slug)}.md`).problems;
  if (problem || slug.includes('.')) return `${slug} cannot be an address. Write small letters, digits and single hyphens, such as mine-reopens.`;
  return isTaken(storyIn(date, slug)) ? `${storyIn(date, slug)} is there already. Write another name.` : undefined;
}

async function askDay(asker: Asker | undefined, today: Day): Promise<Day> {
  const read = (answer: string): { day: Day } | { fault: string } => dayOfAnswer(answer, today);
  const answer = await asker?.line('Day of the news', {
    hint: `such as ${today}, yesterday, or 21 February 2023`,
    check: (typed) => { const found = read(typed); return 'fault' in found ? found.fault : undefined; },
  }) ?? '';
  const found = read(answer);
  return 'day' in found ? found.day : '';
}

async function storyOf(
  asker: Asker | undefined, { title, date, slug }: { title: string; date: Day; slug: string | undefined }, facts: ArchiveFacts,
): Promise<string> {
  const proposed = slug ?? proposedSlug(title, date, facts);
  const check = (typed: string): string | undefined => faultOfSlug(typed, date, facts);
  return storyIn(date, slug ?? await asker?.line('Its name in the address', { initial: proposed, check }) ?? proposed);
}

function storyIn(date: Day, slug: string): string {
  return `${monthOf(date).replace('-', '/')}/${slug}`;
}
