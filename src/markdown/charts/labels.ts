/** Pixels of the narrowest column that a chart stands in: a phone of 360 less the page's edges. */
export const narrowest = 300;

/** Pixels of a letter as charts set it, and of a square character. */
const [letter, square] = [7.8, 14];

/** Pixels between two labels of one line. */
const apart = 10;

/** About how many pixels wide a text is in a chart; rather too many than too few. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) >= 0x2e80 ? square : letter;
  return width;
}

/** A label below a chart: where it is fastened, in hundredths of the column, and by which of its edges. */
export interface Fastened {
  text: string;
  place: number;
  anchor: 'middle' | 'end';
}

/** Fasten a label below its place by its middle or, where it would run off the narrowest column, by its end. */
export function fastened(text: string, place: number): Fastened {
  return ((100 - place) * narrowest) / 100 < widthOf(text) / 2 ? { text, place: 100, anchor: 'end' } : { text, place, anchor: 'middle' };
}

/**
 * Which of these labels to write, so that none touches another where the column is narrowest: all, or every second, third and so on.
 * @param places where each stands, in hundredths of the column, from its start to its end
 */
export function spacedLabels(labels: readonly string[], places: readonly number[]): number[] {
  for (let step = 1; step < labels.length; step++) {
    const chosen = labels.map((_, at) => at).filter((at) => at % step === 0);
    if (areApart(chosen.map((at) => fastened(labels[at] ?? '', places[at] ?? 0)))) return chosen;
  }
  return labels.length > 0 ? [0] : [];
}

function areApart(labels: readonly Fastened[]): boolean {
  const edges = labels.map(({ text, place, anchor }) => {
    const end = (place * narrowest) / 100 + (anchor === 'middle' ? widthOf(text) / 2 : 0);
    return { start: end - widthOf(text), end };
  });
  return edges.every(({ start }, at) => start - (edges[at - 1]?.end ?? -apart) >= apart);
}

/** A label in lines that fit the narrowest column, cut between words, or between square characters. */
export function brokenLines(label: string): string[] {
  const pieces = label.match(/[⺀-￯][，。、：；）》」]?|[^\s⺀-￯]+\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > narrowest) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()].filter((each) => each !== '');
}

/** The year that a label names, with months and days as parts of it; undefined where it names none. @example timeOf('2023-07') //=> 2023.5 */
export function timeOf(label: string): number | undefined {
  const [, year, month = '1', date = '1'] = /^(\d{4})(?:[-./年](\d{1,2}))?(?:[-./月](\d{1,2}))?[年月日]?$/.exec(label.trim()) ?? [];
  if (year === undefined || Number(month) > 12 || Number(date) > 31) return undefined;
  return Number(year) + (Number(month) - 1) / 12 + (Number(date) - 1) / 372;
}

/** Answer whether a label names a stretch of time, as a point in it or as `1950s`, `1953–57`, `1950年代`. */
export function isTime(label: string): boolean {
  return timeOf(label) !== undefined || /^\d{4}(?:s|年代|[-–—/]\d{2,4}年?)$/.test(label.trim());
}
