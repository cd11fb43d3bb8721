import type { ListedItem } from './directory.ts';
import type { MadeItem } from './make-item.ts';
import type { Refusal, Remark } from './notes.ts';

/** What became of one input. */
export type Outcome = { name: string } & (
  | {
    kind: 'came'; item: MadeItem; remarks: Remark[];
    /** The text that the item had before, where it is made anew. */
    replaces?: string;
    /** True where it came before in the same run, and is made once more without links to what was refused after it. */
    isAgain?: true;
  }
  /** The same input came before, or stands twice among these. */
  | { kind: 'there'; file: string }
  | { kind: 'refused'; refusals: Refusal[] }
);

/** What an archive holds that an import must know. */
export interface ExistingItems {
  /** Paths of all files below the content folder. */
  files: ReadonlySet<string>;
  /** Imported items by the SHA-256 of what they came from. */
  imported: ReadonlyMap<string, ListedItem>;
  aliases: ReadonlySet<string>;
  /** The text of an item's file. */
  textOf?: (file: string) => string;
}
