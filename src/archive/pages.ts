import { hubKinds } from '../schema/item.ts';
import { site } from '../site.ts';
import type { Archive } from './archive.ts';
import { anniversaryPages } from './anniversary-pages.ts';
import { articlePages } from './article-pages.ts';
import { bothPages } from './both-pages.ts';
import { calendarPages } from './calendar-pages.ts';
import { homePage } from './home-page.ts';
import { hubIndexPages } from './hub-index-pages.ts';
import { hubPages } from './hub-pages.ts';
import type { Page, View } from './views.ts';

/** Every page of the archive, one after another. */
export function* buildPages(archive: Archive): Generator<Page> {
  for (const language of site.languages) {
    yield homePage(archive, language);
    yield* articlePages(archive, language);
    yield* bothPages(archive, language);
    yield* calendarPages(archive, language);
    yield* anniversaryPages(archive, language);
    for (const kind of hubKinds) {
      yield* hubIndexPages(archive, kind, language);
      for (const hub of archive.hubs.all[kind].values()) yield* hubPages(archive, hub, language);
    }
    const years = [...archive.calendar.years.keys()];
    yield { place: { kind: 'search', language }, key: years.join(' '), view: () => ({ kind: 'search', language, years }) };
    yield { place: { kind: 'about', language }, key: '', view: () => ({ kind: 'about', language }) };
  }
}

/** Every page of the archive as the data it shows. */
export function* buildViews(archive: Archive): Generator<View> {
  for (const { view } of buildPages(archive)) yield view();
}
