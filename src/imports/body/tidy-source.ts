import { importWords } from '../../languages/languages.ts';
import { namedOf, parametersOf } from '../tags/parameters.ts';
import { changeProse } from '../text/prose.ts';

const words = Object.values(importWords).map((each) => each.contents).join('|');
/** Where kramdown puts a table of contents: a list of one entry, which has any words, and its mark. */
const contents = new RegExp(`^[ \\t]*[-*+1.]+[ \\t]+(?:${words})[ \\t]*\\n\\{:[^}\\n]*toc[^}\\n]*\\}[ \\t]*$`, 'gim');

/** Kramdown's attribute list: classes, ids, keys with values and names of other lists; `{:name => 1}` and `{: winks}` are text. */
const listPart = '(?:[.#][\\w:-]+|[\\w-]+=(?:"[^"\\n]*"|\'[^\'\\n]*\'|[^\\s"\'{}]+))';
const attributeList = new RegExp(
  `\\{:(?:[ \\t]*(?:[\\w-]+:)?(?:[ \\t]*${listPart})+[ \\t]*|[ \\t]*(?:toc|TOC|no_toc|footnotes)(?:[ \\t]+${listPart})*[ \\t]*)\\}`,
  'g',
);

/**
 * Take out what other Markdown dialects write for their own tools and never show: kramdown's and Goldmark's attribute lists,
 * marks for a table of contents, WordPress's brackets. Code and line breaks stay.
 */
export function tidySource(text: string): string {
  return changeProse(closeRaw(text), tidyProse);
}

/** Put in writing the beginning of an element that hides all up to its end where the end is missing: there it is a word of the text. */
function closeRaw(text: string): string {
  if (!/<(?:script|style|textarea|pre|!--|[?!])/i.test(text)) return text;
  return changeProse(text, (prose) => prose.replace(/<(script|style|textarea|pre)(?=[\s>])|<!--/gi, (open: string, name: string | undefined, at: number) => {
    const end = name === undefined ? '-->' : `</${name.toLowerCase()}`;
    return text.toLowerCase().includes(end, text.indexOf(prose) + at) ? open : `&lt;${open.slice(1)}`;
  }));
}

function tidyProse(text: string): string {
  if (!/[{[<]/.test(text)) return text;
  return text
    .replace(contents, '\n')
    .replace(/\{::comment\}((?:(?!\{::comment\})[\s\S])*?)\{:\/(?:comment)?\}/g, (comment) => '\n'.repeat(comment.split('\n').length - 1))
    .replace(/\{::?\/?(?:nomarkdown|options)[^{}\n]*\}/g, '')
    .replace(attributeList, '')
    .replace(/^([ \t]{0,3}#{1,6}[^\n]*?)[ \t]*\{(?:[#.][\w:-]+[ \t]*)+(?:[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[\w-]+)[ \t]*)*\}[ \t]*$/gm, '$1')
    .replace(/^\{[.#][\w-]+(?:[ \t]+(?:[.#][\w:-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[\w-]+)))*\}[ \t]*$/gm, '')
    .replace(/(?<=[)\]])\{[.#][\w-][^{}\n]*\}/g, '')
    .replace(/^[ \t]*(?:\[TOC\]|\[\[toc\]\]|\[\[_TOC_\]\])[ \t]*$/gim, '')
    .replace(/\[caption\b([^\]\n]*)\]((?:(?!\[caption\b)[\s\S])*?)\[\/caption\]/g, captionOf)
    .replace(/\[embed(?:yt)?\b[^\]\n]*\]\s*([^\s[\]]+)\s*\[\/embed(?:yt)?\]/g, '<$1>');
}

/** The picture of a WordPress caption, and the words that the caption has as a parameter. */
function captionOf(_: string, parameters: string, shown: string): string {
  const words = namedOf(parametersOf(parameters), 'caption');
  return words === '' ? shown : `${shown} ${words}`;
}
