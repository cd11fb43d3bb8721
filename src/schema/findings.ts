import { underline } from './excerpt.ts';
import type { Edit } from './fix.ts';
import type { Place } from './place.ts';
import { Lines } from './lines.ts';
import { compareProblems, type Problem } from './problem.ts';
import { rules, type RuleName } from './rules.ts';

/** Gathers the problems of one file, found at offsets in its text. */
export class Findings {
  readonly file: string;
  readonly text: string;
  readonly #lines: Lines;
  readonly #problems: Problem[] = [];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    this.#lines = new Lines(text);
  }

  /** Note a problem at an offset in the text. @param fix edits of this text that mend it, where one mending is safe */
  add(rule: RuleName, offset: number, message: string, cure: string, fix?: readonly Edit[]): void {
    const place = this.placeOf(offset);
    const excerpt = underline(this.#lines.lineOf(offset), place.column);
    this.#problems.push({ file: this.file, ...place, severity: rules[rule].severity, rule, message, cure, excerpt, ...(fix && { fix }) });
  }

  /** The line and column of an offset. */
  placeOf(offset: number): Place {
    return this.#lines.placeOf(offset);
  }

  /** All problems noted so far, in the order of their places. */
  get problems(): Problem[] {
    return this.#problems.toSorted(compareProblems);
  }
}
