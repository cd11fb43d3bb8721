import type { FeedPicture } from './feed.ts';
import { markedText } from './xml-text.ts';

/** A picture in Media RSS, which stands in Atom too. RSS’s own enclosure asks for the bytes of the file, which a page does not know. */
export function mediaOf({ address: url, width, height, alt, credit }: FeedPicture) {
  return {
    contents: [{
      url, width, height, type: 'image/webp', medium: 'image',
      description: { type: 'plain', value: markedText(alt) },
      ...(credit === undefined ? {} : { credits: [{ value: markedText(credit) }] }),
    }],
  };
}
