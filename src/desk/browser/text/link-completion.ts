import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { ask } from '../ask.ts';

/** Offers the items of the archive where a link's address is written: after `[words](`. @param fileOf gives the file that is open */
export function linkCompletion(fileOf: () => string | undefined): Extension {
  const offer = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const found = context.matchBefore(/\]\([^)\s]*/);
    const file = fileOf();
    if (!found || file === undefined) return null;
    const from = found.from + ']('.length;
    const typed = context.state.doc.sliceString(from, context.pos);
    // An address of the web is not looked for.
    if (/^(?:[a-z]+:|#|\.)/i.test(typed)) return null;
    const { rows } = await ask('find', { words: typed.replaceAll('-', ' '), list: 'latest', from: 0 });
    const options = rows.slice(0, 12).map((row) => ({ label: row.title || row.file, detail: row.day, apply: wayBetween(file, row.file) }));
    return { from, options, filter: false };
  };
  return autocompletion({ override: [offer], icons: false });
}

/** The path from one item to another. @example wayBetween('2023/02/a.md', '2022/12/b.md') //=> '../../2022/12/b.md' */
function wayBetween(file: string, other: string): string {
  const [own, target] = [file.split('/').slice(0, -1), other.split('/')];
  let same = 0;
  while (same < own.length && same < target.length - 1 && own[same] === target[same]) same++;
  return [...own.slice(same).map(() => '..'), ...target.slice(same)].map((part) => (part === '..' ? part : encodeURIComponent(part))).join('/');
}
