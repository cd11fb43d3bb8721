/** Name of the file, in its folder, that holds the table of traditional characters. */
export const foldingFile = 'han.bin';

/** Write characters that a table has as the table says. */
export function foldBy(table: ReadonlyMap<string, string>, text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => table.get(character) ?? character);
}
