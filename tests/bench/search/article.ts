import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** An article of a built site as its page shows it: what search must find is worked out from this alone. */
export interface Article {
  /** Below the site's base: `2023/02/slug/`. */
  url: string;
  language: 'en' | 'zh';
  title: string;
  day: string;
  /** The names it is marked with, by kind: `topic`, `source`. */
  marks: Readonly<Record<string, readonly string[]>>;
  /** Headline and text; a break between blocks. */
  text: string;
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' };
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const blocks = ('address article aside blockquote br dd details div dl dt figcaption figure footer h[1-6] header '
  + 'hr li nav ol p pre section summary table tbody td tfoot th thead tr ul').split(' ');
const block = new RegExp(`^(?:${blocks.join('|')})$`);

/** Read all articles of a built site that search may find, in no order. */
export function readArticles(site: string): Article[] {
  return ['', 'zh/'].flatMap((start) => namesIn(join(site, start), /^\d{4}$/).flatMap((year) =>
    namesIn(join(site, start, year), /^\d{2}$/).flatMap((month) => namesIn(join(site, start, year, month), /^(?!\d{2}$|index\.)/).flatMap((slug) => {
    const url = `${start}${year}/${month}/${slug}/`;
    const article = articleOf(readFileSync(join(site, url, 'index.html'), 'utf8'), url);
    return article ? [article] : [];
  }))));
}

/** What a page says; undefined where it is none that search may find. */
export function articleOf(page: string, url: string): Article | undefined {
  const language = /<html\b[^>]*?\blang="?([a-z]{2})/i.exec(page)?.[1] === 'zh' ? 'zh' : 'en';
  const marks: Record<string, string[]> = {};
  let title = '';
  let text = '';
  // How many elements are open inside the article; how many of them were when one began that is left out.
  let depth = -1;
  let ignored = Infinity;
  for (const [piece, closing, name = '', attributes = ''] of page.matchAll(/<!--.*?-->|<(\/?)([a-z][a-z\d-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+/gis)) {
    const tag = name.toLowerCase();
    if (depth < 0) {
      if (/\sdata-pagefind-body(?=[\s=>]|$)/.test(attributes)) depth = 0;
      continue;
    }
    if (tag === '') {
      if (ignored === Infinity && !piece.startsWith('<')) text += piece.replace(/\s+/g, ' ');
      continue;
    }
    if (block.test(tag) && ignored === Infinity) text += '\n';
    if (closing === '/') {
      if (depth === 0) break;
      depth--;
      if (depth <= ignored) ignored = Infinity;
      continue;
    }
    for (const [, kind = '', attribute = ''] of (attributeIn(attributes, 'data-pagefind-filter') ?? '').matchAll(/(\w+)\[([\w-]+)\]/g)) {
      (marks[kind] ??= []).push(attributeIn(attributes, attribute) ?? '');
    }
    title ||= attributeIn(attributes, 'data-title') ?? '';
    if (ignored === Infinity && /\sdata-(?:pagefind-ignore|footnote-ref|footnote-backref)(?=[\s=>/]|$)/.test(attributes)) {
      ignored = empty.test(tag) ? Infinity : depth;
    }
    if (!empty.test(tag) && !attributes.endsWith('/')) depth++;
  }
  const { day = [], ...others } = marks;
  return depth < 0
    ? undefined
    : { url, language, title, day: day[0] ?? '', marks: others, text: decode(text).replace(/ +/g, ' ').replace(/ ?\n[\n ]*/g, '\n').trim() };
}

function attributeIn(attributes: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}(?:=(?:"([^"]*)"|'([^']*)'|([^\\s>]+)))`).exec(attributes);
  return value ? decode(value[1] ?? value[2] ?? value[3] ?? '') : undefined;
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return references[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal));
  });
}

function namesIn(folder: string, form: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && form.test(entry.name)).map(({ name }) => name).sort();
}
