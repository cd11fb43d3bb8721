import type { RuleName } from '../../schema/rules.ts';
import { oddSpace } from '../../schema/yaml/odd-signs.ts';

/** A form of words that Markdown shows as it stands, and that its writer meant otherwise. */
interface MarkForm {
  /** Global, with `m` where it looks at lines. */
  form: RegExp;
  rule: RuleName;
  /** @param found the mark as it stands */
  message: (found: string) => string;
  cure: (match: RegExpExecArray) => string;
  /** @param written the mark as it stands @returns what was meant, where there is no doubt */
  mend?: (written: string) => string | undefined;
}

function foreign(form: RegExp, cure: string | MarkForm['cure']): MarkForm {
  return {
    form, rule: 'foreign-mark', message: (found) => `${found} is a mark of another writing program, and stands on the page as it is written.`,
    cure: typeof cure === 'string' ? () => cure : cure,
  };
}

const template = 'Write what it would show, or delete it; where readers are to see it, put it between backticks.';
const stress = 'Write **…** for words that are to stand out.';
const box = 'Write a heading, or begin each line of the passage with >, and delete the mark.';
const attributes = 'Delete it: the archive sets headings, links and paragraphs by itself.';
/** What stands alone on its line after a single # and may be a heading: words with a capital and no stop, or Chinese without one. */
const alone = String.raw`\p{Lu}[^\n#]* [^\n#]*[\p{L}\p{N}][ \t]*(?:\n[ \t]*\n|$(?![^]))|\p{Script=Han}[^\n#，。！？]*\n[ \t]*\n`;
const heading = 'Begin a heading with ## and a space.';

/** Every form that is looked for. Of two that meet, the earlier is told. */
export const markForms: readonly MarkForm[] = [
  foreign(
    /(?<![%\w])%%(?!%)(?:(?!\n[ \t]*\n[ \t]*\n)[^%]){1,4000}%%(?![%\w])/g,
    'Delete it: a remark to yourself belongs into the front matter, on a line that begins with #.',
  ),
  foreign(/!\[\[[^\][\n]+\]\]/g, 'Save the picture beside the item and write ![what it shows](file.jpg).'),
  foreign(/^[ \t]*\[(?:\[_?TOC_?\]|TOC)\][ \t]*$|\[\[_?TOC_?\]\]/gim, 'Delete it: a long story gets its table of contents by itself.'),
  foreign(/(?<![!\w])\[\[(?!\d+\]\])[^\][\n]+\]\](?![([])/g, 'Write [words](../02/slug.md) to link to an item, with the path of its file.'),
  foreign(/\{\{[^{}\n]*\}\}|\{\{[<%]/g, template),
  foreign(/\{%(?:(?!\{%)[^\n])*?%\}/g, template),
  foreign(/<%(?:(?!<%)[^\n])*?%>/g, template),
  foreign(/\{:[^{}\n]*\}/g, attributes),
  foreign(/(?<=[^\s{]|^)[ \t]*\{[.#][A-Za-z][^{}\n]*\}[ \t]*$|(?<=[\])*_`])\{[.#][A-Za-z][^{}\n]*\}/gm, attributes),
  foreign(/^[ \t>]*:{3,}[ \t]*\{?[A-Za-z][^\n]*$/gm, box),
  foreign(/^[ \t>]*(?:!!!|\?\?\?\+?) [a-z]+(?: "[^"\n]*")?[ \t]*$/gm, box),
  foreign(/^[ \t]*(?:[>-][ \t]*)*\[![A-Za-z]+\][+-]?/gm, box),
  foreign(
    /(?<![\w\]])\[([a-z][\w-]*)(?:[ =][^\][\n]*)?\](?=[^]{0,4000}?\[\/\1\])|\[[a-z][\w-]*(?: +[\w-]+=["'“”][^"'“”\n]*["'“”])+ *\/?\](?!\()/g,
    'Write in Markdown what it would show, or delete it.',
  ),
  foreign(/(?<![=\w&?])==(?=[^\s=])[^=\n]{0,300}[^\s=]==(?![=\w])/g, stress),
  foreign(/^={2,6} [^=\n]+ ={2,6}[ \t]*$/gm, heading),
  foreign(/'''[^'\n]+'''/g, stress),
  foreign(/(?<!\$)\$\$(?=[^$]*[\\^_=+{])[^$]{1,1000}\$\$(?!\$)/g, 'Write the formula in words, or show it as a picture.'),
  foreign(/^[ \t]*\*\[[^\][\n]+\]:[ \t]/gm, 'Write the long form in the text, where the short one first stands.'),
  foreign(/^[ \t]*(?:\.\. [\w-]+::|#\+[A-Za-z_]+:?)(?=\s|$)/gm, template),
  foreign(/^import [^\n]* from ["'][^"'\n]+["'];?[ \t]*$/gm, 'Delete it; an item holds text and pictures only.'),
  {
    form: new RegExp(`^ {0,3}(?:[＃]{1,6}(?=\\s|[^\\s＃\\n]+$)|(?:#{1,6}|[-*+]|\\d{1,9}[.)])[${oddSpace}])`, 'gm'),
    rule: 'mark-space',
    message: (found) => found.startsWith('＃')
      ? 'The sign ＃ is full-width, which Markdown takes for a letter.'
      : `A space of another kind follows ${found}, such as a no-break space, so Markdown sees no heading and no list here.`,
    cure: (match) => (/[#＃]/.test(match[0]) ? heading : 'Delete the space and type an ordinary one.'),
    mend: (written) => (written.startsWith('＃') ? undefined : `${written.slice(0, -1)} `),
  },
  {
    // With a single sign, words without a stop on a line by themselves; else it may be a tag: #MeToo, #1.
    form: new RegExp([
      String.raw`^ {0,3}#{2,6}(?=[^\s#])[^\n]*$`,
      String.raw`^ {0,3}(?<=(?:^|\n)[ \t]*\n {0,3}|(?<![^]) {0,3})#(?=${alone})[^\n]*$`,
    ].join('|'), 'gmu'),
    rule: 'mark-space',
    message: () => 'No space follows #, so Markdown sees no heading here.',
    cure: () => heading,
    mend: (written) => (written.startsWith('##') ? written.replace(/^#+/, (signs) => `${signs} `) : undefined),
  },
  {
    form: /(?<![\w\])])\[(?!\^|\d+\]\[\d+\])([^\][\n]+)\]\[(?!\^)([^\][\n]*)\]/g,
    rule: 'link-form',
    message: (found) => `${found} has no address: nowhere is a line for it, so the brackets stand on the page.`,
    cure: ([, words = '', label = '']) => `Write [${shownLabel(words)}](address), or add a line [${shownLabel(label || words)}]: address.`,
  },
  {
    form: new RegExp([
      String.raw`!?\[[^\][\n]+\][ \t]+\((?:https?:\/\/|www\.|mailto:|\0|\/|\.\.?\/|[^\s()]+\.(?:md|jpe?g|png|gif|webp|svg)\b)[^\s()]*\)`,
      String.raw`!?\[[^\][\n]+\]（[^\s（）]*[./\0][^\s（）]*）`,
    ].join('|'), 'gi'),
    rule: 'link-form',
    message: (found) => `${found} is no link, because ${found.includes('（') ? 'its round brackets are full-width' : 'a space stands before its address'}.`,
    cure: () => 'Write [words](address), with ordinary brackets and nothing between them.',
    mend: (written) => written.replace(/\][ \t]+\(/, '](').replace(/\]（(.*)）$/s, (_, address: string) => `](${address})`),
  },
];

function shownLabel(text: string): string {
  return text.length > 40 ? '…' : text;
}
