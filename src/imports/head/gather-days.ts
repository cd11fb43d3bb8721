import type { Day } from '../../schema/day.ts';
import { dayOfAddress, dayOfFolders, looseDayOf } from '../text/day-of-path.ts';
import { partsOfName } from '../text/slug.ts';
import type { Facts, ImportOptions, InputPlace } from './facts.ts';
import { isNo, isYes } from './field-values.ts';
import { foreignDayOf } from './foreign-day.ts';
import { type ForeignField, textsOf } from './foreign-field.ts';

/** The fields of a head that may say a day. */
interface DayFields {
  dates: readonly ForeignField[];
  updates: readonly ForeignField[];
  /** Where the page stood, and its slug. */
  addresses: readonly ForeignField[];
}

/** A day and the words that say where it was found; without words where it is plain to see. */
interface FoundDay {
  day: Day;
  where: string;
}

/** Gather the day of a file and that of its last change: from its fields, else its name, its folders, an address, and last from what was asked for. */
export function gatherDays(facts: Facts, fields: DayFields, place: InputPlace, options: ImportOptions): void {
  const field = fields.dates.find((one) => !isYes(one.value) && !isNo(one.value));
  const read = foreignDayOf(field ? (textsOf(field.value)[0] ?? '') : '');
  const named = 'day' in read ? undefined : foundDay(fields.addresses, place, options);
  if ('day' in read) facts.date = read.day;
  else if (named) {
    facts.date = named.day;
    if (field) facts.remarks.push({ reason: 'mended', line: field.line, detail: `${read.fault}; ${named.where || 'the file\'s name'} says ${named.day}` });
    else if (named.where !== '') facts.remarks.push({ reason: 'day-found', line: 0, detail: `${named.day} by ${named.where}` });
  } else if (field) {
    const cure = 'Write it as YYYY-MM-DD, or give the day with --date YYYY-MM-DD.';
    facts.refusals.push({ line: field.line, message: `${read.fault.replace(/^t/, 'T')}.`, cure });
  } else facts.refusals.push({ line: 1, message: 'No date is given.', cure: cureOf(options) });
  const later = fields.updates.map((one) => foreignDayOf(textsOf(one.value)[0] ?? '')).find((one) => 'day' in one);
  if (later && 'day' in later && facts.date !== '' && later.day > facts.date) facts.updated = later.day;
}

function foundDay(addresses: readonly ForeignField[], place: InputPlace, options: ImportOptions): FoundDay | undefined {
  const path = `${place.folder?.split('/').slice(-3).join('/') ?? ''}/${place.name}`;
  const named = partsOfName(place.name).day ?? dayOfFolders(path.split('/').slice(0, -1).join('/').normalize('NFKC'));
  if (named !== undefined) return { day: named, where: '' };
  for (const { key, value } of addresses) {
    const day = textsOf(value).map(dayOfAddress).find((each) => each !== undefined);
    if (day !== undefined) return { day, where: `its ${key}` };
  }
  return askedDay(path, place, options);
}

/** The day by `--date-from`, else by `--date`. */
function askedDay(path: string, place: InputPlace, { dateFrom, date }: ImportOptions): FoundDay | undefined {
  const cut = path.lastIndexOf('/');
  const texts = { name: path.slice(cut + 1), folder: path.slice(0, cut) };
  const asked = dateFrom === 'mtime' ? place.modified : dateFrom && looseDayOf(texts[dateFrom].normalize('NFKC'));
  if (asked !== undefined && dateFrom !== undefined) return { day: asked, where: `--date-from ${dateFrom}` };
  return date === undefined ? undefined : { day: date, where: '--date' };
}

function cureOf({ dateFrom }: ImportOptions): string {
  const ways = ['name', 'folder', 'mtime'].filter((way) => way !== dateFrom).join('|');
  return `Write the day of publication in the head of the file, Date: YYYY-MM-DD, or take it from elsewhere with --date-from ${ways} or --date DAY.`;
}
