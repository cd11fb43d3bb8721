import { languageFacts } from '../../languages/languages.ts';
import type { Language } from '../../schema/language.ts';

/** Longest proposed headline, in characters: what one line of a list holds. */
const longest: Record<'wide' | 'narrow', number> = { narrow: 90, wide: 30 };

const leads = {
  narrow: [
    /^\s*(?:[A-Z][A-Z .,'’-]{2,40}(?:,\s*[A-Z][a-z]+\.? \d{1,2})?\s*(?:\([^)]{1,30}\))?\s*[-–—]+\s+)/,
    /^(?:On|In|At|Since|By|From|During|As of|Early on|Late on)\s+(?:the (?:morning|afternoon|evening|night) of\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{1,2}(?:st|nd|rd|th)?)?(?:,?\s+\d{4})?|\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:,?\s+\d{4})?|\d{4})\s*,\s+/,
    /^(?:(?:Today|Yesterday|Recently|Last (?:night|week|month)|This (?:morning|week|month)|A few days ago)\s*,\s+)/i,
  ],
  wide: [
    /^(?:本报讯|本台讯|本网讯|新华社[^，。]{0,12}电)\s*(?:[（(][^）)]*[）)])?\s*/u,
    /^[（(【](?:记者|通讯员)[^）)】]*[）)】]\s*/u,
    /^(?:(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日|近日|日前|昨日|今日|今天|昨天|连日来|最近)(?:上午|下午|晚上|晚|凌晨|清晨)?)，/u,
    /^(?:记者(?:从[^，。]{1,20})?(?:获悉|了解到))[，,:：]\s*/u,
  ],
};
/** Words that no headline should end on. */
const dangling = /\s+(?:a|an|the|and|or|but|of|in|on|at|to|for|from|by|with|as|that|which|who|whose|is|are|was|were|be|been|has|have|had|will|would|its|their|his|her|this|these|those|into|about|between|than|not|so|if|when|while|where|after|before|because|through|under|over|up|it|they|he|she|we|you|i|our|your|my|can|could|should|may|must|do|does|did|also|very|more|most|such|each|any|all|both|other|many|some|new)$/i;

/**
 * Propose a headline from the first sentence of a text: its first clauses that make one line, the day it begins with left out.
 * A clause longer than a line is cut between words. Empty where the text has no words.
 */
export function proposeHeadline(paragraphs: readonly string[], language: Language): string {
  const script = languageFacts[language].setting === 'squares' ? 'wide' : 'narrow';
  const lede = paragraphs.map((text) => text.replace(/\s+/g, ' ').trim()).find((text) => /\p{L}/u.test(text)) ?? '';
  const stripped = leads[script].reduce((text, lead) => text.replace(lead, ''), lede);
  const sentence = firstSentence(stripped === '' ? lede : stripped);
  const clause = firstClauses(sentence, longest[script]);
  const cut = clause === '' ? cutBetweenWords(sentence, longest[script], language) : clause;
  const bare = closeMarks(cut.replace(/[\s,;:，；：、。．.–—-]+$/u, '').trim());
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

function firstSentence(text: string): string {
  const end = /^.+?(?:[。！？]|[.!?](?=[”"’')\]]*(?:\s+[“"‘'(]?[\p{Lu}\p{N}]|$)))/u;
  const abbreviation = /(?:\b(?:Mr|Mrs|Ms|Dr|St|No|vs|Gen|Gov|Sen|Rep|Jr|Sr|Inc|Co|Corp|U\.S|e\.g|i\.e)|\b\p{Lu})\.$/u;
  let from = 0;
  for (let found = end.exec(text); found; found = end.exec(text.slice(from))) {
    from += found[0].length;
    if (!abbreviation.test(found[0])) return text.slice(0, from);
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
  let bare = cut.trim();
  while (dangling.test(bare)) bare = bare.replace(dangling, '');
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
    return at > text.length / 3 ? closeMarks(text.slice(0, at).replace(/[\s,;:，；：、–—-]+$/u, '')) : closeMarks(text.slice(0, at) + text.slice(at + 1));
  }
  return text;
}
