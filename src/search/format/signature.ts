/** The first bytes of every file of a volume. */
export const signature = 'bn1\n';

/** Check the beginning of a file. @throws where it is not that of a volume's files, so that it is another file or damaged */
export function checkSignature(text: string): void {
  if (!text.startsWith(signature)) throw new Error('The file is damaged: it does not begin as a volume’s files do.');
}
