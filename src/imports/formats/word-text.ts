/** What a document of a word processor holds beside what a converter makes of it. */
export interface WordText {
  /** The words of its text and notes, a paragraph a line. */
  words: string;
  /** The words of its headers and footers. */
  frame: string;
  comments: number;
  /** True where it holds text that the program does not show. */
  hasHidden: boolean;
  /** True where it holds changes that nobody has accepted or turned down yet. */
  hasChanges: boolean;
}

/** Notes that are none: the lines that part notes from the text. */
const separators = /<w:(?:foot|end)note\b[^<>]*w:type=(?:(?!<w:(?:foot|end)note\b)[\s\S])*?<\/w:(?:foot|end)note>/g;

const entities = new Map([['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', '\''], ['amp', '&']]);

/** Read the words of the files in a document, whatever a converter reads of them. What is deleted or moved away is no word of it. */
export function wordTextOf(files: ReadonlyMap<string, Buffer>): WordText {
  const textOf = (pattern: RegExp): string => [...files].filter(([name]) => pattern.test(name)).map(([, bytes]) => bytes.toString('utf8')).join('\n');
  const main = textOf(/^word\/document\d*\.xml$/);
  const notes = textOf(/^word\/(?:footnotes|endnotes)\d*\.xml$/).replace(separators, '');
  return {
    words: linesOf(main + notes).join('\n'),
    frame: linesOf(textOf(/^word\/(?:header|footer)\d*\.xml$/)).filter((line) => line.trim() !== '').join('\n'),
    comments: textOf(/^word\/comments\.xml$/).match(/<w:comment\s/g)?.length ?? 0,
    hasHidden: /<w:vanish(?:\s*\/>|\s+w:val="(?:true|1|on)")/.test(main.replace(/<w:pPr>(?:(?!<w:pPr>)[\s\S])*?<\/w:pPr>/g, '')),
    hasChanges: /<w:(?:ins|del|moveFrom|moveTo)\s/.test(main),
  };
}

function linesOf(xml: string): string[] {
  const shown = xml
    .replace(/<w:moveFrom\s(?:(?!<w:moveFrom\s)[\s\S])*?<\/w:moveFrom>/g, '')
    // What stands twice, for newer programs and for older ones.
    .replace(/<mc:AlternateContent>((?:(?!<mc:AlternateContent>)[\s\S])*?)<\/mc:AlternateContent>/g, (_, both: string) => (
      both.includes('<mc:Fallback') ? both.replace(/<mc:Choice(?:(?!<mc:Choice)[\s\S])*?<\/mc:Choice>/g, '') : both));
  return shown.split(/<\/w:p>/).map((paragraph) => [...paragraph.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|cr)\s*\/>/g)]
    .map(([, text]) => (text === undefined ? ' ' : unescaped(text))).join(''));
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi, (written, hex?: string, number?: string, name?: string) => {
    if (name !== undefined) return entities.get(name.toLowerCase()) ?? written;
    const code = Number.parseInt(hex ?? number ?? '', hex === undefined ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
