import type { Element } from 'hast';
import type { Chart } from './chart.ts';
import { brokenLines, narrowest, widthOf } from './labels.ts';
import { across, barSign, drawn, legend, lettering, rule, tones } from './svg.ts';

/** Pixels of a line of words, of a bar, and between two rows. */
const [line, bar, apart] = [19, 16, 12];

/** Bars below each other, each under its name and with its figure, for what has names of any length. No figure is below nothing. */
export function rowsOf({ labels, series }: Chart): { parts: Element[]; height: number } {
  const head = legend(series.map(({ name }) => name), barSign);
  const most = Math.max(...series.flatMap(({ figures }) => figures.map((figure) => figure ?? 0)));
  const widest = Math.max(...series.flatMap(({ written }) => written.map(widthOf)));
  const room = 100 - Math.ceil(((widest + 8) * 100) / narrowest);
  const parts: Element[] = [...head.parts, rule(head.height, false)];
  let y = head.height + apart - 4;
  for (const [at, label] of labels.entries()) {
    for (const words of brokenLines(label)) {
      parts.push(lettering(words, '0', y + 13));
      y += line;
    }
    for (const [of, { figures, written }] of series.entries()) {
      const figure = figures[at];
      if (figure === undefined) continue;
      const width = most > 0 ? (room * figure) / most : 0;
      parts.push(drawn('rect', { y, width: across(width), height: bar, ...tones[of] }), lettering(written[at] ?? '', across(width), y + 12.5, { dx: 6 }));
      y += bar + 2;
    }
    y += apart - 2;
  }
  return { parts, height: y };
}
