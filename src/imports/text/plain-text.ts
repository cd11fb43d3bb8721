import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const html = unified().use(rehypeParse, { fragment: true }).freeze();

/** Elements that only mark up the words of a short text. */
const markup = new Set(('a abbr acronym b bdi bdo big blockquote br center cite code del dfn div em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p '
  + 'pre q rp rt ruby s samp small span strike strong sub sup time tt u ul var wbr').split(' '));

/**
 * The words of a short text that may hold HTML, entities (also ones encoded twice) or inline Markdown, on one line.
 * @example plainTextOf('Q&amp;#038;A: <em>how</em> [we](/us) **work**') //=> 'Q&A: how we work'
 */
export function plainTextOf(written: string): string {
  const once = withoutHtml(written);
  const text = /&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i.test(once) ? withoutHtml(once) : once;
  return onOneLine(withoutMarkdown(text));
}

/** The letters and digits of a text in small letters, to tell whether two texts have the same words. */
export function plainWordsOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Put a text on one line; between Chinese characters a line break leaves no space. */
function onOneLine(text: string): string {
  return text.trim().replace(/(?<=[\p{Script=Han}，。；：、！？”）》])\s*\n\s*(?=[\p{Script=Han}，。；：、！？“（《])/gu, '').replace(/\s+/g, ' ');
}

/** The value with template tags and their braces taken out. */
export function withoutTags(text: string): string {
  return text.replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g, ' ');
}

function withoutHtml(text: string): string {
  if (!/[<&]/.test(text)) return text;
  // A tag that marks nothing up is a word: `List<String>`, `Using <details> well`.
  const ended = new Map<string, boolean>();
  const words = text.replace(/<(\/?)([a-z][\w:-]*)([^<>]*)>/gi, (tag, slash: string, name: string, rest: string) => {
    const hasEnd = ended.get(name) ?? new RegExp(`</${name}\\s*>`, 'i').test(text);
    ended.set(name, hasEnd);
    const isMarkup = markup.has(name.toLowerCase()) && (hasEnd || slash !== '' || /\S/.test(rest) || /^(?:br|hr|wbr)$/i.test(name));
    return isMarkup ? tag : `&lt;${slash}${name}${rest}>`;
  });
  return toString(html.parse(words.replace(/<br\s*\/?>|<\/p>/gi, '\n')));
}

function withoutMarkdown(text: string): string {
  return text
    .replace(/!?\[((?:[^[\]]|\[[^\]]*\])*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/(?<![\w*])(\*{1,3})(?=\S)([^*\n]+?)(?<=\S)\1(?![\w*])/g, '$2')
    .replace(/(?<![\w_])(_{1,3})(?=\S)([^_\n]+?)(?<=\S)\1(?![\w_])/g, (whole, marks: string, inner: string) =>
      // Two lines about one word without a space are a name of programmers: `__init__`.
      (marks === '__' && /^[a-z\d]+$/.test(inner) ? whole : inner))
    .replace(/`([^`\n]+)`/g, '$1');
}

const entities: ReadonlyMap<string, string> = new Map([['lt', '<'], ['gt', '>'], ['quot', '"'], ['amp', '&']]);

/** The text of HTML as our pages have it, without any white space. Only the entities that our pages hold are read. */
export function inkOfHtml(written: string): string {
  return written
    .replace(/<[^>]*>|\s+/g, '')
    .replace(/&#x([\dA-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => entities.get(name) ?? '');
}

/** Answer whether a text says something to readers, as a name, a number or an address does not. */
export function isProse(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length >= 8 || (words.length > 1 && text.length > 60) || (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 24;
}
