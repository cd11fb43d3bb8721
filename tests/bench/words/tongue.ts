import type { Random } from './random.ts';

/** How texts of one language are made up. */
export interface Tongue {
  /** A headline. */
  headline: (random: Random) => string;
  /** A few words without a stop: a sub-heading, an entry of a list, a cell of a table. */
  phrase: (random: Random) => string;
  /** A whole sentence; where a person is named, it is something the person says. */
  sentence: (random: Random, person?: string) => string;
  /** A sentence that ends with a link to another item's file. */
  reference: (random: Random, file: string) => string;
  /** What joins the sentences of a paragraph. */
  joint: string;
  /** Bytes of a typical character. */
  width: number;
}
