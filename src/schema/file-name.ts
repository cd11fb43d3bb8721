import { isDay, type Month } from './day.ts';
import { printable } from './excerpt.ts';
import { firstLanguage, isLanguage, type Language } from './language.ts';
import { isDeviceName } from './host-names.ts';
import type { Problem } from './problem.ts';
import { rules, type RuleName } from './rules.ts';
import { site } from '../site.ts';

/** What the path of an item's file says. Where `problems` holds any, the rest is as near as can be told. */
export interface FileName {
  /** Shared by the versions of one story: `2023/02/slug`. */
  story: string;
  language: Language;
  /** Empty where the folder is no month. */
  month: Month;
  problems: Problem[];
}

type Add = (rule: RuleName, message: string, cure: string) => void;

/** Signs that a slug is made of: letters that are small or know no case, their marks, and digits. */
const slugForm = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}]+)*$/u;

/**
 * Read the path of an item's file, relative to the content folder and with forward slashes.
 *
 * @example checkFileName('2023/02/slug.zh.md') //=> { story: '2023/02/slug', language: 'zh', month: '2023-02', problems: [] }
 */
export function checkFileName(path: string): FileName {
  const problems: Problem[] = [];
  const add: Add = (rule, message, cure) => {
    problems.push({ file: path, line: 1, column: 1, severity: rules[rule].severity, rule, message, cure });
  };
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const base = path.slice(folder.length);
  const month = monthOfFolder(folder);
  if (month === '') {
    add('file-place', `An item lies in a folder of its year and month, and ${printable(path)} does not.`,
      `Move it to the folder of its date, such as 2023/02/${/^[a-z\d.-]+$/.test(base) ? base : 'slug.md'}.`);
  }
  const parts = /^(.*?)(?:\.([^.]*))?\.md$/s.exec(base);
  if (!parts) {
    add('file-name', `The name ${printable(base)} does not end in .md.`, `Rename the file to ${slugOf(base.replace(/\.[^.]*$/, ''))}.md.`);
    return { story: path, language: firstLanguage, month, problems };
  }
  const [slug, suffix] = [parts[1] ?? '', parts[2]];
  checkSuffix(slug, suffix, add);
  checkSlug(slug, suffix, add);
  return { story: `${folder}${slug}`, language: languageOf(suffix) ?? firstLanguage, month, problems };
}

function checkSuffix(slug: string, suffix: string | undefined, add: Add): void {
  if (suffix === firstLanguage) {
    add('file-name', `Files in the archive’s first language do without the ending .${suffix}.`, `Rename the file to ${slugOf(slug)}.md.`);
  } else if (languageOf(suffix) === undefined) {
    const others = site.languages.filter((language) => language !== firstLanguage).map((language) => `.${language}`).join(', ');
    add('file-name', `The ending .${printable(suffix ?? '')} names no language of this archive, which knows ${others}.`,
      `Rename the file to ${slugOf(`${slug}-${suffix}`)}.md.`);
  }
}

function checkSlug(slug: string, suffix: string | undefined, add: Add): void {
  const better = `${slugOf(slug)}${suffix !== undefined && languageOf(suffix) && suffix !== firstLanguage ? `.${suffix}` : ''}.md`;
  if (/\p{Cc}/u.test(slug)) {
    add('file-name', 'The name of the file holds a control character.', `Rename the file to ${better}.`);
  } else if (slug !== slug.normalize('NFC')) {
    add('file-name', `${slug} spells accented letters as letter and accent apart (not NFC), so that no link will find it.`,
      `Type the name anew: rename the file to ${better}.`);
  } else if (!slugForm.test(slug)) {
    add('file-name', `${slug === '' ? 'An empty name' : printable(slug)} cannot be an address: only small letters, digits and single hyphens between them can.`,
      `Rename the file to ${better}.`);
  } else if (isDeviceName(slug)) {
    add('name-portable', `${slug} is a name that Windows keeps for a device, so that neither file nor page can lie there.`,
      `Give the file another name, such as ${slug}-news.md.`);
  } else if (/^\d\d$/.test(slug)) {
    add('slug-taken-by-calendar', `The address ending in /${slug}/ belongs to the page of a day.`,
      'Give the file a name of words, such as mine-reopens.md.');
  }
}

function monthOfFolder(folder: string): Month {
  const parts = /^(\d{4})\/(\d{2})\/$/.exec(folder);
  const month = parts ? `${parts[1]}-${parts[2]}` : '';
  return isDay(`${month}-01`) ? month : '';
}

function languageOf(suffix: string | undefined): Language | undefined {
  if (suffix === undefined) return firstLanguage;
  return isLanguage(suffix) ? suffix : undefined;
}

/** Make the nearest good slug of a bad one. */
function slugOf(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}]+/gu, '-').replace(/^-+|-+$/g, '') || 'slug';
}
