/** A stretch of HTML: a tag (comments and declarations too), or text between tags. */
export interface MarkupPiece {
  source: string;
  /** Name of the element in lower case, with `/` before it for an end tag; empty for text and for what is no element. */
  tag: string;
}

// An attribute's value may hold `>`, so that quotes are stepped over whole.
const tagForm = /<!--[^]*?-->|<[!?][^>]*>|<(\/?[a-zA-Z][^\s/>]*)[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>/g;

/** A tag and where it stands. */
export interface MarkupTag extends MarkupPiece {
  index: number;
}

/** Go through the tags of a page. */
export function* tagsOf(html: string): Generator<MarkupTag> {
  for (const { 0: source, 1: name = '', index } of html.matchAll(tagForm)) yield { source, tag: name.toLowerCase(), index };
}

/** Cut HTML into tags and the texts between them; joined, the pieces are the HTML again. */
export function splitMarkup(html: string): MarkupPiece[] {
  const pieces: MarkupPiece[] = [];
  let end = 0;
  for (const { index, ...piece } of tagsOf(html)) {
    if (index > end) pieces.push({ source: html.slice(end, index), tag: '' });
    pieces.push(piece);
    end = index + piece.source.length;
  }
  if (end < html.length) pieces.push({ source: html.slice(end), tag: '' });
  return pieces;
}
