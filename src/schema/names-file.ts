/** The file of paired names, below the content folder. */
export const namesFile = 'names.yaml';
