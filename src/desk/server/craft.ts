import type { FieldValues } from '../../editing/item-text.ts';
import type { Language } from '../../schema/language.ts';
import type { RenameNotice } from '../messages.ts';

/**
 * What commands can do with items that the desk does in the same way. Whoever opens the desk hands it in, since the desk does not know the commands.
 * Each throws an `EditRefused` where it will not.
 */
export interface Craft {
  /** Propose the slug of a headline; empty where it holds nothing that could be written so. */
  slugOfHeadline: (headline: string) => string;
  /** The facts of a translation, and the names that no pair says in its language. */
  translated: (text: string, from: Language, into: Language) => Promise<{ values: FieldValues; unpaired: string[] }>;
  /** Say what another name of a story changes, and, unless it `isTried` only, change it. */
  rename: (file: string, to: string, isTried: boolean) => Promise<RenameNotice>;
}
