/** How much a word in the headline weighs, where one in plain text weighs 1: what `h1` gives, and no other heading. */
export const headlineWeight = 7;
/** In how many parts a weight of 1 is counted. */
export const weightUnit = 24;
