import { slug as slugOf } from 'github-slugger';
import type { InEach } from '../schema/language.ts';
import { fitsAddress } from '../schema/limits.ts';
import { isDeviceName } from '../schema/host-names.ts';
import { site } from '../site.ts';

// Signs that tell names apart but that a slug would drop.
const spoken = [['+', ' plus '], ['#', ' sharp '], ['&', ' and ']] as const;

/** Hex digits by which slugs that were cut stay apart. */
const digestLength = 16;

/**
 * The permalink part of a name: from the first language that has one. Slashes and dots cannot leave the hub's folder.
 * One too long for the name of a folder, as of many signs, is cut, and ends with a digest of the whole.
 */
export function slugOfNames(names: Partial<InEach<string>>): string {
  const name = site.languages.map((each) => names[each]).find((each) => each !== undefined) ?? '';
  const words = spoken.reduce((text, [sign, word]) => text.replaceAll(sign, () => word), name.normalize('NFC'));
  const slug = slugOf(words.trim().replace(/\s+/g, ' ')).replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
  // Windows keeps some names for devices: no folder can be called so.
  const whole = (isDeviceName(slug) ? '' : slug) || `name-${[...name].map((letter) => letter.codePointAt(0)?.toString(16)).join('-')}`;
  return fitsAddress(whole) ? whole : shortened(whole);
}

/** A short digest of a text: the room knows no library for it. FNV-1a over two halves, http://www.isthe.com/chongo/tech/comp/fnv/. */
function digestOfText(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => {
    let state = seed;
    for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
    return (state >>> 0).toString(16).padStart(digestLength / 2, '0');
  }).join('');
}

function shortened(slug: string): string {
  const letters = [...slug];
  while (!fitsAddress(`${letters.join('')}-${'0'.repeat(digestLength)}`)) letters.length -= 1;
  return `${letters.join('').replace(/(?<!-)-+$/, '')}-${digestOfText(slug)}`;
}
