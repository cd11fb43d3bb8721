import { addressKeyOf, storyFolder } from '../addresses.ts';
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
}

/** The addresses in use: those of pages and their versions side by side, and old ones. None of them can be another item's old address. */
export function addressesTaken({ files, aliases, renewed }: AddressesKnown): Map<string, string> {
  const addresses = new Map([...aliases].map((alias) => [addressKeyOf(alias), '']));
  for (const alias of renewed) addresses.delete(addressKeyOf(alias));
  for (const file of files.filter((name) => name.endsWith('.md'))) {
    const { story, language } = checkFileName(file);
    for (const part of ['', ...site.languages]) addresses.set(addressKeyOf(`/${storyFolder(story, language)}${part}`), '');
  }
  return addresses;
}

/** Answer whether an old address is that of the item itself. */
export function isOwnAddress(alias: string, file: string): boolean {
  const { story, language } = checkFileName(file);
  return addressKeyOf(alias) === addressKeyOf(`/${storyFolder(story, language)}`);
}
