import type { Refusal } from './notes.ts';

/** A format that is not read: how it is told, what it is, and what to do. */
interface ForeignFormat {
  /** Endings of names, or what the file begins with. */
  ending?: RegExp;
  beginning?: RegExp;
  is: string;
  cure: string;
}

/** What an XML file may begin with before its first element. */
const xml = '^\\s*(?:<\\?xml[^>]*\\?>\\s*)?(?:<\\?[^>]*\\?>\\s*|<!--(?:(?!-->)[\\s\\S])*-->\\s*|<!DOCTYPE[^>]*>\\s*)*';
const asMarkdown = 'Save it as Markdown, HTML or plain text';
const byPandoc = 'Turn it into Markdown, for instance with pandoc -t commonmark -o NAME.md, and import that.';

const formats: readonly ForeignFormat[] = [
  {
    beginning: new RegExp(`${xml}<(?:rss|channel)\\b`, 'i'), is: 'a feed among other files',
    cure: 'Name the file itself, and not its folder, to import the stories in it.',
  },
  {
    beginning: new RegExp(`${xml}<(?:\\w+:)?feed\\b`, 'i'), is: 'an export of Blogger, or another Atom feed',
    cure: 'Export Markdown, for instance with blogger-to-markdown, or save each page as HTML, and import those files.',
  },
  {
    beginning: new RegExp(`${xml}<mediawiki\\b`, 'i'), is: 'an export of MediaWiki',
    cure: 'Turn its pages into Markdown, for instance with pandoc -f mediawiki, and import those.',
  },
  { beginning: new RegExp(`${xml}<(?:nitf|newsItem|newsMessage|NewsML)\\b`, 'i'), is: 'a story in NITF or NewsML', cure: `${asMarkdown}, and import that.` },
  { beginning: /^\s*\{\s*"(?:db|meta)"\s*:/, is: 'an export of Ghost', cure: 'Turn it into Markdown, for instance with ghost-to-md, and import those files.' },
  { beginning: /^\{\\rtf/, ending: /\.rtf$/i, is: 'a Rich Text file', cure: `${asMarkdown} in the program that wrote it, and import that.` },
  { beginning: /^%PDF-/, ending: /\.pdf$/i, is: 'a PDF', cure: 'Ask for the text, or copy it into a file with the lines Date: and Source: above it.' },
  {
    beginning: /^PK\u0003\u0004/, ending: /\.(?:doc|odt|pages|wps)$/i, is: 'a document of a word processor, or an archive of files',
    cure: `${asMarkdown} in that program, or take the files out of the archive.`,
  },
  { beginning: /^\u00d0\u00cf\u0011\u00e0/, is: 'a document of an old word processor', cure: `${asMarkdown} in that program, and import that.` },
  { ending: /\.epub$/i, is: 'an e-book', cure: byPandoc },
  {
    ending: /\.mdx$/i, is: 'Markdown with components, MDX',
    cure: 'Take the lines import and export and the components out of a copy, give it the ending .md, and import that.',
  },
  { ending: /\.rst$/i, is: 'reStructuredText', cure: byPandoc },
  { ending: /\.(?:adoc|asciidoc)$/i, is: 'AsciiDoc', cure: byPandoc },
  { ending: /\.org$/i, is: 'a file of Org mode', cure: byPandoc },
  { ending: /\.textile$/i, is: 'Textile', cure: byPandoc },
  { ending: /\.(?:wiki|mediawiki)$/i, is: 'wiki text', cure: byPandoc },
  { ending: /\.tex$/i, is: 'LaTeX', cure: byPandoc },
  { ending: /\.(?:mht|mhtml|webarchive)$/i, is: 'a page saved with all its parts', cure: 'Save the page as HTML only, and import that.' },
  { ending: /\.(?:eml|mbox|msg)$/i, is: 'mail', cure: 'Save the text of the mail in a file with the lines Date: and Source: above it.' },
];

/** Answer whether a file of this name holds text of a format that is told by its name, though it is not read. */
export function hasForeignEnding(name: string): boolean {
  return formats.some(({ ending }) => ending?.test(name) === true);
}

/** Say what a file is that is not read, and what to do, by its name and its first characters; undefined where it may be read. */
export function refusalOfFormat(name: string, beginning: string): Refusal | undefined {
  const found = formats.find((format) => format.ending?.test(name) === true || format.beginning?.test(beginning) === true);
  return found && { line: 0, message: `This is ${found.is}, which is not read.`, cure: found.cure };
}
