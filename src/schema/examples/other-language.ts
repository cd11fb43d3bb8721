import { firstLanguage } from '../language.ts';
import { site } from '../../site.ts';

const [other = firstLanguage] = site.languages.filter((language) => language !== firstLanguage);

/** What stands before the ending of a file in another language than the first. */
export const otherSuffix = `.${other}`;

/** Two pairs of keys for a pair of names. */
export const [oneKey, otherKey] = [firstLanguage, other];
