import { type Insert, type Meaning, nothing } from './insert.ts';
import { namedOf, parametersOf, type TagParameters } from './parameters.ts';
import type { TemplateTag } from './scan.ts';

const pictureFile = /\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?)(?:[?#].*)?$/i;
/** Tags that only frame or lay out what stands in or around them. */
const frames = new Set(
  ('note box ring callout card alert notice tip info warning danger admonition hint div section span row rows column columns col grid '
    + 'tabs tab subtabs panel aside container wrap wrapper center centerquote cq align left right toc more br clear clearfix pagebreak hr '
    + 'spacer markdown md rawhtml nobr noindex fold hide spoiler if unless else elsif elseif case when assign set increment decrement '
    + 'cycle break continue layout block extends content with group cards accordion expand details collapse steps step checklist').split(' '),
);

/** What a tag begins with before its parameters: its name, or the file it includes. */
const ownName = /^(?:(?:include|include_relative|include_cached|render|partial)\s+)?(?:"[^"]*"|'[^']*'|[^\s,]+)[\s,]*/;
/** Tags that give an address. */
const addressTag = /^(?:rel)?ref$|^post_(?:url|link|path)$|^link$|^(?:asset|static|url|legacy-file|asset_(?:path|link|static)|asset-static|file|download)$/;
/** Tags that show something from elsewhere. */
const embeddingTag = /youtube|vimeo|tweet|twitter|^x$|instagram|gist|bilibili|video|embed|iframe|audio|podcast|soundcloud|spotify|codepen|jsfiddle/;

/** The name a tag goes by: of an include, the name of the file it includes. */
export function tagNameOf(tag: TemplateTag): string {
  const words = tag.inside.trim();
  const [, name = ''] = /^\/?\s*(?:(?:include|include_relative|include_cached|render|partial)\s+)?["'`]?([^\s"'`,|(]+)/.exec(words) ?? [];
  return (name.split('/').findLast((part) => part !== '') ?? '').replace(/\.\w+$/, '').toLowerCase();
}

/** What a shortcode or statement means. Unknown ones give what addresses and words they hold. */
export function meaningOf(tag: TemplateTag): Meaning {
  const name = tagNameOf(tag);
  const words = tag.inside.trim();
  const given = parametersOf(words.replace(ownName, '').replace(/\/$/, ''));
  const isClosing = words.startsWith('/') || /^end-?\w+/.test(words);
  if (/^(?:end-?)?(?:block-?quote|pull-?quote|quote|quote-?block)$/.test(name)) return quotation(given, isClosing);
  if (isClosing) return nothing;
  if (addressTag.test(name)) return address(name, given);
  const place = embedAddress(name, given);
  if (place) return { insert: { is: 'link', url: place, words: namedOf(given, 'title', 'text', 'label', 'caption', 'alt') }, lost: 'embed' };
  const src = namedOf(given, 'src', 'image', 'img', 'file', 'path', 'url', 'name') || (given.placed.find((one) => pictureFile.test(one)) ?? '');
  if (pictureFile.test(src) || /(?:^|[-_])(?:img|image|figure|fig|photo|picture|gallery|asset_img)(?:$|[-_])/.test(name)) return picture(given, src);
  return framed(name, given);
}

function quotation(given: TagParameters, isClosing: boolean): Meaning {
  if (isClosing) return { insert: { is: 'html', html: '</blockquote>' } };
  const [text, cite] = [namedOf(given, 'text', 'quote', 'content'), namedOf(given, 'cite', 'author', 'source', 'attribution', 'speaker')];
  if (text !== '') return { insert: { is: 'html', html: `<blockquote>\n\n${text}\n\n${cite === '' ? '' : `— ${cite}\n\n`}</blockquote>` } };
  const who = cite || given.placed.filter((one) => !/^(?:left|right|center)$/.test(one)).join(' ');
  return { insert: { is: 'html', html: `<blockquote>${who === '' ? '' : `\n\n**${who}**`}` } };
}

function address(name: string, given: TagParameters): Meaning {
  const url = namedOf(given, 'path', 'file', 'src', 'href', 'url') || (given.placed[0] ?? '');
  const label = namedOf(given, 'label', 'text', 'title');
  if (label) return { insert: { is: 'link', url, words: label } };
  // Hexo writes {% link words address %} and {% post_link slug words %}.
  const [first = '', second = ''] = given.placed;
  if (name === 'link' && /^https?:/.test(second)) return { insert: { is: 'link', url: second, words: first } };
  if (name === 'post_link' || name === 'asset_link') {
    const words = given.placed.slice(1).filter((one) => one !== 'true' && one !== 'false').join(' ');
    return { insert: { is: 'link', url, words: words || url } };
  }
  return { insert: { is: 'address', url, words: '' } };
}

/** Where the film, message or page is shown that a tag embeds; the empty text where the tag embeds nothing. */
function embedAddress(name: string, given: TagParameters): string {
  const id = namedOf(given, 'id', 'video', 'youtubeid', 'code', 'key', 'src', 'url', 'link', 'href') || (given.placed.at(-1) ?? '');
  const user = namedOf(given, 'user', 'username') || (given.placed.length > 1 ? (given.placed[0] ?? '') : '');
  if (embeddingTag.test(name) && /^https?:\/\//i.test(id)) return id;
  if (!/^[\w./-]+$/.test(id)) return '';
  if (/youtube/.test(name)) return `https://www.youtube.com/watch?v=${id}`;
  if (/vimeo/.test(name)) return `https://vimeo.com/${id}`;
  if (/tweet|twitter|^x$/.test(name)) return `https://twitter.com/${user || 'i/web'}/status/${id}`;
  if (/instagram/.test(name)) return `https://www.instagram.com/p/${id}/`;
  if (/gist/.test(name)) return `https://gist.github.com/${user && !id.includes('/') ? `${user}/` : ''}${id}`;
  return /bilibili/.test(name) ? `https://www.bilibili.com/video/${/^\d+$/.test(id) ? `av${id}` : id}` : '';
}

function picture(given: TagParameters, src: string): Meaning {
  const at = given.placed.indexOf(src);
  const placed = at === -1 && src === '' ? (given.placed[0] ?? '') : src;
  const words = given.placed.slice(at + 1).filter((one) => one !== placed && /\s|[^\x20-\x7e]|^[A-Z]/.test(one));
  const alt = namedOf(given, 'alt', 'description') || (words.at(-1) ?? '');
  const caption = [namedOf(given, 'title'), namedOf(given, 'caption', 'figcaption'), namedOf(given, 'credit', 'attr', 'attribution')]
    .filter((one, at, all) => one !== '' && all.indexOf(one) === at)
    .join(' — ');
  return { insert: { is: 'picture', src: placed, alt: alt || caption, caption: caption === alt ? '' : alt === '' ? '' : caption } };
}

function framed(name: string, given: TagParameters): Meaning {
  const isFrame = frames.has(name.replace(/^end/, ''));
  const url = [namedOf(given, 'href', 'url', 'link', 'src', 'button-url'), ...given.placed].find((one) => /^https?:\/\//i.test(one));
  const texts = ['kicker', 'heading', 'headline', 'title', 'summary', 'intro', 'text', 'content', 'quote', 'caption', 'label', 'button-text', 'cite', 'author']
    .map((key) => given.named.get(key)?.trim() ?? '')
    .filter((text) => text !== '');
  const words = texts.map((text) => (isFrame ? `**${text.replaceAll('**', '')}**` : text)).join(' — ');
  if (isFrame && words !== '' && url === undefined) return { insert: { is: 'html', html: words } };
  const insert: Insert = url !== undefined ? { is: 'link', url, words } : words !== '' ? { is: 'words', markdown: words } : { is: 'nothing' };
  if (isFrame || name === 'button') return { insert };
  return { insert, lost: insert.is === 'nothing' ? 'tag-lost' : 'tag-text' };
}

/** What an expression such as `{{ "/about" | url }}` stands for. `values` are the fields of the file. */
export function outputOf(inside: string, values: ReadonlyMap<string, string>): Meaning {
  const [expression = '', ...filters] = inside.split('|').map((part) => part.trim());
  const [, , literal] = /^(["'`])([\s\S]*)\1$/.exec(expression) ?? [];
  const isAddress = filters.some((filter) => /url|path|asset|link_to|prepend|static/.test(filter) && !/^team_/.test(filter));
  const title = /["']([^"']+)["']/.exec(filters.join(' '))?.[1] ?? '';
  if (literal !== undefined) {
    if (isAddress) return { insert: { is: 'address', url: literal, words: '' } };
    if (/^https?:\/\//.test(literal)) return { insert: { is: 'link', url: literal, words: title }, lost: 'embed' };
    return { insert: { is: 'words', markdown: literal }, lost: 'tag-text' };
  }
  const name = expression.replace(/^(?:page|post|\.Params|\.Page|\.|front_?matter|theme)\.?/i, '').toLowerCase();
  const value = values.get(name);
  if (value !== undefined) return isAddress ? { insert: { is: 'address', url: value, words: '' } } : { insert: { is: 'words', markdown: value } };
  if (/(?:^|\.|_)(?:base_?(?:url|path)|root|url|preview_baseurl|site_url|permalink)$/i.test(expression)) {
    return { insert: { is: 'address', url: '', words: '' } };
  }
  return { insert: { is: 'nothing' }, lost: 'tag-lost' };
}
