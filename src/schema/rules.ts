/**
 * Every rule that a file in `content/` can break, by its permanent name. The value says how grave it is:
 * an error keeps the archive from being published, a warning is only printed.
 */
export const rules = {
  // Bytes and characters of any text file.
  /** The file is UTF-8 throughout. */
  encoding: 'error',
  /** No byte-order mark stands before the first character. */
  'byte-order-mark': 'warning',
  /** Lines end in a line feed alone. */
  'line-endings': 'warning',
  /** No control characters other than tab and line feed, and no replacement character U+FFFD. */
  character: 'error',
  /** The file holds something. */
  'file-empty': 'error',
  /** The file is no larger than 1,000,000 bytes. */
  'file-size': 'error',

  // Where files lie and what they are called.
  /** An item lies at `YYYY/MM/slug.md`. */
  'file-place': 'error',
  /** A slug is lower-case letters, digits and single hyphens, then `.md`, with a language's suffix for all languages but the first. */
  'file-name': 'error',
  /** A slug is not two digits, which is the address of a day's page. */
  'slug-taken-by-calendar': 'error',
  /** No two pages or aliases share an address, upper and lower case taken as one. */
  'address-taken': 'error',
  /** No symbolic links lie in the content folder. */
  symlink: 'error',
  /** Every picture is shown by an item. */
  'picture-unused': 'warning',
  /** Every file is an item, a picture or `names.yaml`. */
  'file-unknown': 'warning',

  // What items say together.
  /** The versions of a story in several languages bear one date. */
  'versions-day': 'warning',

  // Front matter as YAML.
  /** The file begins with front matter. */
  'front-matter-missing': 'error',
  /** The line `---` that opens the front matter is the first line of the file. */
  'front-matter-first': 'error',
  /** A second line `---` closes the front matter. */
  'front-matter-unclosed': 'error',
  /** The front matter is no longer than 50,000 characters. */
  'front-matter-length': 'error',
  /** YAML can be read: quotes, brackets and indentation hold. */
  'yaml-syntax': 'error',
  /** Lines of YAML are indented with spaces. */
  'yaml-tab': 'error',
  /** YAML holds no anchors and no aliases. */
  'yaml-anchor': 'error',
  /** YAML holds no tags such as `!!timestamp`. */
  'yaml-tag': 'error',
  /** No comment follows a text on its line: YAML would cut the text at `#`. */
  'yaml-comment': 'error',
  /** The colon after a key is `:` and not `：`. */
  'yaml-colon': 'error',
  /** YAML is one document, without directives. */
  'yaml-document': 'error',
  /** YAML maps keys to values. */
  'yaml-map': 'error',
  /** A key stands once. */
  'key-duplicate': 'error',
  /** A key is one that the editors' manual knows. */
  'key-unknown': 'error',

  // Front matter, field by field.
  /** A field that every item needs is there and not empty. */
  'field-missing': 'error',
  /** A field that is written says something. */
  'field-empty': 'error',
  /** A text is read by YAML as text, not as a number, true, false or null. */
  'text-form': 'error',
  /** A name is short enough for the address of its page: 200 bytes. */
  'name-length': 'error',
  /** A list is written as a list of texts. */
  'list-form': 'error',
  /** A list holds no entry twice. */
  'list-duplicate': 'error',
  /** `titleSupplied`, `digest` and `draft` are `true` or absent. */
  'flag-form': 'error',
  /** `image`, `withdrawn`, `imported` and each correction hold their own keys. */
  'map-form': 'error',
  /** A day is written YYYY-MM-DD and is in the calendar. */
  'day-form': 'error',
  /** `updated`, corrections and `withdrawn` are not earlier than `date`. */
  'day-order': 'error',
  /** `date` lies in the month of the folder. */
  'date-folder': 'error',
  /** `date` is not in the future unless `embargo` is. */
  'date-future': 'error',
  /** `embargo` is a day and time with its offset from UTC. */
  'embargo-form': 'error',
  /** `sourceUrl` is an http or https address. */
  'url-form': 'error',
  /** An alias is a path of this site. */
  'alias-form': 'error',
  /** `summary` is no longer than 300 characters. */
  'summary-length': 'warning',
  /** `imported.sha256` is 64 hexadecimal digits. */
  'sha256-form': 'error',

  // The text below the front matter.
  /** An item has a text, unless it is withdrawn. */
  'body-empty': 'error',
  /** The headline is the front matter's title, not a heading of the first level in the text. */
  'heading-one': 'warning',
  /** Lists, quotations and emphasis stand in one another no deeper than 100 times. */
  nesting: 'error',
  /** The text holds Markdown only, no HTML. */
  'raw-html': 'error',
  /** Links lead to web pages, mail addresses or places in the archive, never to `javascript:` and its like. */
  'link-scheme': 'error',
  /** A link to another item names a file that is there and published. */
  'link-target': 'error',
  /** A link to a file stays inside the content folder. */
  'link-outside': 'error',
  /** A footnote that is called for is written. */
  'footnote-missing': 'error',

  // Pictures.
  /** A picture that is shown is there. */
  'picture-missing': 'error',
  /** A picture file is a picture in a format that can be read. */
  'picture-unreadable': 'error',
  /** A picture lies beside its item or below it. */
  'picture-outside': 'error',
  /** A picture in the text has words that stand for it. */
  'picture-alt': 'warning',

  // `names.yaml`.
  /** The file maps kinds of name to lists of pairs, and each pair languages to names. */
  'names-form': 'error',
  /** A kind is one of those the archive gathers. */
  'names-kind': 'error',
  /** A language is one of the site's. */
  'names-language': 'error',
  /** A name stands in one pair of its kind only. */
  'names-repeated': 'error',
  /** A pair names its thing in two languages at least. */
  'names-single': 'error',
} as const satisfies Record<string, 'error' | 'warning'>;

export type RuleName = keyof typeof rules;
