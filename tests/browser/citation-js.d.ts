// The citation library brings no types of its own.
declare module '@citation-js/core' {
  /** One work as CSL-JSON, as far as the tests look at it. */
  interface Work {
    title?: string;
    author?: { family?: string; given?: string; literal?: string }[];
    issued?: { 'date-parts': (number | string)[][] };
    URL?: string;
  }
  export class Cite {
    constructor(text: string);
    data: Work[];
  }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
