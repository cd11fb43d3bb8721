import { absolute, languageFolder, siteFiles, siteFolders, type Paths } from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { groupBy } from '../archive/calendar.ts';
import { languageFacts } from '../languages/languages.ts';
import { monthOf, yearOf, type Month, type Year } from '../schema/day.ts';
import type { NewsItem } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';
import { stretchText } from '../wording/days.ts';
import { siteDescription } from '../wording/descriptions.ts';
import { labels } from '../wording/labels.ts';
import { licenceText } from '../wording/licence.ts';
import { headlineText } from '../wording/story.ts';

/** Stories in one list: a year with more is listed by month, so that one more story rewrites little. */
const maxStories = 100;

/** A list of the stories in one language, as a text that need not be made. */
export interface StoryList {
  stretch: Year | Month;
  /** Changes whenever the text does. */
  key: string;
  text: () => string;
}

/** A language's llms.txt, or its list of the stories of a year or month, below the base. @example llmsFile('zh', '2023') //=> 'zh/llms/2023.txt' */
export function llmsFile(language: Language, stretch?: Year | Month): string {
  return `${languageFolder(language)}${stretch === undefined ? siteFiles.llms : `${siteFolders.llms}/${stretch}.txt`}`;
}

/** A list of the stories of each year, or of each month of a full year, in one language, earliest first. A new story changes one of them. */
export function storyListsOf({ stories }: Pick<Archive, 'stories'>, language: Language, paths: Paths): StoryList[] {
  const items = stories.flatMap(({ versions }) => versions[language] ?? []);
  const years = [...groupBy(items, ({ day }) => yearOf(day))];
  const lists = years.flatMap((year) => (year[1].length > maxStories ? [...groupBy(year[1], ({ day }) => monthOf(day))] : [year]));
  return lists.map(([stretch, listed]) => ({
    stretch,
    key: listed.map(({ file, teaser }) => `${file} ${teaser}`).join('\n'),
    text: () => [`# ${site.name[language]}: ${nameOf(stretch, language)}`, '', ...listed.map((item) => lineOf(item, paths)), ''].join('\n'),
  }));
}

/** What a language's part of the archive is, and where programs find its stories: the file `llms.txt`, in the form of llmstxt.org. */
export function llmsOf(lists: readonly Pick<StoryList, 'stretch'>[], language: Language, paths: Paths): string {
  const { programs, frame, browse } = languageFacts[language];
  const link = (name: string, path: string) => `- [${plain(name)}](${absolute(path)})`;
  const years = lists.toReversed().map(({ stretch }) => link(nameOf(stretch, language), paths.filePath(llmsFile(language, stretch))));
  const others = site.languages.filter((each) => each !== language);
  const licence = licenceText(language);
  return [
    `# ${site.name[language]}`, '',
    `> ${siteDescription(language)}`, '',
    programs.texts, '',
    ...(licence === '' ? [] : [licence, '']),
    ...(years.length > 0 ? [`## ${browse.byYear}`, '', ...years, ''] : []),
    `## ${programs.ways}`, '',
    link(frame.feed, paths.feedPath(language)),
    link(programs.addresses, paths.filePath(siteFiles.sitemap)),
    link(frame.about, paths.aboutPath(language)), '',
    ...(others.length > 0 ? [`## ${frame.languages}`, '', ...others.map((each) => link(labels[each].language, paths.filePath(llmsFile(each)))), ''] : []),
  ].join('\n');
}

function nameOf(stretch: Year | Month, language: Language): string {
  return stretchText(stretch, language);
}

function lineOf({ story, language, matter, standfirst }: NewsItem, { sourceTextPath }: Paths): string {
  const { stop, gap, comma } = languageFacts[language].marks;
  const about = standfirst === '' ? '' : `${stop}${gap}${plain(standfirst)}`;
  return `- [${plain(headlineText(matter, language))}](${absolute(sourceTextPath(story, language))}): ${matter.date}${comma}${plain(matter.source)}${about}`;
}

/** A text on one line, in which no sign is taken for Markdown's own marks of a link. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/[\\[\]<>]/g, '\\$&');
}
