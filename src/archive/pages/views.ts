import type { Day, Month, MonthDay, Year } from '../../schema/day.ts';
import type { HubKind, ItemCard, NewsItem } from '../../schema/item.ts';
import type { Language } from '../../schema/language.ts';
import type { Count } from '../calendar.ts';
import type { Notice } from '../notices.ts';
import type { Name } from '../hubs.ts';
import type { Report } from '../reports.ts';
import type { Teaser } from '../teasers.ts';
import type {
  AnniversariesView, AnniversaryView, CoverageView, DataView, DayView,
  HubIndexView, HubView, MonthView, TimelineView, YearView,
} from './list-views.ts';

/*
 * What each page is made of: plain data, complete, and nothing that the page does not show, so that a page changes
 * exactly when what it shows changes. Every view names the language of its page.
 */

export interface HomeView {
  kind: 'home';
  language: Language;
  lead: Teaser[];
  latest: Teaser[];
  /** The latest stories that the language of the page lacks; none where it has no stories of its own, and shows all. */
  foreign: Teaser[];
  /** The affairs that run over the most years: how many stories each has, since when, and a list of its latest one. */
  running: { name: Name; stories: number; first: Day; latest: Teaser[] }[];
  /** The day of the newest story; absent where there is none. */
  newest?: Day;
  /** Stories of its week in earlier years, latest first. */
  week: Teaser[];
  /**
   * What came into the archive last, in the page's language: how many stories on which days, latest first, and the latest of them.
   * `isCut` says that there are earlier days, and `recorded` that the days are those of the record and not of the news.
   */
  added: { days: Count[]; isCut: boolean; recorded: boolean; latest: { day: Day; teaser: Teaser }[] };
  /** Every year that has stories, earliest first. */
  years: Count[];
  stories: number;
}

export interface ArticleView {
  kind: 'article';
  language: Language;
  item: Pick<NewsItem, 'story' | 'language' | 'matter' | 'standfirst' | 'headings' | 'length'> & Partial<Pick<NewsItem, 'picture'>>;
  /** The pages of its year, month and day, as far as they exist: a withdrawn item may have stood there alone. */
  stretches: (Year | Month | Day)[];
  /** Key of the body's HTML in the store. */
  digest: string;
  /** The names in the meta block, by kind. */
  names: Record<HubKind, Name[]>;
  /** The other languages this story is published in. */
  translations: Language[];
  /** Those of them that are withdrawn, and so do not stand beside it on a page of two; absent where none is. */
  withdrawn?: Language[];
  /** The stories next to it in its series, else in the same source. */
  earlier?: Teaser;
  later?: Teaser;
  /** True where they are of its series. */
  inSeries?: true;
  /** Earlier stories on the same people, organisations, topics or places, nearest first; at most four. */
  coverage: Teaser[];
  /** The same report after other sources, earliest first; absent where there is none. */
  reports?: Report[];
  /** The edition of the record in which the text was sealed as it is; absent where it never was. */
  edition?: number;
  /** The place of its entry in the record, from 0; absent as well. */
  entry?: number;
}

/** A story in two languages side by side, for the readers of one of them. */
export interface SideBySideView {
  kind: 'side-by-side';
  language: Language;
  other: Language;
  story: string;
  day: Day;
  /** In the page's language, then in the other. */
  versions: (Pick<NewsItem['matter'], 'title' | 'titleSupplied' | 'summary' | 'lang'> & { language: Language; digest: string })[];
}

/** In `npm run dev` only: an item whose file breaks rules. */
export interface BrokenView {
  kind: 'broken';
  language: Language;
  story: string;
  file: string;
  /** One text per problem: place, message, cure, rule. */
  problems: string[];
}

export interface SearchView {
  kind: 'search';
  language: Language;
  /** Years that have stories, earliest first. */
  years: Year[];
  /** True where the archive keeps a record, which tells when each story was added. */
  recorded: boolean;
}

/** What a reader's browser keeps: the page itself holds none of it. */
export interface ReadingListView {
  kind: 'reading-list';
  language: Language;
  /** True where the archive keeps a record, which tells when each story was added. */
  recorded: boolean;
}

/** The latest edition of the record. */
export interface SealedFacts {
  edition: number;
  day: Day;
  entries: number;
  /** The name of the key that signed it; absent where nobody did. */
  signedBy?: string;
  /** Names of the keys of those who signed it too. */
  witnesses: string[];
  /** True where an authority stamped it with the time. */
  isStamped: boolean;
}

/** Corrections and withdrawals, newest first, and where the record of all changes stands. */
export interface RecordView {
  kind: 'record';
  language: Language;
  /** On a page of notices of an earlier year: that year. */
  year?: Year;
  /** Absent where nothing was ever sealed, and on pages of a year. */
  sealed?: SealedFacts;
  notices: Notice[];
  /** Addresses that were given up, and why. */
  gone: { path: string; reason: string }[];
  /** The years before the latest that have pages of their own, latest first; `stories` counts notices. */
  years: Count[];
}

export interface AboutView {
  kind: 'about';
  language: Language;
}

export type View =
  | HomeView | TimelineView | AnniversariesView | AnniversaryView | YearView | MonthView | DayView | HubIndexView | HubView
  | ArticleView | SideBySideView | BrokenView | SearchView | ReadingListView | AboutView | RecordView | DataView | CoverageView;

/** What a page's address follows from. */
export type PagePlace =
  | { kind: 'home' | 'timeline' | 'anniversaries' | 'search' | 'reading-list' | 'about' | 'data' | 'coverage'; language: Language }
  | { kind: 'record'; language: Language; year?: Year }
  | { kind: 'anniversary'; language: Language; date: MonthDay }
  | { kind: 'year'; language: Language; year: Year }
  | { kind: 'month'; language: Language; month: Month }
  | { kind: 'day'; language: Language; day: Day }
  | { kind: 'hub-index'; language: Language; hubs: HubKind; beginning?: string }
  | { kind: 'hub'; language: Language; name: { kind: HubKind; slug: string }; stretch?: Year | Month }
  | { kind: 'article' | 'broken'; language: Language; story: string }
  | { kind: 'side-by-side'; language: Language; other: Language; story: string };

/** A page that can be made: where it stands, what it shows, and how to tell without making it that it has changed. */
export interface Page {
  place: PagePlace;
  /** Changes exactly when the view does, the code aside. */
  key: string;
  view: () => View;
  /** The item's day, where readers can find the page by searching. */
  searched?: Day;
  /** The items whose texts it shows; absent where it shows none. */
  items?: readonly ItemCard[];
}

/** The place of the page that shows a view. */
export function pagePlaceOf(view: View): PagePlace {
  return view.kind === 'article' ? { kind: 'article', language: view.language, story: view.item.story } : view;
}

/** Keys of the bodies' HTML that a page shows, in its order. */
export function digestsOf(view: View | undefined): string[] {
  if (view?.kind === 'side-by-side') return view.versions.map(({ digest }) => digest);
  return view?.kind === 'article' ? [view.digest] : [];
}
