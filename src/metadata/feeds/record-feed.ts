import { absolute, feedFiles, type Paths } from '../../addresses.ts';
import type { Archive } from '../../archive/archive.ts';
import { noticedItems, noticesOf, type Notice } from '../../archive/notices.ts';
import type { Language } from '../../schema/language.ts';
import { site } from '../../site.ts';
import { tabText } from '../../wording/descriptions.ts';
import { recordDescription, recordLabels } from '../../wording/record.ts';
import { headlineText } from '../../wording/story.ts';
import { escapeMarkup as html } from '../xml.ts';
import type { FeedEntry } from './feed.ts';
import type { PlannedFeed } from './planned-feeds.ts';

/** Corrections and withdrawals that the feed holds. */
const feedLength = 50;

/** The feed of the newest corrections and withdrawals in a language. Program and people see each once. */
export function recordFeed(archive: Pick<Archive, 'items'>, language: Language, paths: Paths): PlannedFeed {
  const items = noticedItems(archive, language);
  const path = `${paths.recordPath(language)}${feedFiles.atom}`;
  return {
    path,
    format: 'atom',
    key: items.map(({ file, noticed }) => `${file} ${noticed}`).join('\n'),
    feed: () => ({
      title: tabText(recordLabels[language].notices, language),
      about: recordDescription(language),
      page: absolute(paths.recordPath(language)),
      address: absolute(path),
      language: site.tags[language],
      author: site.name[language],
      entries: entriesOf(noticesOf(items), language, paths).slice(0, feedLength),
    }),
  };
}

function entriesOf(notices: readonly Notice[], language: Language, paths: Paths): FeedEntry[] {
  const counts = new Map<string, number>();
  return notices.map((notice) => {
    const address = absolute(paths.articlePath(notice.story, language));
    const id = `${address}#${notice.kind}-${notice.day}`;
    const number = (counts.get(id) ?? 0) + 1;
    counts.set(id, number);
    return {
      id: number === 1 ? id : `${id}-${number}`,
      address,
      title: [recordLabels[language][notice.kind], headlineText(notice, language)].join(' · '),
      html: `<p>${html(notice.text)}</p>`,
      published: notice.day,
      updated: notice.day,
      language: site.tags[language],
      authors: [],
      topics: [],
    };
  });
}
