import { commandLanguage } from '../languages/fixed-languages.ts';
import { maxFileBytes, maxMatterCharacters, maxNameBytes, maxPictureMegabytes, maxSummaryCharacters, minPictureWidth } from './limits.ts';

/** What a rule asks of a file, in one sentence, and how grave a breach is: an error keeps the archive from being published, a warning is only printed. */
export interface Rule {
  severity: 'error' | 'warning';
  says: string;
  /** True where some or all breaches have one safe mending, which `--fix` applies. */
  fixable?: true;
}

/** Every rule that a file in `content/` can break, by its permanent name. */
export const rules = {
  // Bytes and characters of any text file.
  encoding: { severity: 'error', says: 'The file and its name are UTF-8 throughout.' },
  'byte-order-mark': { severity: 'warning', fixable: true, says: 'No byte-order mark stands before the first character.' },
  'line-endings': { severity: 'warning', fixable: true, says: 'Lines end in a line feed alone.' },
  character: { severity: 'error', says: 'No control characters other than tab and line feed, and no replacement character U+FFFD.' },
  garbled: { severity: 'warning', fixable: true, says: 'The text was never read in a wrong encoding, which would make `â€™` of `’`.' },
  'unseen-sign': { severity: 'warning', fixable: true, says: 'No sign that cannot be seen parts a word or turns the direction of writing.' },
  'file-empty': { severity: 'error', says: 'The file holds something.' },
  'file-size': { severity: 'error', says: `The file is no larger than ${maxFileBytes.toLocaleString(commandLanguage)} bytes.` },

  // Where files lie and what they are called.
  'file-place': { severity: 'error', says: 'An item lies at `YYYY/MM/slug.md`.' },
  'file-name': {
    severity: 'error',
    says: 'A slug is lower-case letters, digits and single hyphens, then `.md`, with the suffix of its language unless that is the first.',
  },
  'slug-taken-by-calendar': { severity: 'error', says: 'A slug is not two digits, which is the address of a day’s page.' },
  'address-taken': { severity: 'error', says: 'No two pages or aliases share an address, upper and lower case taken as one.' },
  'name-portable': {
    severity: 'warning',
    says: 'No name of a file and no part of an old address is one that some disks refuse, change or take for another, such as `con`.',
  },
  symlink: { severity: 'error', says: 'No symbolic links lie in the content folder.' },
  'picture-unused': { severity: 'warning', says: 'Every picture is shown by an item.' },
  'file-unknown': { severity: 'warning', says: 'Every file is an item, a picture, `names.yaml`, `coverage.yaml`, `gone.yaml` or the record’s.' },

  // What items say together, and the archive today and as it was last published.
  'versions-day': { severity: 'warning', says: 'The versions of a story in several languages bear one date.' },
  'version-old': { severity: 'warning', says: 'A translation is no older than its source: what was updated or corrected there was looked at here too.' },
  'source-repeated': { severity: 'warning', says: 'No two stories give the same `sourceUrl`.' },
  'text-repeated': { severity: 'warning', says: 'No two stories of one day have nearly the same text.' },
  'name-spelling': { severity: 'warning', fixable: true, says: 'A name is written one way: the same spaces, capitals, widths, hyphens and quotation marks.' },
  'topic-near': { severity: 'warning', says: 'No topic that few stories have is one letter away from a common one.' },
  'address-gone': { severity: 'error', says: 'The address of a published story has its page still, leads on, or is in `gone.yaml` with the reason.' },
  'page-gone': { severity: 'warning', says: 'Another page that was published, such as that of a name, is there still or named in `gone.yaml`.' },
  'gone-form': { severity: 'error', says: '`gone.yaml` gives for each address that the archive gave up the reason.' },
  'gone-again': { severity: 'warning', says: 'No address in `gone.yaml` has a page.' },
  'unsealed-change': { severity: 'error', says: 'Once an archive has a record, the record tells of every change of an item and of every one that goes.' },
  'record-damaged': { severity: 'error', says: 'The entries of the record are those that its checkpoint tells of, and each follows from those before.' },

  // Front matter as YAML.
  'front-matter-missing': { severity: 'error', says: 'The file begins with front matter.' },
  'front-matter-first': { severity: 'error', fixable: true, says: 'The line `---` that opens the front matter is the first line of the file.' },
  'front-matter-unclosed': { severity: 'error', says: 'A second line `---` closes the front matter.' },
  'front-matter-length': { severity: 'error', says: `The front matter is no longer than ${maxMatterCharacters.toLocaleString(commandLanguage)} characters.` },
  'yaml-syntax': { severity: 'error', says: 'YAML can be read: quotes, brackets and indentation hold.' },
  'yaml-tab': { severity: 'error', says: 'Lines of YAML are indented with spaces.' },
  'yaml-anchor': { severity: 'error', says: 'YAML holds no anchors and no aliases.' },
  'yaml-tag': { severity: 'error', says: 'YAML holds no tags such as `!!timestamp`.' },
  'yaml-comment': { severity: 'error', says: 'No comment follows a text on its line: YAML would cut the text at `#`.' },
  'yaml-colon': { severity: 'error', fixable: true, says: 'The colon after a key is `:` and not `：`.' },
  'yaml-document': { severity: 'error', says: 'YAML is one document, without directives.' },
  'yaml-map': { severity: 'error', says: 'YAML maps keys to values.' },
  'key-duplicate': { severity: 'error', says: 'A key stands once.' },
  'key-unknown': { severity: 'error', fixable: true, says: 'A key is one that the editors’ manual knows.' },

  // Front matter, field by field.
  'field-missing': { severity: 'error', says: 'A field that every item needs, or every gap, is there and not empty.' },
  'field-empty': { severity: 'error', says: 'A field that is written says something.' },
  'text-form': { severity: 'error', fixable: true, says: 'A text is read by YAML as text, not as a number, true, false or null.' },
  'name-length': { severity: 'error', says: `A name is short enough for the address of its page: ${maxNameBytes} bytes.` },
  'list-form': { severity: 'error', fixable: true, says: 'A list is written as a list of texts.' },
  'list-duplicate': { severity: 'error', says: 'A list holds no entry twice.' },
  'list-comma': { severity: 'warning', says: 'Entries of a list are parted by `,`, not by `，`, `、` or `;`.' },
  'name-quotes': { severity: 'warning', says: 'No curly or corner quotation marks stand around a name.' },
  'flag-form': { severity: 'error', fixable: true, says: '`titleSupplied`, `digest` and `draft` are `true` or absent.' },
  'map-form': { severity: 'error', says: '`licence`, `image`, `withdrawn`, `imported`, each correction and each gap hold their own keys.' },
  'day-form': { severity: 'error', fixable: true, says: 'A day is written YYYY-MM-DD and is in the calendar.' },
  'day-order': { severity: 'error', says: '`updated`, corrections and `withdrawn` are not earlier than `date`.' },
  'date-folder': { severity: 'error', says: '`date` lies in the month of the folder.' },
  'date-future': { severity: 'error', says: '`date` is not in the future unless `embargo` is.' },
  'embargo-form': { severity: 'error', says: '`embargo` is a day and time with its offset from UTC.' },
  'url-form': { severity: 'error', fixable: true, says: '`sourceUrl` is an http or https address.' },
  'alias-form': { severity: 'error', fixable: true, says: 'An alias is a path of this site.' },
  'lang-form': { severity: 'error', says: '`lang` is the tag of a language.' },
  'summary-length': { severity: 'warning', says: `\`summary\` is no longer than ${maxSummaryCharacters} characters.` },
  'waiver-rule': { severity: 'error', says: 'A waiver names a rule that may be waived: one whose breach is a warning.' },
  'waiver-unused': { severity: 'warning', says: 'A waiver stands where its rule is broken.' },
  'sha256-form': { severity: 'error', says: '`imported.sha256` is 64 hexadecimal digits.' },

  // The text below the front matter.
  'body-empty': { severity: 'error', says: 'An item has a text, unless it is withdrawn or a draft.' },
  'merge-conflict': { severity: 'error', says: 'A text holds one version only, without the marks of a merge that did not succeed.' },
  'heading-one': { severity: 'warning', fixable: true, says: 'The headline is the front matter’s title, not a heading of the first level in the text.' },
  nesting: { severity: 'error', says: 'Lists, quotations and emphasis stand in one another no deeper than 100 times.' },
  budget: { severity: 'error', says: 'The text holds no more marks, cells, notes or paragraphs than can be set in a few seconds.' },
  'raw-html': { severity: 'error', says: 'The text holds Markdown only, no HTML.' },
  'link-scheme': { severity: 'error', says: 'Links lead to web pages, mail addresses or places in the archive, never to `javascript:` and its like.' },
  'link-target': { severity: 'error', says: 'A link to another item names a file that is there and published.' },
  'link-heading': { severity: 'warning', says: 'A link to a heading of another item names one that is there.' },
  'link-outside': { severity: 'error', says: 'A link to a file stays inside the content folder.' },
  'link-form': {
    severity: 'warning', fixable: true,
    says: 'No space and no full-width bracket parts the words of a link from its address, and one by a label has its line.',
  },
  'definition-unused': { severity: 'warning', says: 'A line `[label]: address`, of which nothing is shown, belongs to a link of the text.' },
  'table-cells': { severity: 'error', says: 'No row of a table has more cells than its head.' },
  'chart-kind': { severity: 'warning', says: 'A paragraph that asks for a chart names a kind that there is, and its table follows.' },
  'chart-figures': { severity: 'warning', says: 'A table that is shown as a chart holds figures below a head, in columns that can be told apart.' },
  'mark-space': { severity: 'warning', fixable: true, says: 'An ordinary space follows the sign that begins a heading or an entry of a list.' },
  'prose-indented': { severity: 'warning', says: 'Prose is not indented, which would make it code.' },
  'foreign-mark': { severity: 'warning', says: 'The text holds no marks of other writing programs, such as `![[…]]`, `%%…%%`, `{{< … >}}` or `:::note`.' },
  'footnote-missing': { severity: 'error', says: 'A footnote that is called for is written.' },

  // Pictures.
  'picture-missing': { severity: 'error', says: 'A picture that is shown is there.' },
  'picture-unreadable': { severity: 'error', says: 'A picture file is a picture in a format that can be read.' },
  'picture-outside': { severity: 'error', says: 'A picture lies beside its item or below it.' },
  'picture-alt': { severity: 'warning', says: 'A picture in the text has words that stand for it.' },
  'picture-alt-name': { severity: 'warning', says: 'The words that stand for a picture are not the name of its file.' },
  'picture-drawing': { severity: 'warning', says: 'A drawing (SVG) holds shapes, words and paint alone.' },
  'picture-size': { severity: 'warning', says: `A picture is at least ${minPictureWidth} pixels wide, and its file no larger than ${maxPictureMegabytes} MB.` },

  // `names.yaml`.
  'names-form': { severity: 'error', says: 'The file maps kinds of name to lists of pairs, and each pair languages to names.' },
  'names-kind': { severity: 'error', says: 'A kind is one of those the archive gathers.' },
  'names-language': { severity: 'error', says: 'A language is one of the site’s.' },
  'names-repeated': { severity: 'error', says: 'A name stands in one pair of its kind only.' },
  'names-single': { severity: 'error', says: 'A pair names its thing in two languages at least.' },

  // `coverage.yaml`.
  'coverage-form': { severity: 'error', says: '`coverage.yaml` lists under `missing` the gaps that are known, each with its months and a note.' },
  'coverage-month': { severity: 'error', says: '`from` and `to` of a gap are months, written YYYY-MM, and `to` is not the earlier one.' },
  'coverage-overlap': { severity: 'error', says: 'No two gaps of one source have a month in common.' },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

/** Answer whether a word is the name of a rule. */
export function isRuleName(word: string): word is RuleName {
  return Object.hasOwn(rules, word);
}
