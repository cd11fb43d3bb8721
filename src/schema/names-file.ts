/** The file of paired names, below the content folder. */
export const namesFile = 'names.yaml';

/** The file of addresses that the archive gave up, below the content folder. */
export const goneFile = 'gone.yaml';

/** The file of what the archive knows to be missing, below the content folder. */
export const coverageFile = 'coverage.yaml';
