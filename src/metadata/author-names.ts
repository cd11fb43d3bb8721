import { languageFacts } from '../languages/languages.ts';

/*
 * Names of authors as styles set them. Only what is sure is done: an author may be a desk or an agency, and which part of a name is the
 * family's can be told of some forms alone.
 */

const romanised = Object.values(languageFacts).flatMap(({ index }) => index.people.romanised ?? []);

/**
 * Part a name that is known by its form to begin with that of the family, as of pinyin; undefined for any other.
 * @example partedName('Li Xiao-ming') //=> { family: 'Li', given: 'Xiao-ming' }
 */
export function partedName(name: string): { family: string; given: string } | undefined {
  if (!romanised.some((form) => form.test(name))) return undefined;
  const [family = '', given = ''] = name.split(' ');
  return { family, given };
}

/** A name with that of the family set off by a comma, for programs that would take the last word for it. @example invertedName('Li Na') //=> 'Li, Na' */
export function invertedName(name: string): string {
  const parts = partedName(name);
  return parts ? `${parts.family}, ${parts.given}` : name;
}

/** Authors as APA sets them: `Li, N., & Wang, W.` */
export function apaAuthors(names: readonly string[]): string {
  const all = names.map((name) => {
    const parts = partedName(name);
    return parts ? `${parts.family}, ${parts.given.split('-').map((part) => `${part.charAt(0).toUpperCase()}.`).join('-')}` : name;
  });
  return all.length < 2 ? all.join() : `${all.slice(0, -1).join(', ')}, & ${all.at(-1)}`;
}

/** Authors as Chicago sets them, which turns no name whose family comes first: `Li Na and Wang Wei`, `A, B, and C`. */
export function chicagoAuthors(names: readonly string[]): string {
  return names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}

/** The most authors that GB/T 7714 names. */
const mostNamed = 3;

/** Authors as GB/T 7714 sets them: of more than three the first three. @param others what stands for the rest, such as `et al` or `等` */
export function gbtAuthors(names: readonly string[], others: string): string {
  return [...names.slice(0, mostNamed), ...(names.length > mostNamed ? [others] : [])].join(', ');
}
