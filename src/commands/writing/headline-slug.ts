import transliterate from '@sindresorhus/transliterate';
import { pinyin } from 'pinyin-pro';
import { slugOf } from '../../imports/text/slug.ts';
import { commandLanguage } from '../../languages/fixed-languages.ts';
import { checkFileName } from '../../schema/file-name.ts';

/**
 * Propose the slug of a headline, in Latin letters: Chinese by the sounds of its words, other writings by their letters. Empty where the
 * headline holds nothing that could be written so.
 * @example slugOfHeadline('重庆银行行长') //=> 'chongqing-yinhang-hangzhang'
 */
export function slugOfHeadline(headline: string): string {
  const slug = slugOf(transliterate(/\p{Script=Han}/u.test(headline) ? spelled(headline) : headline), '');
  return slug === 'news-' || checkFileName(`2000/01/${slug}.md`).problems.length > 0 ? '' : slug;
}

/** A text with its Chinese words written as they sound, spaces around each. Signs of one sound or another are told apart by their words. */
function spelled(text: string): string {
  const signs = pinyin(text, { toneType: 'none', type: 'all', v: true });
  const soundAt = new Map<number, string>();
  let at = 0;
  for (const { origin, pinyin: sound, isZh } of signs) {
    if (isZh) soundAt.set(at, sound);
    at += origin.length;
  }
  const words = [...new Intl.Segmenter(commandLanguage, { granularity: 'word' }).segment(text)];
  return words.map(({ segment, index }) => {
    const sounds = Array.from({ length: segment.length }, (_, place) => soundAt.get(index + place) ?? segment.charAt(place));
    return /\p{Script=Han}/u.test(segment) ? ` ${sounds.join('')} ` : sounds.join('');
  }).join('');
}
