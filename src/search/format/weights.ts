/** How much a word in the headline weighs, where one in plain text weighs 1: what the indexer gives to `h1`, and to no other heading. */
export const headlineWeight = 7;
/** In how many parts the indexer counts a weight of 1. */
export const weightUnit = 24;
