import { exampleItem, type Example, type ExampleFiles } from './example.ts';

function gaps(text: string): ExampleFiles {
  return { '2023/02/mine.md': exampleItem(), 'coverage.yaml': text };
}

const gap = (months: string) => `  - ${months}\n    note: The volume is lost.\n`;
const right = gaps(`missing:\n${gap('from: 1961-01')}`);

/** Examples of `coverage.yaml`. */
export const coverageExamples = {
  'coverage-form': {
    files: [gaps('missing: 1961\n'), right],
    found: 'missing is not a list of gaps. Begin each gap with a hyphen: “- from: 1961-01”, and below it, indented, “note: …”.',
  },
  'coverage-month': {
    files: [gaps(`missing:\n${gap('from: 1961')}`), right],
    found: 'missing.from is 1961, which is not a month. Write the month as YYYY-MM, such as 1961-01.',
  },
  'coverage-overlap': {
    files: [
      gaps(`missing:\n${gap('from: 1961-01\n    to: 1961-06')}${gap('from: 1961-06')}`),
      gaps(`missing:\n${gap('from: 1961-01')}${gap('from: 1961-06')}`),
    ],
    found: 'This gap and that in line 2 have months in common. Make one gap of the two, or part their months.',
  },
} as const satisfies Record<string, Example>;
