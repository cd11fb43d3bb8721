import type { Language } from '../../schema/language.ts';
import type { BodyForm } from '../body/convert-body.ts';
import { proposeHeadline } from './propose-headline.ts';
import { plainTextOf, withoutTags } from '../text/plain-text.ts';
import type { Remark } from '../notes.ts';

/** All that a headline can come from. */
interface HeadlineSources {
  /** What the head of the file says; empty where it is silent. */
  own: string;
  /** What the person who imports said, for texts without one. */
  given: string | undefined;
  summary: string;
  body: string;
  form: BodyForm;
  language: Language;
}

/**
 * The headline of a foreign text: its own, else its first heading, else the one given, else one proposed from its first sentence.
 * The last two are supplied by the archive. Empty where the text has no words.
 */
export function headlineOf({ own, given, summary, body, form, language }: HeadlineSources, remarks: Remark[]): { title: string; titleSupplied: boolean } {
  const heading = own === '' && form !== 'plain' ? firstHeading(body) : '';
  if (own !== '' || heading !== '') {
    if (given !== undefined) remarks.push({ reason: 'headline-kept', line: 0, detail: '' });
    if (own === '') remarks.push({ reason: 'headline-body', line: 0, detail: heading });
    return { title: own || heading, titleSupplied: false };
  }
  if (given !== undefined) return { title: given, titleSupplied: true };
  const title = proposeHeadline([...(form === 'plain' ? plainLedes(body) : ledes(body)), summary], language);
  if (title !== '') remarks.push({ reason: 'headline-proposed', line: 0, detail: title });
  return { title, titleSupplied: true };
}

/** What may stand before the first heading: white space, comments, link definitions and the elements of a page. */
const beforeHeading = new RegExp(
  '^(?:\\s|<!--[\\s\\S]*?-->|(?<=^|\\n) {0,3}\\[[^\\]\\n]+\\]:[^\\n]*(?:\\n|$)|<(?:!doctype|html|head|body|header|article|main|div)\\b[^>]*>)+',
  'i',
);

/** The heading of the first level that a text begins with, after link definitions and comments; empty where it begins otherwise. */
export function firstHeading(body: string): string {
  const start = body.replace(beforeHeading, '');
  const [, written = ''] = /^#[ \t]+([^\n]+?)[ \t#]*(?:\n|$)/.exec(start)
    ?? /^([^\n]+)\n=+[ \t]*(?:\n|$)/.exec(start)
    ?? /^<h1\b[^>]*>([\s\S]*?)<\/h1>/i.exec(start)
    ?? [];
  return plainTextOf(withoutTags(written));
}

function plainLedes(body: string): string[] {
  return body.split(/\n(?=[\s\u3000]*\n|\u3000|\t)/).slice(0, 20);
}

const definition = /^ {0,3}\[([^\]\n]+)\]:[^\n]*$/gm;

/** The first paragraphs of Markdown or HTML as plain text: no headings, pictures, lists, definitions or tags. */
function ledes(body: string): string[] {
  const labels = new Set([...body.matchAll(definition)].map(([, label = '']) => label.toLowerCase()));
  return withoutTags(body)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(definition, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/\[([^[\]\n]+)\](?:\[([^[\]\n]*)\])?(?!\()/g, (link, words: string, label = '') => (labels.has((label || words).toLowerCase()) ? words : link))
    .split(/\n\s*\n/)
    .slice(0, 40)
    .filter((block) => !/^\s*(?:#|!\[|[-*+]\s|\d+[.)]\s|\||```|<h\d)/i.test(block))
    .map((block) => plainTextOf(block.replace(/!\[[^\]]*\]\([^)]*\)/g, '')).replace(/^>\s*/, ''));
}
