import type { NewsItem } from '../../schema/item.ts';
import type { Language } from '../../schema/language.ts';
import { site } from '../../site.ts';
import type { Story } from '../stories.ts';
import type { Page } from './views.ts';

/** A page for each of these stories and each other language it is published in, with both versions side by side. */
export function* sideBySidePages(stories: readonly Story[], language: Language): Generator<Page> {
  for (const { id, versions } of stories) {
    const own = versions[language];
    if (!own) continue;
    for (const other of site.languages) {
      const translation = other === language ? undefined : versions[other];
      if (!translation) continue;
      yield {
        place: { kind: 'side-by-side', language, other, story: id },
        key: `${own.digest} ${translation.digest}`,
        view: () => ({ kind: 'side-by-side', language, other, story: id, day: own.day, versions: [versionOf(own), versionOf(translation)] }),
        items: [own, translation],
      };
    }
  }
}

function versionOf({ language, digest, matter: { title, titleSupplied, summary, lang } }: NewsItem) {
  return {
    language, digest, title, ...(titleSupplied && { titleSupplied }), ...(summary !== undefined && { summary }), ...(lang !== undefined && { lang }),
  };
}
