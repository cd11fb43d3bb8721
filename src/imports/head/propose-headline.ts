import { importWords } from '../../languages/languages.ts';
import { endsInAbbreviation } from '../../markdown/abbreviations.ts';
import type { Language } from '../../schema/language.ts';

/**
 * Propose a headline from the first sentence of a text: its first clauses that make one line, the day it begins with left out.
 * A clause longer than a line is cut between words. Empty where the text has no words.
 */
export function proposeHeadline(paragraphs: readonly string[], language: Language): string {
  const { maxCharacters, leads } = importWords[language].headline;
  const lede = paragraphs.map((text) => text.replace(/\s+/g, ' ').trim()).find((text) => /\p{L}/u.test(text)) ?? '';
  const stripped = leads.reduce((text, lead) => text.replace(new RegExp(`^(?:${lead})`, 'u'), ''), lede);
  const sentence = firstSentence(stripped === '' ? lede : stripped);
  const clause = firstClauses(sentence, maxCharacters);
  const cut = clause === '' ? cutBetweenWords(sentence, maxCharacters, language) : clause;
  const bare = closeMarks(cut.replace(/(?<![\s,;:，；：、。．.–—-])[\s,;:，；：、。．.–—-]+$/u, '').trim());
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

function firstSentence(text: string): string {
  const end = /^.+?(?:[。！？]|[.!?](?=[”"’')\]]*(?:\s+[“"‘'(]?[\p{Lu}\p{N}]|$)))/u;
  let from = 0;
  for (let found = end.exec(text); found; found = end.exec(text.slice(from))) {
    from += found[0].length;
    if (!endsInAbbreviation(found[0])) return text.slice(0, from);
    if (from >= text.length) break;
  }
  return text;
}

/** As many clauses from the start as fit, or nothing where the first is too long or says too little. */
function firstClauses(sentence: string, limit: number): string {
  if (sentence.length <= limit) return sentence;
  const ends = [...sentence.matchAll(/[,;:](?=\s)|\s[–—-]\s|—|[，；：]/gu)].map((found) => found.index).filter((at) => at <= limit);
  const best = ends.findLast((at) => at >= limit / 4 && isBalanced(sentence.slice(0, at)));
  return best === undefined ? '' : sentence.slice(0, best);
}

function cutBetweenWords(sentence: string, limit: number, language: Language): string {
  if (sentence.length <= limit) return sentence;
  let cut = '';
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'word' }).segment(sentence)) {
    if (index + segment.length > limit) break;
    cut += segment;
  }
  const words = cut.trim().split(' ');
  const dangling = importWords[language].headline.dangling.split(' ');
  const kept = words.findLastIndex((word) => !dangling.includes(word.toLowerCase()));
  const bare = words.slice(0, Math.max(1, kept + 1)).join(' ');
  return bare === '' ? Array.from(sentence).slice(0, limit).join('') : bare;
}

const pairs = [['“', '”'], ['（', '）'], ['(', ')'], ['《', '》'], ['「', '」'], ['[', ']']] as const;

function isBalanced(text: string): boolean {
  return pairs.every(([open, close]) => text.split(open).length === text.split(close).length);
}

/** Leave out what follows an opening mark that nothing closes, or close it where it opens the text. */
function closeMarks(text: string): string {
  for (const [open, close] of pairs) {
    const at = text.lastIndexOf(open);
    if (at === -1 || text.includes(close, at)) continue;
    const before = text.slice(0, at).replace(/(?<![\s,;:，；：、–—-])[\s,;:，；：、–—-]+$/u, '');
    return closeMarks(at > text.length / 3 ? before : text.slice(0, at) + text.slice(at + 1));
  }
  return text;
}
