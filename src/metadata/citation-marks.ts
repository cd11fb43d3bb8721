/** A sign that ends a sentence, with the quotation marks that close after it. */
const ending = /[.?!。？！．…‽]["'”’」』»]*$/u;

/** Set texts one after another as sentences: each gets a full stop, unless it ends by itself. @example sentences(['Who?', 'Me']) //=> 'Who? Me' */
export function sentences(texts: readonly string[]): string {
  return texts.reduce((all, text) => `${all}${ending.test(all) ? '' : '.'} ${text}`);
}

/**
 * A headline between quotation marks, with its full stop inside them unless it ends by itself. Quotation marks of its own take the
 * other form, as those within others do. @example quotedTitle('“Coal,” He Said') //=> '“‘Coal,’ He Said.”'
 */
export function quotedTitle(title: string): string {
  const { text, closes } = withInnerMarks(title.trim());
  if (ending.test(text)) return `“${text}”`;
  // A full stop stands within all marks that close at the end.
  return `“${text.slice(0, text.length - closes)}.${text.slice(text.length - closes)}”`;
}

/** The marks inside others by their depth, from one on. */
const innerMarks = ['“”', '‘’'] as const;

/** Give each pair of quotation marks the form of its depth; what opens or closes nothing stays. Tells how many signs at the end are closing marks. */
function withInnerMarks(title: string): { text: string; closes: number } {
  const signs = [...title];
  const open: { at: number; closedBy: string }[] = [];
  let lastWord = -1;
  for (const [at, sign] of signs.entries()) {
    const [before = ' ', after = ' '] = [signs[at - 1], signs[at + 1]];
    const inner = open.at(-1);
    const isWithin = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    if (inner && sign === inner.closedBy && !(isWithin && /['’]/.test(sign))) {
      open.pop();
      const form = innerMarks[(open.length + 1) % 2] ?? '‘’';
      [signs[inner.at], signs[at]] = [form.charAt(0), form.charAt(1)];
    } else if (sign === '“' || (sign === '‘' && title.includes('’'))) {
      open.push({ at, closedBy: sign === '“' ? '”' : '’' });
      lastWord = at;
    } else if ((sign === '"' || sign === "'") && /[\s([{\-–—“‘"']/u.test(before) && /\S/.test(after) && signs.lastIndexOf(sign) > at) {
      open.push({ at, closedBy: sign });
      lastWord = at;
    } else {
      lastWord = at;
    }
  }
  return { text: signs.join(''), closes: signs.length - 1 - lastWord };
}
