import type { ItemCard } from '../schema/item.ts';

/** A file of the site that is no page of Astro's. */
export interface Document {
  /** Its path below the site's folder. */
  file: string;
  /** Changes whenever the text does, the code aside. */
  key: string;
  text: () => DocumentText | Promise<DocumentText>;
  /** The items whose texts are in it; absent where there are none. */
  items?: readonly ItemCard[];
}

/** What is in such a file: a text, or bytes. */
export type DocumentText = string | Uint8Array;
