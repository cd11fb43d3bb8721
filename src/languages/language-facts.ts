/** All that differs by language in pages: what a language's own file says of it. Search and imports have parts of their own beside this one. */
export interface LanguageFacts {
  /** BCP 47 tag of the language itself, without region or script. */
  tag: string;
  /** Which way its lines run. */
  direction: 'ltr' | 'rtl';
}
