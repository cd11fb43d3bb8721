import { absolute, type Paths } from '../addresses.ts';
import type { Day } from '../schema/day.ts';
import { lastChangeOf, type NewsItem } from '../schema/item.ts';
import { site } from '../site.ts';
import { licenceOf, type Licence } from '../wording/licence.ts';
import { digestNote, headlineText } from '../wording/story.ts';

/** What feeds, citations and JSON-LD say of a story: each fact is worked out here, so that no two of them tell it differently. */
export interface Work {
  /** In brackets where the archive supplied it. */
  title: string;
  /** As the story names them; see `author-names.ts` for what is made of them. */
  authors: readonly string[];
  source: string;
  day: Day;
  /** When it was last updated or corrected; absent where it never was. */
  changed?: Day;
  archive: string;
  /** Its permalink, in full. */
  address: string;
  /** The BCP 47 tag of the language of its text. */
  language: string;
  /** What the archive did to the source's report; empty where it printed it as it was. */
  note: string;
  /** The licence of its text; absent where neither it nor the archive states one. */
  licence?: Licence;
}

/** Gather what machines are told of a story. */
export function workOf({ story, language, matter }: Pick<NewsItem, 'story' | 'language' | 'matter'>, { articlePath }: Paths): Work {
  const [changed, licence] = [lastChangeOf(matter), licenceOf(matter)];
  return {
    title: headlineText(matter, language),
    authors: matter.author,
    source: matter.source,
    day: matter.date,
    ...(changed !== undefined && { changed }),
    archive: site.name[language],
    address: absolute(articlePath(story, language)),
    language: matter.lang ?? site.tags[language],
    note: matter.digest ? digestNote(matter.source, language) : '',
    ...(licence && { licence }),
  };
}
