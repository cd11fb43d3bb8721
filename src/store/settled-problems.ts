import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { savedFixes } from '../schema/fix.ts';
import { Lines } from '../schema/lines.ts';
import type { Problem } from '../schema/problem.ts';
import { excerptOf } from '../schema/report.ts';
import { decodeText } from '../schema/text.ts';

/** A problem that was found without the text of its file: see `ArchiveProblem`. */
type Unsettled = Problem & { words?: string; meant?: string };

/** Give problems that were found without a text what only that can give: the place of their words, their line, and the fix. @param settled need nothing */
export function settledProblems(problems: readonly Unsettled[], settled: ReadonlySet<Problem>, content: string): Problem[] {
  const texts = new Map<string, ReturnType<typeof decodeText> | undefined>();
  return problems.flatMap((problem) => {
    if (settled.has(problem)) return [problem];
    const { file } = problem;
    if (!texts.has(file)) texts.set(file, readOf(file, content));
    const read = texts.get(file);
    const { words: _, meant: __, ...plain } = problem;
    if (read?.text === undefined) return [plain];
    const found = placed(problem, read.text);
    return read.saved === undefined ? [found] : savedFixes([found], read.saved);
  });
}

function placed({ words, meant, ...problem }: Unsettled, text: string): Problem {
  const lines = new Lines(text);
  const at = words === undefined ? -1 : text.indexOf(words, lines.offsetOf(problem));
  const place = at < 0 ? { line: problem.line, column: problem.column } : lines.placeOf(at);
  const fix = at < 0 || words === undefined || meant === undefined ? {} : { fix: [{ from: at, to: at + words.length, insert: meant }] };
  return { ...problem, ...place, excerpt: excerptOf(text, place.line, place.column), ...fix };
}

/** The text of a file; undefined where it is gone. */
function readOf(file: string, content: string): ReturnType<typeof decodeText> | undefined {
  try {
    return decodeText(file, readFileSync(join(content, file)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
