import type { Definition, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { importWords } from '../../languages/languages.ts';
import type { Language } from '../../schema/language.ts';
import { percentDecoded } from '../../schema/percent.ts';
import { arrange, splitPictures } from './arrange.ts';
import { inkOf, parseMarkdown } from './dialect.ts';
import { turnHtml } from './html-to-markdown.ts';
import { newAddressOf, type Surroundings } from './links.ts';
import type { Reason, Remark } from '../notes.ts';
import { asAddress, asWords, asWritten, splitAtStandIns, type StandIn } from '../tags/stand-ins.ts';
import { evenTable, holdsPhrasing, inPhrasing, isBare, trimMarks } from './tidy-tree.ts';

/** What settling a tree needs to know. */
export interface Settling extends Surroundings {
  language: Language;
  /** The headline, which the text need not begin with. */
  title: string;
  tags: readonly StandIn[];
  /** The line of the body that a line of the tree stood on. */
  lineOf: (line: number) => number;
  remarks: Remark[];
  /** Ids of headings that links within the text may lead to; undefined while they are not known. */
  ids?: ReadonlySet<string>;
}

interface Work extends Settling {
  definitions: ReadonlyMap<string, Definition>;
}

/** Bring a foreign tree into the archive: tags become what they stand for, links and pictures lead where they can, headings start at the second level. */
export function settleTree(tree: Root, settling: Settling): Root {
  const definitions = new Map<string, Definition>();
  collect(tree, definitions);
  const children = tree.children.flatMap((child) => settle(child, { ...settling, definitions }));
  return arrange(children.flatMap(splitPictures), settling.title);
}

function collect(node: Nodes, definitions: Map<string, Definition>): void {
  if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) collect(child, definitions);
}

function settle(node: Nodes, work: Work): Nodes[] {
  switch (node.type) {
    case 'text':
      return splitAtStandIns(node.value, work.tags).flatMap((piece): Nodes[] =>
        (typeof piece === 'string' ? [{ type: 'text', value: piece }] : settleTag(piece, work)));
    case 'code':
    case 'inlineCode':
      return [{ ...node, value: asWritten(node.value, work.tags) }];
    case 'definition':
    case 'html':
      return [];
    case 'image':
      return pictureNodes(node, work.lineOf(lineOf(node)), work);
    case 'imageReference':
      return pictureNodes({ alt: node.alt, url: work.definitions.get(node.identifier)?.url ?? '' }, work.lineOf(lineOf(node)), work);
    case 'link':
      return settleLink(node.url, node, work);
    case 'linkReference':
      return settleLink(work.definitions.get(node.identifier)?.url ?? '', node, work);
    default:
      return 'children' in node ? settleParent(node, work) : [node];
  }
}

function settleParent(node: Parents, work: Work): Nodes[] {
  const settled: Nodes[] = node.children.flatMap((child: Nodes) => settle(child, work));
  const children = holdsBlocks(node) ? settled.flatMap(splitPictures) : holdsPhrasing(node) ? inPhrasing(settled, node.type === 'tableCell') : settled;
  const copy = { ...node };
  Object.assign(copy, { children });
  if (copy.type === 'table') return [evenTable(copy) ?? []].flat();
  return isBare(copy) ? [] : trimMarks(copy);
}

function settleTag(tag: StandIn, work: Work): Nodes[] {
  const { insert, lost, line, name } = tag;
  if (lost) work.remarks.push({ reason: lost, line, detail: name });
  if (insert.is === 'picture') return pictureNodes({ url: insert.src, alt: insert.alt, caption: insert.caption }, line, work);
  if (insert.is === 'words') return inlineNodes(insert.markdown, work);
  if (insert.is === 'link') {
    const children: Nodes[] = insert.words === '' ? [{ type: 'text', value: hostOf(insert.url) }] : inlineNodes(insert.words, work);
    return settleLink(insert.url, { children, line }, work);
  }
  if (insert.is !== 'address' || insert.url === '') return [];
  work.remarks.push({ reason: 'tag-lost', line, detail: name });
  return [];
}

function settleLink(written: string, node: { children: Nodes[]; line?: number } & Partial<Pick<Nodes, 'position' | 'data'>>, work: Work): Nodes[] {
  const children = node.children.flatMap((child) => settle(child, work));
  const remark = (reason: Reason): void => {
    work.remarks.push({ reason, line: node.line ?? work.lineOf(lineOf(node)), detail: asAddress(written, work.tags) });
  };
  if (children.every((child) => inkOf(child) === '' && child.type !== 'image')) return [];
  if (children.some((child) => child.type === 'link')) return children;
  const address = newAddressOf(asAddress(written, work.tags), work);
  if ('lost' in address) {
    remark(address.lost);
    return children;
  }
  if (address.url.startsWith('#') && work.ids && !work.ids.has(percentDecoded(address.url.slice(1)) ?? address.url.slice(1))) {
    remark('link-inside');
    return children;
  }
  const link = { type: 'link' as const, url: address.url, children: [] };
  Object.assign(link, { children: inPhrasing(children, false) });
  return trimMarks(link);
}

/** A picture that is there is shown; of another, a link or its description in words is left. */
function pictureNodes({ url, alt, caption = '' }: { url: string; alt?: string | null | undefined; caption?: string }, line: number, work: Work): Nodes[] {
  const src = asAddress(url, work.tags).trim();
  const words = [asWords(alt ?? '', work.tags).replace(/\s+/g, ' ').trim(), caption].filter((text) => text !== '').join(' — ');
  const file = work.pictureOf(src);
  if (file !== undefined) return [{ type: 'image', url: file, alt: asWords(alt ?? '', work.tags), ...(caption && { title: caption }) }];
  const label = `${importWords[work.language].picture}${words || lastOf(src)}`;
  const address = newAddressOf(src, { ...work, fileOf: () => undefined });
  if ('url' in address && /^https?:/.test(address.url)) {
    work.remarks.push({ reason: 'picture-elsewhere', line, detail: src });
    return [{ type: 'link', url: address.url, children: [{ type: 'text', value: label }], data: { isPicture: true } }];
  }
  work.remarks.push({ reason: 'picture-missing', line, detail: src });
  return words === '' ? [] : [{ type: 'emphasis', children: [{ type: 'text', value: label }], data: { isPicture: true } }];
}

function inlineNodes(markdown: string, work: Work): PhrasingContent[] {
  const blocks = turnHtml(parseMarkdown(markdown), []).children;
  return blocks.flatMap((block): PhrasingContent[] => {
    if (block.type === 'paragraph') return block.children;
    return [{ type: 'text', value: inkOf(block) === '' ? '' : asWords(markdown, work.tags) }];
  });
}

function holdsBlocks(node: Parents): boolean {
  return node.type === 'blockquote' || node.type === 'listItem' || node.type === 'footnoteDefinition';
}

function lineOf(node: Partial<Pick<Nodes, 'position' | 'data'>>): number {
  return node.data?.bodyLine ?? node.position?.start.line ?? 0;
}

function hostOf(url: string): string {
  return /^(?:https?:)?\/\/([^/]+)/.exec(url)?.[1] ?? url;
}

function lastOf(src: string): string {
  const last = src.split(/[?#]/)[0]?.split('/').findLast((part) => part !== '') ?? src;
  return percentDecoded(last) ?? last;
}
