import type { Nodes } from 'mdast';
import { importWords } from '../../languages/languages.ts';
import { percentDecoded } from '../../schema/percent.ts';
import { asAddress, asWords } from '../tags/stand-ins.ts';
import { plainTextOf } from '../text/plain-text.ts';
import { newAddressOf } from './links.ts';
import type { Settling } from './settling.ts';

interface PictureSource {
  url: string;
  alt?: string | null | undefined;
  title?: string | null | undefined;
  caption?: string;
}

/** A picture that is there is shown; of another, a link or its description in words is left. */
export function pictureNodes({ url, alt, title, caption: given }: PictureSource, line: number, work: Settling): Nodes[] {
  const src = asAddress(url, work.tags).trim();
  const caption = given ?? plainTextOf(asWords(title ?? '', work.tags));
  const description = asWords(alt ?? '', work.tags).replace(/\s+/g, ' ').trim();
  const words = [description, caption].filter((text, index, all) => text !== '' && all.indexOf(text) === index).join(' — ');
  const file = work.pictureOf(src);
  if (file !== undefined) return [{ type: 'image', url: file, alt: asWords(alt ?? '', work.tags), ...(caption && { title: caption }) }];
  const label = `${importWords[work.language].picture}${words || lastOf(src)}`;
  const address = newAddressOf(src, { ...work, fileOf: () => undefined });
  if ('url' in address && /^https?:/.test(address.url)) {
    work.remarks.push({ reason: 'picture-elsewhere', line, detail: src });
    return [{ type: 'link', url: address.url, children: [{ type: 'text', value: label }], data: { isPicture: true } }];
  }
  work.remarks.push({ reason: 'picture-missing', line, detail: src });
  return words === '' ? [{ type: 'text', value: ' ' }] : [{ type: 'emphasis', children: [{ type: 'text', value: label }], data: { isPicture: true } }];
}

function lastOf(src: string): string {
  const last = src.split(/[?#]/)[0]?.split('/').findLast((part) => part !== '') ?? src;
  return percentDecoded(last) ?? last;
}
