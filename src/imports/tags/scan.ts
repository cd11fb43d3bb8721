import { lineAt } from '../text/clean-text.ts';

/** A template tag of Hugo, Liquid, Nunjucks or WordPress: `{{< name … >}}`, `{% name … %}`, `{{ expression }}` or `[name=…]`. */
export interface TemplateTag {
  kind: 'shortcode' | 'statement' | 'output';
  /** What stands between its marks. */
  inside: string;
  /** The tag as it stands in the text. */
  written: string;
  /** Line of the text, counted from 1. */
  line: number;
}

/** A text without its template tags. */
export interface ScannedText {
  text: string;
  /** The line of the original that a line of `text` stood on. */
  lineOf: (line: number) => number;
}

// What stands between two tags is looked for no further than 20,000 characters, so that tags left open cost little.
const pieces = [
  '(?<fence>^(?<indent>[ \\t>]*)(?<mark>`{3,}|~{3,})[^\\n]*\\n[\\s\\S]*?(?:^[ \\t>]*\\k<mark>[`~]*[ \\t]*$|$(?![\\s\\S])))',
  '(?<code>(?<!`)(?<ticks>`+)(?!`)(?:(?!\\n[ \\t]*\\n)[\\s\\S])*?(?<!`)\\k<ticks>(?!`))',
  '\\{%-?\\s*raw\\s*-?%\\}(?<raw>[\\s\\S]{0,20000}?)\\{%-?\\s*endraw\\s*-?%\\}',
  '(?<comment>\\{%-?\\s*comment\\s*-?%\\}[\\s\\S]{0,20000}?\\{%-?\\s*endcomment\\s*-?%\\}|\\{#(?:(?!\\{#)[^\\n])*?#\\})',
  '(?<listing>\\{%-?\\s*(?<opener>highlight|codeblock|code)(?<language>[^%]*?)-?%\\}(?<content>[\\s\\S]{0,20000}?)\\{%-?\\s*end\\k<opener>\\s*-?%\\})',
  '\\[(?<codeTag>sourcecode|code|source|php|css|html|javascript|python|bash|sql|xml|java)(?<codeName>(?:\\s[^\\]\\n]*)?)\\](?!\\()'
    + '(?<codeText>[\\s\\S]{0,20000}?)\\[/\\k<codeTag>\\]',
  '(?<loop>\\{%-?\\s*(?<start>for|capture|tablerow)\\b[^%]*%\\}[\\s\\S]{0,20000}?\\{%-?\\s*end\\k<start>\\s*-?%\\})',
  '\\{\\{[<%]\\s*/\\*(?<shown>[\\s\\S]*?)\\*/\\s*[>%]\\}\\}',
  '\\{\\{(?<angle>[<%])(?<shortcode>[\\s\\S]*?)[>%]\\}\\}',
  '\\{%-?(?<statement>[\\s\\S]*?)-?%\\}',
  '(?<nested><[a-z]\\w*(?:\\s[^<>\\n]*)?\\smarkdown\\s*=[^<>\\n]*>)',
  '\\[(?<bracket>youtube|vimeo|embed|video|audio|dailymotion|slideshare|soundcloud|flickr|tweet)(?:=|[ \\t]+(?:(?:url|src|mp4)=)?)'
    + '["\']?(?<address>https?://[^\\s"\'\\]]+)[^\\]\\n]*\\](?!\\()(?:\\[/\\k<bracket>\\])?',
  '\\[/?(?<widget>gallery|playlist|contact-form(?:-7)?|wpforms|ngg_images|sgallery|slideshow|subscribe)(?:\\s[^\\]\\n]*)?\\](?!\\()',
  '\\{\\{-?(?<output>[\\s\\S]*?)-?\\}\\}',
].join('|');

/**
 * Put in the place of each template tag what `replace` gives for it. Code is left as it is, apart from tags that mark it as raw;
 * code blocks written as tags become fenced ones.
 */
export function replaceTags(source: string, replace: (tag: TemplateTag) => string): ScannedText {
  if (!/\{[{%#]|\[\/?[a-z]+[=\s\]]|\smarkdown\s*=/.test(source)) return { text: source, lineOf: (line) => line };
  const shifts: { line: number; by: number }[] = [];
  let [text, from] = ['', 0];
  for (const found of source.matchAll(new RegExp(pieces, 'gm'))) {
    const put = replacementOf(found, lineAt(source, found.index), replace);
    text += source.slice(from, found.index) + put;
    from = found.index + found[0].length;
    const by = breaksIn(found[0]) - breaksIn(put);
    if (by !== 0) shifts.push({ line: breaksIn(text) + 1, by });
  }
  text += source.slice(from);
  return { text, lineOf: (line) => shifts.reduce((sum, shift) => (line > shift.line ? sum + shift.by : sum), line) };
}

function replacementOf(found: RegExpExecArray, line: number, replace: (tag: TemplateTag) => string): string {
  const [written] = found;
  const groups = found.groups ?? {};
  if (groups['fence'] !== undefined || groups['code'] !== undefined) {
    return written.replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '').replace(/(\{\{[<%])\s*\/\*([\s\S]*?)\*\/\s*([>%]\}\})/g, '$1$2$3');
  }
  if (groups['raw'] !== undefined) return groups['raw'];
  if (groups['comment'] !== undefined) return '';
  if (groups['listing'] !== undefined) return listing(groups['language'] ?? '', groups['content'] ?? '');
  if (groups['codeTag'] !== undefined) return listing(/(?:lang(?:uage)?=)["']?([\w+#-]+)/.exec(groups['codeName'] ?? '')?.[1] ?? '', groups['codeText'] ?? '');
  if (groups['shown'] !== undefined) return `{{<${groups['shown']}>}}`;
  // Kramdown reads Markdown within such an element; a blank line says the same to everyone.
  if (groups['nested'] !== undefined) return `${written.replace(/\smarkdown\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/, '')}\n\n`;
  if (groups['loop'] !== undefined) return replace({ kind: 'statement', inside: groups['start'] ?? '', written, line });
  // WordPress writes [youtube=https://…&w=600].
  if (groups['address'] !== undefined) {
    return replace({
      kind: 'shortcode', inside: `${groups['bracket'] ?? ''} "${groups['address'].replace(/&(?:amp;)?(?:w|h|rel|width|height)=\d+/g, '')}"`,
      written, line,
    });
  }
  if (groups['widget'] !== undefined) return written.startsWith('[/') ? '' : replace({ kind: 'shortcode', inside: groups['widget'], written, line });
  if (groups['shortcode'] !== undefined) return replace({ kind: 'shortcode', inside: groups['shortcode'], written, line });
  if (groups['statement'] !== undefined) return replace({ kind: 'statement', inside: groups['statement'], written, line });
  return replace({ kind: 'output', inside: groups['output'] ?? '', written, line });
}

function listing(language: string, content: string): string {
  const name = /(?:lang(?:uage)?:)?([\w+#-]+)/.exec(language)?.[1] ?? '';
  return `\n\n\`\`\`\`${name}\n${content.replace(/^\n+|(?<!\s)\s+$/g, '')}\n\`\`\`\`\n\n`;
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}
