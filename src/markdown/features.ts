import { hasSquare } from './chinese.ts';

/** What a text may hold beyond plain Markdown. Looking for each costs time, so it is read only where it may be. */
export interface Features {
  bareAddresses: boolean;
  bareMail: boolean;
  chinese: boolean;
  footnotes: boolean;
  strikethrough: boolean;
  tables: boolean;
  taskLists: boolean;
}

/** What a text may hold: a yes may be wrong and costs time only, a no is right. */
export function featuresOf(text: string): Features {
  return {
    bareAddresses: /https?:\/\/|www\./i.test(text),
    bareMail: /[\w.+-]@[\w-]+\./.test(text),
    chinese: hasSquare(text),
    footnotes: text.includes('[^'),
    strikethrough: text.includes('~~'),
    tables: /[|:][ \t]*-|-[ \t]*[|:]/.test(text),
    taskLists: /\[[ \txX\n]\]/.test(text),
  };
}
