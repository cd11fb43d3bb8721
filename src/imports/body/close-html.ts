import type { Html, Nodes, Parents, Root } from 'mdast';
import { knownElements } from './html-names.ts';

interface Tag {
  node: Html;
  parent: Parents;
  name: string;
  isEnd: boolean;
  /** True where the tag says no more than its name, as a word of the text does. */
  isBare: boolean;
}

const tagForm = /<(\/?)([a-z][\w:-]*)((?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?\/?)>/gi;
/** Elements that need no end. */
const open = new Set('br hr wbr p li dt dd td th tr'.split(' '));
/** Elements that have no end, and say nothing without attributes. */
const empty = new Set('img input meta link source embed param track area base basefont col keygen'.split(' '));
/** Elements that hide what stands in them: without their end they would hide the rest of the article. */
const hiding = new Set(('title textarea style script iframe xmp plaintext noembed noframes template noscript select button object svg math head body html '
  + 'nav video audio canvas datalist form applet frameset frame map meter progress dialog optgroup').split(' '));
/** Elements of a page's head, which in running text are only spoken of. */
const spokenOf = new Set('title template head body html base xmp plaintext'.split(' '));
/** Elements that may hold several blocks. */
const holders = new Set(('div section article aside header footer main figure figcaption blockquote center table ul ol dl details summary fieldset '
  + 'address hgroup menu pre h1 h2 h3 h4 h5 h6').split(' '));

/** Close HTML where each block of the text ends, so that no tag swallows what follows. Tags that are only spoken of become words. */
export function closeHtml(tree: Root): void {
  const tags = gatherTags(tree);
  const ends = new Set(tags.all.filter(({ isEnd }) => isEnd).map(({ name }) => name));
  const starts = new Set(tags.all.filter(({ isEnd }) => !isEnd).map(({ name }) => name));
  for (const block of tags.blocks) closeBlock(block, ends, starts);
  for (const node of tags.flow) node.value = closeFlow(node.value, tags.flow);
}

function closeBlock({ block, tags }: { block: Parents; tags: Tag[] }, ends: ReadonlySet<string>, starts: ReadonlySet<string>): void {
  const matched = matchedOf(tags);
  for (const tag of tags) {
    const { name } = tag;
    if (!knownElements.has(name) || (spokenOf.has(name) && tag.isBare)) asText(tag);
    else if (matched.has(tag) || open.has(name)) continue;
    else if (empty.has(name)) {
      if (tag.isBare) asText(tag);
    } else if (tag.isEnd) {
      if (hiding.has(name) || !(starts.has(name) || holders.has(name) || name === 'a' || name === 'font')) asText(tag);
    } else if (hiding.has(name)) {
      if (tag.isBare) asText(tag);
      else tag.node.value += `</${name}>`;
    } else if (tag.isBare && !ends.has(name)) asText(tag);
    else if (!holders.has(name)) Object.assign(block, { children: [...block.children, { type: 'html', value: `</${name}>` }] });
  }
}

/** A block of HTML may be closed by a later one, as long as it does not hide what stands between. */
function closeFlow(value: string, flow: readonly Html[]): string {
  return value.replace(tagForm, (tag, slash: string, written: string, attributes: string, at: number) => {
    const name = written.toLowerCase();
    if (!hiding.has(name) || slash !== '' || attributes.endsWith('/')) return tag;
    const end = new RegExp(`</${name}\\s*>`, 'i');
    const isOwn = end.test(value.slice(at));
    if (isOwn) return tag;
    const mayBeLater = !/^(?:title|textarea|style|script|iframe|xmp|plaintext|noembed|noframes|template)$/.test(name);
    if (mayBeLater && flow.some((other) => other.value !== value && end.test(other.value))) return tag;
    return attributes.trim() === '' ? `&lt;${written}>` : `${tag}</${name}>`;
  });
}

function matchedOf(tags: readonly Tag[]): Set<Tag> {
  const [matched, waiting] = [new Set<Tag>(), [] as Tag[]];
  for (const tag of tags) {
    if (!tag.isEnd) waiting.push(tag);
    else {
      const at = waiting.findLastIndex(({ name }) => name === tag.name);
      const [start] = at === -1 ? [] : waiting.splice(at);
      if (start) matched.add(start).add(tag);
    }
  }
  return matched;
}

function asText({ node }: Tag): void {
  Object.assign(node, { type: 'text' });
}

function gatherTags(tree: Root): { all: Tag[]; blocks: { block: Parents; tags: Tag[] }[]; flow: Html[] } {
  const [all, blocks, flow]: [Tag[], { block: Parents; tags: Tag[] }[], Html[]] = [[], [], []];
  const walk = (node: Nodes, parent: Parents, into?: Tag[]): void => {
    if (node.type === 'html') {
      const tags = [...node.value.matchAll(tagForm)].map(([, slash, name = '', attributes = '']): Tag => (
        { node, parent, name: name.toLowerCase(), isEnd: slash !== '', isBare: attributes.replace('/', '').trim() === '' }));
      all.push(...tags);
      if (into) into.push(...tags.slice(0, 1));
      else flow.push(node);
    }
    if (!('children' in node)) return;
    const isBlock = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
    const tags = isBlock ? [] : into;
    for (const child of node.children) walk(child, node, tags);
    if (isBlock && tags && tags.length > 0) blocks.push({ block: node, tags });
  };
  for (const child of tree.children) walk(child, tree);
  return { all, blocks, flow };
}
