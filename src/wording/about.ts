import { fill } from '../languages/fill.ts';
import { languageFacts } from '../languages/languages.ts';
import { firstLanguage, type Language } from '../schema/language.ts';
import { site } from '../site.ts';

/** A section of the about page: a heading with its address on the page, and paragraphs. */
export interface AboutSection {
  id: string;
  heading: string;
  paragraphs: string[];
  /** An example set apart under the paragraphs. */
  example?: string;
  /** Where to write to, where the archive names an address. */
  contact?: string;
}

interface AboutText {
  heading: string;
  sections: AboutSection[];
}

/** The about page of the archive that `site.ts` describes. */
export function aboutText(language: Language): AboutText {
  const { heading, what, digests, find, cite, mistakes, report } = languageFacts[language].about;
  const values = {
    archive: site.name[language],
    tagline: site.tagline[language],
    home: `${site.origin}/${language === firstLanguage ? '' : `${language}/`}`,
  };
  const filled = (texts: readonly string[]) => texts.map((text) => fill(text, values));
  const plain = Object.entries({ what, digests, find }).map(([id, section]) => ({ id, heading: section.heading, paragraphs: filled(section.paragraphs) }));
  return {
    heading,
    sections: [
      ...plain,
      { id: 'cite', heading: cite.heading, paragraphs: filled(cite.paragraphs), example: fill(cite.example, values) },
      site.contact
        ? { id: 'mistakes', heading: report.heading, paragraphs: filled([report.paragraph, ...mistakes.paragraphs]), contact: site.contact }
        : { id: 'mistakes', heading: mistakes.heading, paragraphs: filled(mistakes.paragraphs) },
    ],
  };
}
