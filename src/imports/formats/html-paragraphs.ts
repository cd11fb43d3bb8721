const blocks = 'address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre'
  + '|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|iframe|video|audio|script|style';
const block = new RegExp(`</?(?:${blocks})(?=[\\s>/])[^>]*>`, 'i');
const startsWithBlock = new RegExp(`^\\s*(?:<!--(?:(?!-->)[\\s\\S])*-->\\s*)*</?(?:${blocks})(?=[\\s>/])`, 'i');
/** What keeps its line breaks, and comments that speak to the old system. */
const whole = /(<pre[\s>][\s\S]*?<\/pre>|<(script|style)[\s>][\s\S]*?<\/\2>|<!--[\s\S]*?-->)/i;
const html = new RegExp(`</?(?:${blocks}|a|b|br|code|em|i|img|span|strong|sub|sup|u)(?=[\\s>/])[^>]*>`, 'i');

/** Answer whether a text is HTML: it holds a tag that texts have. */
export function isHtml(text: string): boolean {
  return html.test(text);
}

/**
 * Mark up the paragraphs that many systems keep as blank lines within HTML, and the single line breaks within them. Every line stays where it is.
 * @example withParagraphs('One\n\n<em>two</em>\nthree') //=> '<p>One</p>\n\n<p><em>two</em><br>\nthree</p>'
 */
export function withParagraphs(text: string): string {
  const kept: string[] = [];
  const shelved = text.split(whole).filter((part, index) => index % 3 !== 2 || part === undefined);
  const source = shelved.map((part, index) => (index % 2 === 1 ? `\u0001${kept.push(part) - 1}\u0001` : part)).join('');
  const marked = source.split(/(\n[ \t]*(?:\n[ \t]*)+)/).map((part, index) => (index % 2 === 1 ? part : paragraphOf(part, kept))).join('');
  return marked.replace(/\u0001(\d+)\u0001/g, (_, number: string) => kept[Number(number)] ?? '');
}

function paragraphOf(chunk: string, kept: readonly string[]): string {
  const shown = chunk.replace(/\u0001(\d+)\u0001/g, (_, number: string) => kept[Number(number)] ?? '');
  const words = shown.replace(/<!--[\s\S]*?-->/g, '');
  if (words.trim() === '' || startsWithBlock.test(words)) return chunk;
  if (!block.test(words)) return `<p>${chunk.trim().replace(/(?<!<br\s*\/?>)[ \t]*\n/g, '<br>\n')}</p>`;
  // A block within the chunk ends the paragraph before it, as in a browser.
  return `<p>${chunk}`;
}
