import type { FieldValue } from '../../editing/field-value.ts';
import type { Day } from '../../schema/day.ts';
import { bareNameOf } from '../../schema/fields/foreign-names.ts';
import type { Remark } from '../notes.ts';
import { roleOf } from './field-roles.ts';
import { isNo, isYes } from './field-values.ts';
import { foreignDayOf } from './foreign-day.ts';
import { type ForeignField, textsOf } from './foreign-field.ts';
import {
  accessNames, answers, hidingFolders, hidingHeadlines, hidingNames, hidingValues, hidingWords, openStates, plainValues,
} from './hiding-names.ts';

/** Maps whose keys speak of the page, not of a part of it such as its picture. */
const containers = new Set((
  'build param params extra option options meta metadata metas seo head custom setting settings properties attributes page post flags cascade sitemap '
    + 'publish admin'
).split(' '));
/** What a key is made of that may mean that readers were not to see the text. */
const smell = partsPattern(
  'hid(?:e|den) priva secret confiden intern publi[sc] draft passw protect restrict member subscri visib list(?:ed|ing)$ encrypt exclu expir '
    + 'embarg classif robots noindex login permission paywall premium trash delet remov retract withdr obsolet review approv moderat censor '
    + 'lock(?:ed)?$ access discover unlist',
);
/** What a key is made of that speaks of how a page looks, or of a part of it. */
const layout = partsPattern(
  'title toc contents meta author byline summary desc excerpt side nav menu header footer comment shar imag img cover banner crumb pagin tag '
    + 'categ reading ads?$ logo button feature thumb hero table caption credit icon avatar relat theme class(?!if) css widget social wordcount '
    + 'copyright reward publisher publication subscribebox newsletter form$ language accessib reviewer reviewrating itemreviewed internallink '
    + '^(?:hide|show|disable).*(?:date|time)',
);
/** Keys of that kind which say yes where a text may be seen. */
const showing = /publi[sc]|listed|visib|approv|discover|access/;

/**
 * Tell how the old site kept a text from its readers, by fields, folder and headline: each way is a remark. What only may have done so is
 * a remark of its own kind, since an editor must look.
 * @param path the file's path with the folder it was found in
 */
export function hidingsOf(fields: readonly ForeignField[], path: string, title: string, today: Day): Remark[] {
  const remarks = fields.flatMap((field) => hidingsOfField(field, today));
  const segments = path.split(/[\\/]/);
  const folder = segments.slice(0, -1).find((segment) => hidingFolders.has(segment.toLowerCase().replace(/^[_.]+/, '')));
  if (folder !== undefined) remarks.push(hidden(0, `folder ${folder}`));
  const ending = /\.([^.]+)\.[^.]+$/.exec(segments.at(-1) ?? '')?.[1] ?? '';
  if (hidingValues.has(ending.toLowerCase())) remarks.push(hidden(0, segments.at(-1) ?? ''));
  const beginning = (/^([^:：]{2,30}?)\s*[:：]/.exec(title) ?? /^[[(【（]([^\])】）]{2,30})[\])】）]/.exec(title))?.[1] ?? '';
  if (hidingHeadlines.has(beginning.toLowerCase())) remarks.push(hidden(0, `headline ${title.slice(0, 60)}`));
  return remarks;
}

function hidingsOfField({ key, value, line }: ForeignField, today: Day): Remark[] {
  return partsOf(key, value).flatMap(([name, part]): Remark[] => {
    const bare = bareNameOf(name).replace(/^.*[.:]/, '');
    const texts = textsOf(part).map((text) => text.trim());
    if (texts.length === 0) return [];
    const shown = hidingNames.any.has(bare) ? name : `${name}: ${texts.join(', ').slice(0, 60)}`;
    if (isHiding(bare, part, texts, today)) return [hidden(line, shown)];
    return smells(bare, part) ? [{ reason: 'hidden-maybe', line, detail: shown }] : [];
  });
}

/** A field as its name and value, and those of the maps in it that speak of the page as a whole. */
function partsOf(key: string, value: FieldValue): [name: string, value: FieldValue][] {
  if (typeof value === 'string') return [[key, value]];
  if (Array.isArray(value)) return [[key, value], ...value.flatMap((part) => (typeof part === 'string' || !isContainer(key) ? [] : partsOf(key, part)))];
  if (!isContainer(key)) return [[key, value]];
  return Object.entries(value).flatMap(([name, part]) => partsOf(`${key}.${name}`, part));
}

function isContainer(key: string): boolean {
  const last = bareNameOf(key).replace(/^.*[.:]/, '');
  return containers.has(last) || hidingNames.robots.has(last);
}

function isHiding(bare: string, value: FieldValue, texts: readonly string[], today: Day): boolean {
  const words = texts.map((text) => bareNameOf(text));
  if (hidingNames.any.has(bare)) return !isAnswer(value, 'no');
  if (hidingNames.yes.has(bare) && isAnswer(value, 'yes')) return true;
  // A number under `index` is an order.
  if (hidingNames.no.has(bare) && (isAnswer(value, 'no') || /^(?:never|exclude)$/.test(words[0] ?? '')) && !(bare === 'index' && words[0] === '0')) return true;
  if (hidingNames.robots.has(bare) && words.join().includes('noindex')) return true;
  if (hidingNames.until.has(bare)) return texts.some((text) => isPast(text, today));
  if (hidingNames.kind.has(bare)) return words.some((word) => plainValues.has(word.replace(/^#/, '')));
  if (accessNames.has(bare)) return !words.some((word) => openStates.has(word)) || (typeof value !== 'string' && !Array.isArray(value));
  return hidingNames.state.has(bare) && words.some((word) => hidingValues.has(word));
}

/** Answer whether an unknown field may have hidden the text: its name says so, and it speaks neither of looks nor of the contrary. */
function smells(bare: string, value: FieldValue): boolean {
  const isKnown = roleOf(bare) !== undefined || Object.values(hidingNames).some((names) => names.has(bare));
  if (isKnown || layout.test(bare) || !(smell.test(bare) || hidingWords.some((word) => bare.includes(word)))) return false;
  if (!showing.test(bare) || /^(?:un|non?|not|dis|in|exclu)/.test(bare)) return !isAnswer(value, 'no');
  return isAnswer(value, 'no') || textsOf(value).some((text) => hidingValues.has(bareNameOf(text)));
}

function isPast(written: string, today: Day): boolean {
  const read = foreignDayOf(written);
  return 'day' in read && (today === '' || read.day <= today);
}

function isAnswer(value: FieldValue, answer: 'yes' | 'no'): boolean {
  const is = answer === 'yes' ? isYes(value) : isNo(value);
  return is || (typeof value === 'string' && answers[answer].has(value.trim()));
}

/** A pattern of several parts, between spaces in one text. */
function partsPattern(parts: string): RegExp {
  return new RegExp(parts.replaceAll(' ', '|'));
}

function hidden(line: number, detail: string): Remark {
  return { reason: 'draft', line, detail };
}
