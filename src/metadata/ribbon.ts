import type { Paths } from '../addresses.ts';
import type { Count } from '../archive/calendar.ts';
import { languageFacts } from '../languages/languages.ts';
import type { Language } from '../schema/language.ts';
import { storiesText } from '../wording/counts.ts';
import { decadeText, yearText } from '../wording/days.ts';
import { labels } from '../wording/labels.ts';

/** Height of the maxBarHeightPx bar, in pixels. */
const maxBarHeightPx = 22;

/** Half the width of a year's label on a narrow phone, in percent of the row: nearer to an edge the label would be cut off. */
const edgePercent = 5;

/** The most years that are marked below the bars: a narrow phone has room for no more. */
const maxMarks = 9;

/** Years that the row has room for at least, so that a young archive has bars and no blocks; each of so few bears its number. */
const leastYears = 10;

/*
 * Its colours are those of a page by day; pages turn them over by night. It knows the page's own year from the fragment it is asked
 * with, which no host ever sees, so that one file serves every page. On a phone a bar is too narrow for a finger, which gets its decade first.
 */
const style = `svg{font:11px system-ui,sans-serif;overflow:visible}
a{text-decoration:none}
.b{width:82%;x:9%;fill:#464c52}
.t{width:100%;height:100%;fill:#0000}
text{fill:#464c52;text-anchor:middle}
.y text{display:none;font-weight:700;fill:#98161c}
.y:is(:hover,:target) text{display:block}
.y:is(:hover,:target) .b{fill:#98161c}
.y:target .b{width:100%;x:0}
.first text{text-anchor:start}
.last text{text-anchor:end}
${marksWithin(0, 2)}{display:none}
@media(max-width:900px){${marksWithin(3, 4)}{display:none}}
@media(max-width:600px){${marksWithin(5, 6)}{display:none}.y{pointer-events:none}}
@media(forced-colors:active){.b,text{fill:CanvasText}.y:is(:hover,:target) :is(.b,text){fill:Highlight}}`;

const shortStyle = '\n.y text{display:block}.y:not(:hover,:target) text{font-weight:400;fill:#464c52}';

/**
 * The ribbon of all years as an SVG file: a bar for each year, as long as its stories are many, and a link. Every page shows it and
 * marks its own year by the fragment `#y1987`, so that news changes this file and not the pages.
 * @param years those that have stories, earliest first
 */
export function ribbonOf(years: readonly Count[], language: Language, { calendarPath, timelinePath }: Paths): string {
  const [first, last] = [Number(years[0]?.key), Number(years.at(-1)?.key)];
  const isShort = last - first < leastYears;
  const slot = 100 / (years.length === 0 ? leastYears : Math.max(leastYears, last - first + 1));
  const most = Math.max(...years.map(({ stories }) => stories));
  const middleOf = (year: number) => (year - first + 0.5) * slot;
  const sideOf = (year: number) => (middleOf(year) < edgePercent ? ' first' : middleOf(year) > 100 - edgePercent ? ' last' : '');
  // Inside a drawing as wide as one year's bar, so that places are whole hundreds, which compress to little.
  const placeOf = (year: number) => `${(year - first) * 100}%`;
  const roomOf = (from: number, to: number) => `<svg x="${placeOf(from)}" width="${(to - from) * 100}%"><rect class="t"/></svg>`;
  const step = stepOf(first, last);
  const marks = years.length === 0 ? [] : decadesFrom(first, last, step).map((decade) => ({
    year: decade,
    svg: [
      `<a href="${timelinePath(language)}#d${Math.max(decade, Math.floor(first / 10) * 10)}" target="_top" class="d${sideOf(decade)}">`,
      `<title>${decadeText(String(decade), language)}</title>`,
      roomOf(Math.max(first, decade), Math.min(last + 1, decade + step)),
      ...(decade < first || isShort ? [] : [`<text x="${(decade - first) * 100 + 50}%" y="36">${decade}</text>`]),
      '</a>',
    ].join(''),
  }));
  const bars = years.map(({ key, stories }) => {
    const year = Number(key);
    const label = `${yearText(key, language)}${languageFacts[language].marks.comma}${storiesText(stories, language)}`;
    const anchor = { '': 50, ' first': 0, ' last': 100 }[sideOf(year)] ?? 50;
    const svg = [
      `<a id="y${key}" href="${calendarPath(key, language)}" target="_top" tabindex="-1" class="y${sideOf(year)}"><title>${label}</title>`,
      `<svg x="${placeOf(year)}" width="100%"><rect class="t"/><rect class="b" height="${heightOf(stories, most)}"/>`,
      `<text x="${anchor}%" y="36">${key}</text></svg></a>`,
    ].join('');
    return { year, svg };
  });
  const pieces = [...marks, ...bars].sort((one, other) => one.year - other.year).map(({ svg }) => svg);
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="40" role="group" aria-label="${labels[language].years}">`;
  return `${open}<style>${style}${isShort ? shortStyle : ''}</style><svg width="${round(slot)}%">${pieces.join('')}</svg></svg>\n`;
}

/** The marks some years before and after the one that is named, where they would stand in its way. */
function marksWithin(least: number, most: number): string {
  const named = '.y:is(:hover,:target)';
  const between = Array.from({ length: most - least + 1 }, (_, index) => '+.y'.repeat(least + index));
  return between.flatMap((years) => [`${named}${years}+.d`, `.d:has(${years}+${named})`]).join();
}

/** Grows with the square root, so that a single story still shows beside hundreds. */
function heightOf(stories: number, most: number): number {
  return Math.max(3, Math.round(maxBarHeightPx * Math.sqrt(stories / most)));
}

/** Years from one mark to the next: ten, or in a longer archive fifty or a hundred. */
function stepOf(first: number, last: number): number {
  return [10, 20, 50, 100, 200, 500].find((each) => (last - first) / each < maxMarks) ?? 1000;
}

/** The first years of the stretches that are marked; the first stretch may begin before the archive. */
function decadesFrom(first: number, last: number, step: number): number[] {
  const start = Math.floor(first / step) * step;
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, index) => start + index * step);
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
