import { storyFolder } from '../addresses.ts';
import { addressKeyOf, AddressTree } from '../schema/address-tree.ts';
import { checkFileName } from '../schema/file-name.ts';
import { site } from '../site.ts';

/** What is known of the addresses in use before anything is made. */
interface AddressesKnown {
  /** Paths of all files, there or to come, below the content folder. */
  files: readonly string[];
  /** Old addresses of items that are there. */
  aliases: ReadonlySet<string>;
  /** Old addresses of items that are made anew. */
  renewed: readonly string[];
  /** Old addresses of inputs that came before, by the items they became. */
  own: readonly (readonly [file: string, aliases: readonly string[]])[];
}

/** The addresses in use, as the check of an archive sees them: those of pages and their versions side by side, and old ones. */
export function addressesTaken({ files, aliases, renewed, own }: AddressesKnown): AddressTree {
  const tree = new AddressTree();
  for (const file of files.filter((name) => name.endsWith('.md'))) {
    const { story, language } = checkFileName(file);
    // Of a story beside its version, no file can have the address.
    for (const part of ['', ...site.languages]) tree.claim(`/${storyFolder(story, language)}${part}`, part === '' ? file : '');
  }
  for (const [file, old] of own) for (const alias of old) tree.claim(alias, file);
  const free = new Set(renewed.map(addressKeyOf));
  for (const alias of aliases) if (!free.has(addressKeyOf(alias))) tree.claim(alias, '');
  return tree;
}

/** Answer whether an old address is that of the item itself. */
export function isOwnAddress(alias: string, file: string): boolean {
  const { story, language } = checkFileName(file);
  return addressKeyOf(alias) === addressKeyOf(`/${storyFolder(story, language)}`);
}
