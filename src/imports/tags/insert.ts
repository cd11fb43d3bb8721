/** What stands in the text for a template tag. */
export type Insert =
  /** Part of an address, or a whole one; in running text its words stand, if it has any. */
  | { is: 'address'; url: string; words: string }
  | { is: 'picture'; src: string; alt: string; caption: string }
  | { is: 'link'; url: string; words: string }
  /** Inline Markdown. */
  | { is: 'words'; markdown: string }
  /** HTML that opens or closes a part of the text, or Markdown that heads it: blocks of their own. */
  | { is: 'html'; html: string }
  | { is: 'nothing' };

/** What a tag means, and what of it is lost. */
export interface Meaning {
  insert: Insert;
  lost?: 'tag-text' | 'tag-lost' | 'embed';
}

export const nothing: Meaning = { insert: { is: 'nothing' } };
