import { importWords } from '../../languages/languages.ts';

const code = /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\1[`~]*[ \t]*$|$(?![\s\S]))|(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?(?<!`)\2(?!`)/gm;

const words = Object.values(importWords).map((each) => each.contents).join('|');
/** Where kramdown puts a table of contents: a list of one entry, which has any words, and its mark. */
const contents = new RegExp(`^[ \\t]*[-*+1.]+[ \\t]+(?:${words})[ \\t]*\\n\\{:[^}\\n]*toc[^}\\n]*\\}[ \\t]*$`, 'gim');

/**
 * Take out what other Markdown dialects write for their own tools and never show: kramdown's and Goldmark's attribute lists,
 * marks for a table of contents, WordPress's brackets. Code and line breaks stay.
 */
export function tidySource(text: string): string {
  let [tidy, from] = ['', 0];
  for (const found of text.matchAll(code)) {
    tidy += tidyProse(text.slice(from, found.index)) + found[0];
    from = found.index + found[0].length;
  }
  return tidy + tidyProse(text.slice(from));
}

function tidyProse(text: string): string {
  if (!/[{[<]/.test(text)) return text;
  return text
    .replace(contents, '\n')
    .replace(/\{:[^}\n]*\}/g, '')
    .replace(/^([ \t]{0,3}#{1,6}[^\n]*?)[ \t]*\{[#.][^}\n]*\}[ \t]*$/gm, '$1')
    .replace(/^\{[.#][\w-][^}\n]*\}[ \t]*$/gm, '')
    .replace(/(?<=[)\]])\{[.#][\w-][^}\n]*\}/g, '')
    .replace(/^[ \t]*(?:\[TOC\]|\[\[toc\]\]|\[\[_TOC_\]\])[ \t]*$/gim, '')
    .replace(/\[caption\b[^\]\n]*\]([\s\S]*?)\[\/caption\]/g, '$1')
    .replace(/\[embed(?:yt)?\b[^\]\n]*\]\s*(\S+?)\s*\[\/embed(?:yt)?\]/g, '<$1>');
}
