import { writeMarkdown } from '../../imports/body/dialect.ts';
import { readBody } from '../../imports/body/convert-body.ts';
import { reasons, type Remark } from '../../imports/notes.ts';
import { firstLanguage, type Language } from '../../schema/language.ts';
import type { Pasted } from '../messages.ts';

/** Most details that a remark names. */
const mostDetails = 4;

/**
 * Turn HTML, as programs hand it over when text is copied, into Markdown: as an import does.
 * @returns the text, and a sentence for each kind of thing that did not come as it was
 */
export function readPasted(html: string, language: Language = firstLanguage): Pasted {
  const settle = readBody({ text: html, form: 'html', firstLine: 1, language, title: '', values: new Map() });
  const nowhere = (): undefined => undefined;
  const { tree, remarks } = settle({ fileOf: nowhere, pictureOf: nowhere, origin: '' });
  return { markdown: writeMarkdown(tree).trim(), leftOut: sentencesOf(remarks) };
}

function sentencesOf(remarks: readonly Remark[]): string[] {
  const byReason = Map.groupBy(remarks, ({ reason }) => reason);
  return [...byReason].map(([reason, all]) => {
    const details = [...new Set(all.map(({ detail }) => detail.trim()).filter(Boolean))];
    const named = details.length === 0 ? '' : `: ${details.slice(0, mostDetails).join(', ')}${details.length > mostDetails ? ' …' : ''}`;
    return `${all.length > 1 ? `${all.length} × ` : ''}${reasons[reason].says}${named}.`;
  });
}
