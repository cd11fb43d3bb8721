import { languageFacts } from '../../languages/languages.ts';
import { escapeMarkup } from '../../metadata/xml.ts';
import { lineWordsOf } from '../../wording/line-words.ts';
import { remembered } from '../../wording/remembered.ts';

/**
 * A headline or standfirst as HTML, whose lines break between its words alone: a `<wbr>` between words that no spaces part, and in other
 * texts a span around those that a line would break within.
 */
export const lineMarkup = remembered((text, language) => {
  const pieces = lineWordsOf(text, language);
  if (languageFacts[language].setting === 'squares') return squares(pieces.map((piece) => piece.text));
  return pieces.map(({ text: words, whole }) => (whole ? `<span class="whole">${escapeMarkup(words)}</span>` : escapeMarkup(words))).join('');
});

/** Beside these marks lines break by themselves, though nowhere within a word. */
const [closing, opening] = [/[，。、；：！？）》」』】]$/, /^[（《「『【]/];

function squares(words: string[]): string {
  return words.map((word, index) => {
    const before = words[index - 1];
    const isParted = before !== undefined && !closing.test(before) && !opening.test(word);
    return `${isParted ? '<wbr>' : ''}${escapeMarkup(word)}`;
  }).join('');
}
