/** A stretch of HTML: a tag (comments and declarations too), or text between tags. */
export interface Piece {
  source: string;
  /** Name of the element in lower case, with `/` before it for an end tag; empty for text and for what is no element. */
  tag: string;
}

// An attribute's value may hold `>`, so that quotes are stepped over whole.
const tagForm = /<!--[^]*?-->|<[!?][^>]*>|<(\/?[a-zA-Z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*>/g;

/** Cut HTML into tags and the texts between them; joined, the pieces are the HTML again. */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of html.matchAll(tagForm)) {
    if (match.index > end) pieces.push({ source: html.slice(end, match.index), tag: '' });
    pieces.push({ source: match[0], tag: (match[1] ?? '').toLowerCase() });
    end = match.index + match[0].length;
  }
  if (end < html.length) pieces.push({ source: html.slice(end), tag: '' });
  return pieces;
}
