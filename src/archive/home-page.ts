import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';
import type { Archive } from './archive.ts';
import { countsOf } from './calendar.ts';
import { leadOf, teaserOf } from './teasers.ts';
import type { HomeView } from './views.ts';

/** How many stories stand at the head of the home page. */
const leads = 3;

/** The front page: the newest stories, and every year as a way in. An empty archive has an empty one. */
export function homeView({ stories, calendar, hubs }: Archive, language: Language): HomeView {
  const newest = stories.slice(-(leads + site.latest)).reverse();
  return {
    kind: 'home',
    language,
    lead: newest.slice(0, leads).map((story) => leadOf(story, language, hubs)),
    latest: newest.slice(leads).map((story) => teaserOf(story, language, hubs)),
    years: countsOf(calendar.years),
    stories: stories.length,
  };
}
