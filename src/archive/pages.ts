import { hubKinds } from '../schema/item.ts';
import { site } from '../site.ts';
import type { Archive } from './archive.ts';
import { articleViews } from './article-pages.ts';
import { calendarViews } from './calendar-pages.ts';
import { homeView } from './home-page.ts';
import { hubIndexView, hubViews } from './hub-pages.ts';
import type { View } from './views.ts';

/** Every page of the archive as the data it shows, one after another, so that none need be kept. */
export function* buildViews(archive: Archive): Generator<View> {
  for (const language of site.languages) {
    yield homeView(archive, language);
    yield* articleViews(archive, language);
    yield* calendarViews(archive, language);
    for (const kind of hubKinds) {
      yield hubIndexView(archive, kind, language);
      for (const hub of archive.hubs.all[kind].values()) yield* hubViews(archive, hub, language);
    }
    yield { kind: 'search', language, years: [...archive.calendar.years.keys()] };
    yield { kind: 'about', language };
  }
}
