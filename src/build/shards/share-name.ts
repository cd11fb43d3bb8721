import { join } from 'node:path';

/** One share of so many, counted from 1. */
export interface ShareNumber {
  index: number;
  of: number;
}

/** How a share is written, and what its folders are called. @example nameOfShare({ index: 2, of: 8 }) //=> '2-of-8' */
export function nameOfShare({ index, of }: ShareNumber): string {
  return `${index}-of-${of}`;
}

/** Where the plan lies among shares. */
export function planFolder(shares: string): string {
  return join(shares, 'plan');
}
