import { stretchRules } from '../text/languages.ts';
import { rangeOf, type DayRange } from './day-range.ts';
import { writtenDays } from './written-days.ts';

/** What a question says of time, apart from its other words. */
export interface SaidDays {
  range: DayRange;
  /** The words that say it, as typed. */
  said: string;
  /** The question without them. */
  rest: string;
}

interface Found {
  start: number;
  end: number;
  range: DayRange;
  /** True for four figures alone, which may be a number of something. */
  bare?: boolean;
}

interface StretchForm {
  form: RegExp;
  span: string;
  tens: readonly string[];
}

const digits = '〇一二三四五六七八九';
const year = String.raw`(?<year>1\d{3}|20\d\d|[${digits}零]{4})`;
const decade = String.raw`(?<decade>1\d\d0|20\d0)`;
const forms: readonly StretchForm[] = stretchRules.flatMap(({ stretches, tens }) => stretches.flatMap(([written, span]) => written.split(' / ').map((each) => {
  const parts = { year, decade, tens: `(?<tens>${[...tens, '[1-9]0'].join('|')})` };
  const source = each.replace(/ /g, ',?\\s+').replace(/\{(\w+)\}/g, (_, name: string) => parts[name as keyof typeof parts]);
  return { form: new RegExp(String.raw`(?<![\p{N}\p{sc=Latin}])${source}(?![\p{N}\p{sc=Latin}])`, 'giu'), span, tens };
})));

const wordsOf = (pick: (rules: (typeof stretchRules)[number]) => readonly string[]): string => {
  const all = stretchRules.flatMap(pick).map((word) => word.replace(/[.]/g, '\\.').replace(/ /g, '\\s+'));
  return all.toSorted((one, other) => other.length - one.length).join('|');
};
const edge = String.raw`(?<![\p{sc=Latin}])`;
const joined = new RegExp(String.raw`^\s*(?:[-–—~～]|\.{2,}|…|${wordsOf(({ between }) => between)})\s*$`, 'iu');
const ahead = (pick: Parameters<typeof wordsOf>[0]): RegExp => new RegExp(String.raw`${edge}(?:${wordsOf(pick)})\s*$`, 'iu');
const behind = (pick: Parameters<typeof wordsOf>[0]): RegExp => new RegExp(`^\\s*(?:${wordsOf(pick)})`, 'iu');
const opened = ahead(({ openings }) => openings);
const inside = ahead(({ inside: words }) => words);
const since = { before: ahead(({ sinceBefore }) => sinceBefore), after: behind(({ sinceAfter }) => sinceAfter) };
const until = { before: ahead(({ untilBefore }) => untilBefore), after: behind(({ untilAfter }) => untilAfter) };

/**
 * Read a day, a month, a season, a year, years or an open stretch of time out of a question, as people write them; undefined where it says
 * none, or several apart, or one that may be something else, such as a number of things. What is in quotation marks or after a colon or a
 * hyphen is left as it is.
 * @example saidDays('coal in spring 1987') //=> { range: { from: '1987-03-01', to: '1987-05-31' }, said: 'in spring 1987', rest: 'coal' }
 */
export function saidDays(text: string): SaidDays | undefined {
  if (/["“”:：]|(?:^|\s)-\p{L}/u.test(text)) return undefined;
  const stretches = joinRanges(text, foundIn(text));
  const [only, ...others] = stretches;
  if (!only || others.length > 0) return undefined;
  const found = bounded(text, only);
  const before = text.slice(0, found.start);
  const lead = inside.exec(before);
  if (found.bare && !lead && text.slice(found.end).trim() !== '') return undefined;
  const start = lead ? lead.index : found.start;
  const rest = `${text.slice(0, start).trimEnd()} ${text.slice(found.end).trimStart()}`.replace(/[,，、]\s*$/u, '').replace(/^\s*(?:的|,|，)/u, '').trim();
  return { range: found.range, said: text.slice(start, found.end).trim(), rest };
}

function foundIn(text: string): Found[] {
  const days = writtenDays(text).flatMap(({ start, end, parts }): Found[] => {
    const range = parts.at(-1)?.range;
    return range ? [{ start, end, range, ...(/^\d{4}$/.test(text.slice(start, end)) && { bare: true }) }] : [];
  });
  const stretches = forms.flatMap((rules) => Array.from(text.matchAll(rules.form), (match) => stretchOf(match, rules)));
  const all = [...spansIn(text), ...stretches, ...days].sort((one, other) => other.end - other.start - (one.end - one.start));
  const kept: Found[] = [];
  for (const each of all) if (!kept.some(({ start, end }) => each.start < end && start < each.end)) kept.push(each);
  return kept.sort((one, other) => one.start - other.start);
}

function stretchOf({ 0: whole, index = 0, groups = {} }: RegExpMatchArray, { span, tens }: StretchForm): Found {
  const [start, end] = [index, index + whole.length];
  const [first = '', last = ''] = span.split('..');
  const ten = groups['tens'] === undefined ? undefined : tens.indexOf(groups['tens'].toLowerCase());
  const beginning = groups['decade'] ?? (ten === undefined ? undefined : `19${ten === -1 ? groups['tens'] : `${ten + 1}0`}`);
  if (beginning !== undefined) {
    const ofTen = (number: string): string => `${beginning.slice(0, 3)}${number}`;
    return { start, end, range: { from: `${ofTen(first)}-01-01`, to: `${ofTen(last)}-12-31` } };
  }
  const ofYear = Array.from(groups['year'] ?? '', (sign) => (digits.includes(sign) ? digits.indexOf(sign) : sign === '零' ? 0 : sign)).join('');
  const lastYear = last.startsWith('+') ? String(Number(ofYear) + 1) : ofYear;
  return { start, end, range: { from: `${ofYear}-${first}-01`, to: `${lastYear}-${last.replace('+', '')}-31` } };
}

/** Make one stretch of two that a dash or a word joins. */
function joinRanges(text: string, all: readonly Found[]): Found[] {
  const joinedUp: Found[] = [];
  for (const each of all) {
    const last = joinedUp.at(-1);
    if (last && joined.test(text.slice(last.end, each.start)) && last.range.from <= each.range.to) {
      joinedUp[joinedUp.length - 1] = { start: last.start, end: each.end, range: { from: last.range.from, to: each.range.to } };
    } else joinedUp.push(each);
  }
  return joinedUp.map((each) => {
    const opening = each.bare ? null : opened.exec(text.slice(0, each.start));
    return opening ? { ...each, start: opening.index } : each;
  });
}

const yearSpan = /(?<![\p{N}\p{L}-])(1\d{3}|20\d\d)\s*[-–—~～]\s*(1\d{3}|20\d\d|\d\d)(?![\p{N}\p{L}-])/gu;

/** Two years with a dash between, of which the second may be its last two figures. */
function spansIn(text: string): Found[] {
  return Array.from(text.matchAll(yearSpan)).flatMap(({ 0: whole, 1: from = '', 2: to = '', index }) => {
    const range = rangeOf(`${from}..${to.length === 2 ? from.slice(0, 2) + to : to}`);
    // A lower figure is the month of a day.
    return range && range.from < range.to.slice(0, 4) ? [{ start: index, end: index + whole.length, range }] : [];
  });
}

/** Open a stretch to one side where a word beside it says so. */
function bounded(text: string, found: Found): Found {
  const [before, after] = [text.slice(0, found.start), text.slice(found.end)];
  for (const [words, range] of [[since, { from: found.range.from, to: '' }], [until, { from: '', to: found.range.from }]] as const) {
    const [lead, trail] = [words.before.exec(before), words.after.exec(after)];
    if (!lead && !trail) continue;
    const { start, end } = { start: lead?.index ?? found.start, end: found.end + (trail?.[0].length ?? 0) };
    return { start, end, range: range.to === '' ? range : { from: '', to: dayBefore(range.to) } };
  }
  return found;
}

/** The day before one, as text; before the first of a month it is the 31st, which sorts after any other. */
export function dayBefore(day: string): string {
  const [yearPart = 0, month = 1, date = 1] = day.split('-').map(Number);
  const two = (number: number): string => String(number).padStart(2, '0');
  if (date > 1) return `${yearPart}-${two(month)}-${two(date - 1)}`;
  return month > 1 ? `${yearPart}-${two(month - 1)}-31` : `${yearPart - 1}-12-31`;
}

/** The day after one, as text; after the 31st of a month, whichever it has, it is the first of the next. */
export function dayAfter(day: string): string {
  const [yearPart = 0, month = 1, date = 1] = day.split('-').map(Number);
  const two = (number: number): string => String(number).padStart(2, '0');
  if (date < 31) return `${yearPart}-${two(month)}-${two(date + 1)}`;
  return month < 12 ? `${yearPart}-${two(month + 1)}-01` : `${yearPart + 1}-01-01`;
}
