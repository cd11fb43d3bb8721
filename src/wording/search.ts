import { inEach } from './in-each.ts';

/** The words of the search page in each language. The browser gets them as JSON; `{count}`, `{query}` and the like are filled in there. */
export const searchLabels = inEach(({ search }) => search);

/** What the kinds of a text are called. */
export const searchKinds = inEach(({ textKinds }) => textKinds);

/** What can be asked beside words, with an example of each as it is typed. */
export const searchHelps = inEach((facts) => facts.searchHelps);
