import { sourceText, storyOfAddress } from '../addresses.ts';

/** Answer whether a file of the site is the source text of an item. @param file below the base, with its letters as they are */
export function isSourceText(file: string): boolean {
  return file.endsWith(`/${sourceText}`) && storyOfAddress(`/${file.slice(0, -sourceText.length)}`) !== undefined;
}
