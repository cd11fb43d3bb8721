import { absolute, languageFolder, siteFiles, type Paths } from '../addresses.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';
import { searchDescription } from '../wording/descriptions.ts';
import { escapeMarkup as xml } from './xml.ts';

/** How long the short name of a description may be, in characters: OpenSearch 1.1, draft 6. */
const maxShortName = 16;

/** The file of the OpenSearch description in one language, below the base. @example openSearchFile('zh') //=> 'zh/opensearch.xml' */
export function openSearchFile(language: Language): string {
  return `${languageFolder(language)}${siteFiles.openSearch}`;
}

/** The OpenSearch description of the search page in one language, by which a browser searches the archive from its address bar. */
export function openSearchOf(language: Language, { searchPath, filePath }: Paths): string {
  const name = site.name[language];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${xml(shortNameOf(name))}</ShortName>`,
    `<LongName>${xml(cut(name, 48))}</LongName>`,
    `<Description>${xml(searchDescription(language))}</Description>`,
    `<Url type="text/html" template="${xml(absolute(searchPath(language)))}?q={searchTerms}"/>`,
    `<Url type="application/opensearchdescription+xml" rel="self" template="${xml(absolute(filePath(openSearchFile(language))))}"/>`,
    `<Image width="32" height="32" type="image/svg+xml">${xml(absolute(filePath(siteFiles.icon)))}</Image>`,
    `<Language>${site.tags[language]}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    '<OutputEncoding>UTF-8</OutputEncoding>',
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

/** As many whole words of a name as fit; of a name without such, as many characters. @example shortNameOf('Fuxin News Archive') //=> 'Fuxin News' */
export function shortNameOf(name: string): string {
  if ([...name].length <= maxShortName) return name;
  const words = name.split(' ');
  while (words.length > 1 && [...words.join(' ')].length > maxShortName) words.pop();
  return cut(words.join(' '), maxShortName);
}

function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('');
}
