import { XMLParser } from 'fast-xml-parser';

/** An element of an RSS file: its text, its attributes and the elements in it. */
export type XmlValue = string | readonly XmlValue[] | { readonly [key: string]: XmlValue };

/** Elements that may stand once or several times. */
const several = new Set(['category', 'wp:postmeta', 'wp:comment', 'wp:author', 'wp:category', 'wp:tag', 'wp:term', 'enclosure', 'dc:creator', 'author']);
const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, trimValues: false, htmlEntities: true,
  isArray: (name) => several.has(name),
});

/** Read a piece of an RSS file as data. What is not closed is read as far as it goes. */
export function readXml(text: string): XmlValue {
  const data: unknown = parser.parse(text);
  return typeof data === 'string' || (typeof data === 'object' && data !== null) ? (data as XmlValue) : '';
}

/** What stands below an element under a name: none, one or several. */
export function childrenOf(value: XmlValue, name: string): readonly XmlValue[] {
  if (typeof value === 'string' || Array.isArray(value)) return [];
  const map = value as { readonly [key: string]: XmlValue };
  const found = Object.hasOwn(map, name) ? map[name] : undefined;
  return found === undefined ? [] : Array.isArray(found) ? (found as readonly XmlValue[]) : [found];
}

/** The text of an element, or of the first below it of a name; empty where there is none. */
export function xmlTextOf(value: XmlValue, name?: string): string {
  const found = name === undefined ? value : childrenOf(value, name)[0];
  if (found === undefined || Array.isArray(found)) return '';
  return typeof found === 'string' ? found : xmlTextOf(found, '#text');
}
