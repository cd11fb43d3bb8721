import { namedOf, parametersOf } from '../tags/parameters.ts';
import type { Attachment } from './part.ts';

/**
 * Turn the brackets of WordPress that hold text or pictures into HTML: captions, galleries and embedded addresses. Lines stay where they are.
 * Other brackets stay for those who know them.
 */
export function withoutBrackets(text: string, attachments: ReadonlyMap<string, Attachment>): string {
  return text
    .replace(/\[caption\b([^\]]*)\]((?:(?!\[caption\b)[\s\S])*?)\[\/caption\]/gi, (_, parameters: string, shown: string) => captionOf(parameters, shown))
    .replace(/\[gallery\b([^\]]*)\]/gi, (written, parameters: string) => galleryOf(parameters, attachments) || written)
    .replace(/\[embed\b[^\]]*\]\s*([^\s[\]]+)\s*\[\/embed\]/gi, (_, address: string) => `<a href="${escaped(address)}">${escaped(address)}</a>`);
}

function captionOf(parameters: string, shown: string): string {
  const words = namedOf(parametersOf(parameters), 'caption');
  const [, picture = '', rest = ''] = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(shown) ?? [];
  const below = [rest.trim(), words].filter((each) => each !== '').join(' ');
  return picture === '' ? `${shown} ${words}` : `<p>${picture}</p>${below === '' ? '' : `<p>${below}</p>`}`;
}

/** The pictures that a gallery names by their numbers; empty where one of them is not among the attachments. */
function galleryOf(parameters: string, attachments: ReadonlyMap<string, Attachment>): string {
  const ids = namedOf(parametersOf(parameters), 'ids', 'include').split(',').map((id) => id.trim()).filter((id) => id !== '');
  const pictures = ids.map((id) => attachments.get(id));
  if (ids.length === 0 || pictures.some((picture) => picture === undefined)) return '';
  return pictures.map((picture) => `<p>${pictureOf(picture ?? { url: '', alt: '', caption: '' })}</p>`).join('');
}

function pictureOf({ url, alt, caption }: Attachment): string {
  return `<img src="${escaped(url)}" alt="${escaped(alt || caption)}"${caption !== '' && alt !== '' ? ` title="${escaped(caption)}"` : ''}>`;
}

function escaped(text: string): string {
  return text.replace(/&(?!#?\w+;)/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
