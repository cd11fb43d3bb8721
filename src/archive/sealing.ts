import { storyFolder } from '../addresses.ts';
import { entryKinds, type RecordEntry } from '../record/entry.ts';
import type { RecordHistory, SealedText } from '../record/history.ts';
import { addressKeyOf } from '../schema/address-tree.ts';
import type { GoneAddress } from '../schema/gone-file.ts';
import type { ItemCard } from '../schema/item.ts';

/** What an edition would tell of an item. */
export interface UnsealedChange extends Omit<RecordEntry, 'edition' | 'day'> {
  /** The item's file; absent where the file is gone. */
  file?: string;
  /** What the record told last of the address that it had; absent where nothing. */
  before?: SealedText;
}

/** The content as the record is to tell of it. */
export interface SealedContent {
  /** Those that have a page. */
  items: readonly ItemCard[];
  gone: readonly GoneAddress[];
  /** Items that are there and have no page: they are broken, or their embargo has not passed. */
  waiting: readonly Pick<ItemCard, 'story' | 'language'>[];
}

/** The changes since the last edition, in the order in which the record tells of them, and the addresses that vanished without a word. */
export interface UnsealedChanges {
  told: UnsealedChange[];
  vanished: { address: string; before: SealedText }[];
}

/** Find what changed since the last edition of the record. */
export function changesSince(texts: RecordHistory['texts'], content: SealedContent): UnsealedChanges {
  const { items, gone, waiting } = content;
  const told: UnsealedChange[] = [];
  const vanished: UnsealedChanges['vanished'] = [];
  const present = new Map(items.map((item) => [addressOf(item), item]));
  const held = new Set(waiting.map(addressOf));
  const missing = [...texts].filter(([address]) => !present.has(address) && !held.has(address));
  const moved = new Map<string, SealedText>();
  const heirs = missing.length > 0 ? heirsOf(items) : new Map<string, ItemCard>();
  for (const [address, before] of missing) {
    const heir = heirs.get(addressKeyOf(address));
    if (heir) {
      const at = addressOf(heir);
      const there = texts.get(at) ?? moved.get(at);
      // Where two became one, the text of the other is told of by itself.
      told.push({ kind: 'renaming', address: at, from: address, ...textOf(heir, there), replaces: before.sha256, file: heir.file, before });
      if (!there) moved.set(at, { ...before, ...textOf(heir, there) });
    } else if (isGiven(address, gone)) told.push({ kind: 'withdrawal', address, replaces: before.sha256, before });
    else vanished.push({ address, before });
  }
  for (const [address, item] of present) {
    const before = texts.get(address) ?? moved.get(address);
    if (before?.sha256 !== item.sha256) told.push(changeOf(address, item, before));
  }
  return { told: told.sort(byKind), vanished };
}

/** The address of an item's page, below the base and with its letters as they are. */
function addressOf({ story, language }: Pick<ItemCard, 'story' | 'language'>): string {
  return `/${storyFolder(story, language)}`;
}

function changeOf(address: string, item: ItemCard, before: SealedText | undefined): UnsealedChange {
  const { corrections = 0 } = textOf(item);
  const isCorrected = before !== undefined && corrections > before.corrections;
  const isWithdrawn = item.withdrawn && !before?.withdrawn;
  const kind = isWithdrawn ? 'withdrawal' : !before ? 'publication' : isCorrected ? 'correction' : 'revision';
  return { kind, address, ...textOf(item), ...(before && { replaces: before.sha256, before }), file: item.file };
}

/** What an entry says of a text: that of an item, or one that the record told of. */
function textOf(item: ItemCard, sealed?: SealedText): Pick<UnsealedChange, 'sha256' | 'corrections'> & { sha256: string; corrections: number } {
  return sealed ? { sha256: sealed.sha256, corrections: sealed.corrections } : { sha256: item.sha256, corrections: item.corrected ?? 0 };
}

/** Items by the keys of their old addresses. */
function heirsOf(items: readonly ItemCard[]): Map<string, ItemCard> {
  return new Map(items.flatMap((item) => item.aliases.map((alias) => [addressKeyOf(alias), item] as const)));
}

function isGiven(address: string, gone: readonly GoneAddress[]): boolean {
  const key = addressKeyOf(address);
  return gone.some(({ path }) => key === addressKeyOf(path) || key.startsWith(`${addressKeyOf(path)}/`));
}

/** What ends comes before what begins, so that an address that one item leaves is free for another. */
const order = ['withdrawal', 'renaming', 'correction', 'revision', 'publication'] as const satisfies typeof entryKinds[number][];

function byKind(one: UnsealedChange, other: UnsealedChange): number {
  return order.indexOf(one.kind) - order.indexOf(other.kind) || (one.address < other.address ? -1 : one.address > other.address ? 1 : 0);
}
