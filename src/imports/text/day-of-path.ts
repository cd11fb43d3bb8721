import { type Day, isDay } from '../../schema/day.ts';

/** A day that a path says, and what is left of the name that says it. */
interface NamedDay {
  day: Day;
  rest: string;
}

const year = '(?<year>1[5-9]\\d{2}|20\\d{2})';
const month = '(?<month>\\d{1,2})';
const date = '(?<date>\\d{1,2})';
/** Days that can be read in one way only; numbers without signs between them have two digits each. */
const forms = [
  `${year}\\s*年\\s*${month}\\s*月\\s*${date}\\s*[日号]?`,
  `${year}(?<sign>[-._ ])${month}\\k<sign>${date}(?!\\d)(?:[T_ ]\\d{2}[-_:.]?\\d{2}(?:[-_:.]?\\d{2})?(?!\\d))?`,
  `${year}(?<month>[01]\\d)(?<date>[0-3]\\d)(?:[T_-]?\\d{4}(?:\\d{2})?)?(?!\\d)`,
  `(?<date>1[3-9]|2\\d|3[01])(?<sign>[-._ ])(?<month>\\d{1,2})\\k<sign>${year}(?!\\d)`,
  `(?<month>(?<date>\\d{1,2}))(?<sign>[-._ ])\\k<date>\\k<sign>${year}(?!\\d)`,
  `(?<month>\\d{1,2})(?<sign>[-._ ])(?<date>1[3-9]|2\\d|3[01])\\k<sign>${year}(?!\\d)`,
];
const first = forms.map((form) => new RegExp(`^[[(（【]?${form}[\\])）】]?(?:$|[-_ .,，、:：·—–]+|(?=\\p{L}))`, 'u'));
const last = forms.map((form) => new RegExp(`(?:[-_ ,，、·—–]+|(?<=\\p{Script=Han}))[[(（【]?(?<!\\d)${form}[\\])）】]?$`, 'u'));
const anywhere = forms.map((form) => new RegExp(`(?<!\\d)${form}`, 'u'));
/** A day that folders make together, from the year on. */
const folders = [
  new RegExp(`(?:^|/)${year}年?(?<sign>[-._]|/|)(?<month>\\d{2})月?\\k<sign>(?<date>\\d{2})日?(?=/|$)`, 'u'),
  new RegExp(`(?:^|/)${year}年?/(?<month>\\d{1,2})月?(?:[-._/]?)(?<date>\\d{2})日?(?=/|$)`, 'u'),
  new RegExp(`(?:^|/)${year}[-._年]?(?<month>\\d{2})月?/(?<date>\\d{1,2})日?(?=/|$)`, 'u'),
  new RegExp(`(?:^|/)${year}年?/(?<month>\\d{1,2})月?/(?<date>\\d{1,2})日?(?=/|$)`, 'u'),
];
const monthOnly = [new RegExp(`(?<!\\d)${year}(?:[-._/ ]|年/?)?(?<month>[01]\\d)(?!\\d)`, 'u'), new RegExp(`(?<!\\d)${year}[-._/年]/?${month}(?!\\d)`, 'u')];

/** The day that a file's name begins or ends with; undefined where none does, or where it could be two. @example dayOfName('20230221 Mine') */
export function dayOfName(name: string): NamedDay | undefined {
  for (const form of [...first, ...last]) {
    const found = form.exec(name);
    const day = found && dayIn(found);
    if (found && day) return { day, rest: found.index === 0 ? name.slice(found[0].length) : name.slice(0, found.index) };
  }
  return undefined;
}

/** The day that the folders of a path say: together, or one by its own name; undefined where they say none. @example dayOfFolders('a/2023/02/21') */
export function dayOfFolders(path: string): Day | undefined {
  const found = folders.map((form) => form.exec(path)).map((each) => each && dayIn(each)).find(Boolean);
  return found || path.split('/').reverse().map((folder) => dayOfName(folder)?.day).find((day) => day !== undefined);
}

/** The day that an address has in its path, `/2023/02/21/mine/` or `/20230221-mine.html`; undefined where it has none. */
export function dayOfAddress(address: string): Day | undefined {
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  const segments = path.split('/').map((segment) => dayOfName(segment.replace(/\.\w{2,5}$/, ''))?.day);
  return segments.findLast((day) => day !== undefined) ?? dayOfFolders(path);
}

/** The day anywhere in a text, else the first of the month that it names: for those who ask for it. */
export function looseDayOf(text: string): Day | undefined {
  const found = anywhere.map((form) => form.exec(text)).map((each) => each && dayIn(each)).find(Boolean);
  if (found) return found;
  return monthOnly.map((form) => form.exec(text)).map((each) => each && dayOf(each.groups?.['year'], each.groups?.['month'], '1')).find(Boolean) || undefined;
}

function dayIn({ groups }: RegExpExecArray): Day | undefined {
  return dayOf(groups?.['year'], groups?.['month'], groups?.['date']);
}

function dayOf(yearText = '', monthText = '', dateText = ''): Day | undefined {
  const day = `${yearText}-${monthText.padStart(2, '0')}-${dateText.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}
