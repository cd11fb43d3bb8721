import type { Random } from './random.ts';

/** How texts of one language are made up. */
export interface LanguageVoice {
  /** Begin a text: each has words of its own, which come again and again in it. */
  voice: (random: Random) => Voice;
  /** What joins the sentences of a paragraph. */
  joint: string;
  /** How many letters of English say as much as a character does. */
  weight: number;
}

/** How one text goes on. */
export interface Voice {
  headline: () => string;
  /** A few words without a stop: a sub-heading, an entry of a list, a cell of a table. */
  phrase: () => string;
  /** A whole sentence; where a person is named, it is something the person says. */
  sentence: (person?: string) => string;
  /** A sentence with a link to another item's file. */
  reference: (file: string) => string;
}

/** Make a way to draw words for one text: some from the language, a share of them from a few that are the text's own. */
export function makeOwnDraw(random: Random, draw: (random: Random) => string, few: number, share: number): () => string {
  const own = Array.from({ length: few }, () => draw(random));
  return () => (random() < share ? own[Math.floor(random() ** 2 * few)] : undefined) ?? draw(random);
}
