/** A file of the site that is no page of Astro's. */
export interface Document {
  /** Its path below the site's folder. */
  file: string;
  /** Changes whenever the text does, the code aside. */
  key: string;
  text: () => DocumentText | Promise<DocumentText>;
}

/** What is in such a file: a text, or bytes. */
export type DocumentText = string | Uint8Array;
