import { percentDecoded } from '../schema/percent.ts';

/** An old address and where it leads, both with the base and as a link would write them. */
export interface OldAddress {
  from: string;
  to: string;
}

/** Read the lines of `_redirects` that a build wrote. */
export function readOldAddresses(text: string): OldAddress[] {
  return text.split('\n').flatMap((line) => {
    const [from = '', to] = line.split(' ');
    return to === undefined ? [] : [{ from, to }];
  });
}

/** Signs that mean something in the files of servers, or to the eye. An address with one leads on by its small page alone. */
const unwritable = /["'`\\{}$;#\s\p{Cc}]/u;

/**
 * Old addresses as servers compare them: with their codes read, and both with and without the last slash.
 * @returns those that can be written into a server's file without a doubt
 */
export function comparedAddresses(addresses: readonly OldAddress[]): OldAddress[] {
  return addresses.flatMap(({ from, to }) => {
    const read = percentDecoded(from);
    if (read === undefined || unwritable.test(read) || unwritable.test(to)) return [];
    const bare = read.replace(/\/$/, '');
    return [{ from: bare, to }, { from: `${bare}/`, to }];
  });
}
