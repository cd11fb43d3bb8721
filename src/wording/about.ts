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
  /** What the paragraphs lead to: where to write to, or the licence of the texts. */
  link?: { text: string; address: string; rel?: 'license' };
  /** Pages of the site that tell more. */
  pages?: readonly ('data' | 'coverage')[];
}

interface AboutText {
  heading: string;
  sections: AboutSection[];
}

/** The about page of the archive that `site.ts` describes. */
export function aboutText(language: Language): AboutText {
  const { heading, what, digests, find, follow, cite, editions, licence, data, mistakes, report } = languageFacts[language].about;
  const values = {
    archive: site.name[language],
    tagline: site.tagline[language],
    home: `${site.origin}/${language === firstLanguage ? '' : `${language}/`}`,
  };
  const filled = (texts: readonly string[]) => texts.map((text) => fill(text, values));
  const plain = Object.entries({ what, digests, find, follow })
    .map(([id, section]) => ({ id, heading: section.heading, paragraphs: filled(section.paragraphs) }));
  const { name, address } = site.licence;
  return {
    heading,
    sections: [
      ...plain,
      { id: 'cite', heading: cite.heading, paragraphs: filled(cite.paragraphs), example: fill(cite.example, values) },
      { id: 'editions', heading: editions.heading, paragraphs: filled(editions.paragraphs) },
      ...(name ? [{ id: 'licence', heading: licence.heading, paragraphs: filled(licence.paragraphs), link: licenceLink(name, address) }] : []),
      { id: 'data', heading: data.heading, paragraphs: filled(data.paragraphs), pages: ['data', 'coverage'] },
      site.contact
        ? { id: 'mistakes', heading: report.heading, paragraphs: filled([report.paragraph, ...mistakes.paragraphs]), link: contactLink(site.contact) }
        : { id: 'mistakes', heading: mistakes.heading, paragraphs: filled(mistakes.paragraphs) },
    ],
  };
}

function licenceLink(text: string, address: string): NonNullable<AboutSection['link']> {
  return { text, address, rel: 'license' };
}

function contactLink(text: string): NonNullable<AboutSection['link']> {
  return { text, address: text.includes('@') ? `mailto:${text}` : text };
}
