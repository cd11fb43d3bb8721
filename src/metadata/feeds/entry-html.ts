import { absolute, type Paths } from '../../addresses.ts';
import { languageFacts } from '../../languages/languages.ts';
import type { FrontMatter } from '../../schema/fields/fields.ts';
import type { NewsItem } from '../../schema/item.ts';
import type { Language } from '../../schema/language.ts';
import { site } from '../../site.ts';
import { plainDayText } from '../../wording/days.ts';
import { storyLabels, withdrawnText } from '../../wording/story.ts';
import type { Work } from '../work.ts';
import { escapeMarkup as html } from '../xml.ts';

/**
 * The whole of a story as a feed holds it: its corrections, lead picture and text, and where it comes from. A withdrawn one is the notice
 * that its page shows. Every link is in full.
 * @param body the HTML of its text
 */
export function entryHtml(item: NewsItem, work: Work, body: string, paths: Paths): string {
  const { matter, language } = item;
  if (matter.withdrawn) return [withdrawnText(matter.withdrawn.date, language), matter.withdrawn.reason].map((text) => `<p>${html(text)}</p>`).join('\n');
  const text = matter.lang === undefined ? body : `<div lang="${html(matter.lang)}" dir="auto">${body}</div>`;
  const parts = [correctionsHtml(matter, language), leadPictureHtml(item, paths), text, sourceHtml(matter, work, language)];
  return withFullLinks(parts.filter((part) => part !== '').join('\n'), work.address);
}

/** What was wrong stands before the text that no longer says it. */
function correctionsHtml({ corrections }: FrontMatter, language: Language): string {
  if (corrections.length === 0) return '';
  const { colon } = languageFacts[language].marks;
  const lines = corrections.map(({ date, text }) => `<p>${html(`${plainDayText(date, language)}${colon}${text}`)}</p>`);
  return `<aside><h2>${html(storyLabels[language].corrections)}</h2>${lines.join('')}</aside>`;
}

function leadPictureHtml({ matter: { image }, picture }: NewsItem, paths: Paths): string {
  if (!image || !picture) return '';
  const { width, height, file } = picture;
  const below = [image.caption, image.credit].filter((text) => text !== undefined).map(html).join(' ');
  const caption = below === '' ? '' : `<figcaption>${below}</figcaption>`;
  return `<figure><img src="${paths.picturePath(file)}" width="${width}" height="${height}" alt="${html(image.alt)}">${caption}</figure>`;
}

function sourceHtml({ sourceUrl }: FrontMatter, { source, note }: Work, language: Language): string {
  const said = html(note || `${storyLabels[language].source}${languageFacts[language].marks.colon}${source}`);
  return `<p><small>${sourceUrl === undefined ? said : `<a href="${html(sourceUrl)}">${said}</a>`}</small></p>`;
}

// A feed is read elsewhere, where a path or a fragment alone leads nowhere, and nothing shows what hangs at a heading.
function withFullLinks(text: string, address: string): string {
  return text
    .replace(/<a class="anchor"[^>]*><\/a>/g, '')
    .replace(/ (href|src)="(\/[^"]*)"/g, (_, name: string, path: string) => ` ${name}="${absolute(path)}"`)
    .replace(/ srcset="([^"]*)"/g, (_, set: string) => ` srcset="${set.replace(/(^|, )\//g, (_start, before: string) => `${before}${site.origin}/`)}"`)
    .replace(/ href="#/g, () => ` href="${address}#`);
}
