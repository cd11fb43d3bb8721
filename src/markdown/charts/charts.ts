import type { BlockContent, Paragraph, PhrasingContent, Root, RootContent, Table, TableCell } from 'mdast';
import type { VFile } from 'vfile';
import { fill } from '../../languages/fill.ts';
import { languageFacts } from '../../languages/languages.ts';
import { shown } from '../../schema/excerpt.ts';
import { plainOf } from '../plain.ts';
import { note, proofOf, type Proof } from '../proof.ts';
import { chartKinds, figureOf, maxRows, maxSeries, type Chart, type ChartKind, type Series } from './chart.ts';
import { columnsOf } from './columns.ts';
import { isTime } from './labels.ts';
import { lineChartOf } from './lines.ts';
import { rowsOf } from './rows.ts';

/** The words that ask for each kind of chart, in any of the languages, and the end of those that ask for another kind. */
const words = Object.values(languageFacts).flatMap(({ text: { charts } }) => chartKinds.map((kind) => ({ kind, word: charts[kind].toLowerCase() })));
const endings = Object.values(languageFacts).map(({ text: { charts } }) => charts.any.toLowerCase());

/**
 * Show a table as a chart where the paragraph before it begins with `Bar chart:` or `Line chart:`. The rest of the paragraph is its caption;
 * the table stays, below the chart, for those who read figures and for machines. A table that cannot be drawn stays as it is.
 */
export function charts() {
  return (tree: Root, file: VFile): void => {
    const proof = proofOf(file);
    const children: RootContent[] = [];
    for (let at = 0; at < tree.children.length; at++) {
      const [node, next] = [tree.children[at], tree.children[at + 1]];
      const figure = node?.type === 'paragraph' ? figureOfPair(node, next, proof) : undefined;
      if (figure) at++;
      if (node) children.push(figure ?? node);
    }
    tree.children = children;
  };
}

function figureOfPair(caption: Paragraph, table: RootContent | undefined, proof: Proof): BlockContent | undefined {
  const [first] = caption.children;
  const begin = first?.type === 'text' ? /^([^:：\n]{1,40})(?:[:：]\s*|$)/.exec(first.value) : null;
  if (!begin || first?.type !== 'text') return undefined;
  const asked = (begin[1] ?? '').trim().toLowerCase();
  const kind = words.find(({ word }) => word === asked)?.kind;
  const { charts: named } = languageFacts[proof.language].text;
  const cure = `Begin it with “${named.bar}:” or “${named.line}:”, directly above its table.`;
  if (kind === undefined) {
    const isMeant = table?.type === 'table' && endings.some((ending) => asked === ending || asked.endsWith(/\w$/.test(ending) ? ` ${ending}` : ending));
    const message = `No chart is called ${shown(begin[1] ?? '')}, so the table is shown as a table.`;
    if (isMeant) note(proof, first.position?.start, { rule: 'chart-kind', message, cure });
    return undefined;
  }
  if (table?.type !== 'table') {
    note(proof, first.position?.start, { rule: 'chart-kind', message: `No table follows ${shown(begin[0].trim())}, so no chart is drawn.`, cure });
    return undefined;
  }
  const chart = chartOf(table, kind, proof);
  if (!chart) return undefined;
  const rest: PhrasingContent[] = [{ ...first, value: first.value.slice(begin[0].length) }, ...caption.children.slice(1)];
  return chartFigure(chart, rest.some((node) => plainOf(node) !== '') ? { ...caption, children: rest } : undefined, table, proof);
}

/** What a table says in figures; undefined where it cannot be drawn, which is noted at the cell that keeps it from it. */
function chartOf(table: Table, kind: ChartKind, proof: Proof): Chart | undefined {
  const [head, ...rows] = table.children;
  const names = head?.children ?? [];
  const wrong = (at: TableCell | Table | undefined, message: string, cure: string): undefined => {
    note(proof, (at?.children[0] ?? at ?? table).position?.start, { rule: 'chart-figures', message, cure });
  };
  if (names.length < 2 || names.length > maxSeries + 1 || rows.length < 2 || rows.length > maxRows[kind]) {
    return wrong(table, `The table has ${rows.length} rows below its head and ${names.length} columns, which is no chart.`,
      `Give it a first column of names and one to ${maxSeries} columns of figures, in two to ${maxRows[kind]} rows.`);
  }
  const series: Series[] = [];
  for (const [column, name] of names.slice(1).entries()) {
    const cells = rows.map((row) => row.children[column + 1]);
    const written = cells.map((cell) => (cell ? plainOf(cell).trim() : ''));
    const figures: Series['figures'] = [];
    for (const [at, text] of written.entries()) {
      const figure = figureOf(text);
      if (figure === 'words') {
        return wrong(cells[at], `${shown(text)} is no number, so the table is shown as a table.`,
          'Write a number alone, with its unit in the head of the column, or leave the cell empty.');
      }
      figures.push(figure);
    }
    if (figures.every((figure) => figure === undefined)) return wrong(name, 'The column has no figure.', 'Write numbers into it, or take it out.');
    series.push({ name: plainOf(name).trim(), figures, written });
  }
  return { kind, locale: languageFacts[proof.language].locale, labels: rows.map(({ children: [cell] }) => (cell ? plainOf(cell).trim() : '')), series };
}

function drawingOf(chart: Chart) {
  if (chart.kind === 'line') return lineChartOf(chart);
  const isBelow = chart.series.some(({ figures }) => figures.some((figure) => figure !== undefined && figure < 0));
  return isBelow || chart.labels.every(isTime) ? columnsOf(chart) : rowsOf(chart);
}

/** The emphasis and quotations in it are such by name only: Markdown's tree has no nodes for them, and `hName` says what they are set as. */
function chartFigure(chart: Chart, caption: Paragraph | undefined, table: Table, { language }: Proof): BlockContent {
  const { charts: named, chartName, figures } = languageFacts[language].text;
  const title = caption ? plainOf(caption).trim() : chart.series.map(({ name }) => name).join(', ');
  const { parts, height } = drawingOf(chart);
  const properties = { width: '100%', height, fill: 'currentColor', role: 'img', ariaLabel: fill(chartName, { kind: named[chart.kind], title }) };
  const drawing: Paragraph = {
    type: 'paragraph', children: [], data: { hName: 'svg', hProperties: properties, hChildren: parts },
  };
  const summary: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: figures }], data: { hName: 'summary' } };
  const details: BlockContent = { type: 'blockquote', children: [summary, table], data: { hName: 'details' } };
  const head: Paragraph[] = caption ? [{ ...caption, data: { ...caption.data, hName: 'figcaption' } }] : [];
  return { type: 'blockquote', children: [...head, drawing, details], data: { hName: 'figure', hProperties: { className: ['plot'] } } };
}
