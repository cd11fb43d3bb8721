/** A place in a file: line and column, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}
