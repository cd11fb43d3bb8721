import type { Definition, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { percentDecoded } from '../../schema/percent.ts';
import { arrange, partPictures, splitPictures } from './arrange.ts';
import { inkOf, parseMarkdown } from './dialect.ts';
import { turnHtml } from './html-to-markdown.ts';
import { keptAddressOf, mailLinksIn, newAddressOf } from './links.ts';
import { pictureNodes } from './picture-nodes.ts';
import type { Settling } from './settling.ts';
import type { Reason } from '../notes.ts';
import { asAddress, asWords, asWritten, splitAtStandIns, type StandIn } from '../tags/stand-ins.ts';
import { evenTable, holdsPhrasing, inPhrasing, isBare, trimMarks } from './tidy-tree.ts';

interface Work extends Settling {
  definitions: ReadonlyMap<string, Definition>;
  isInLink?: boolean;
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
        (typeof piece === 'string' ? (work.isInLink ? [{ type: 'text', value: piece }] : mailLinksIn(piece)) : settleTag(piece, work)));
    case 'inlineCode':
      return node.value === '' ? [{ type: 'text', value: ' ' }] : [{ ...node, value: asWritten(node.value, work.tags) }];
    case 'code':
      return [{ ...node, value: asWritten(node.value, work.tags) }];
    case 'definition':
    case 'html':
      return [];
    case 'image':
      return pictureNodes(node, work.lineOf(lineOf(node)), work);
    case 'imageReference':
      return pictureNodes({ ...targetOf(node, work), alt: node.alt }, work.lineOf(lineOf(node)), work);
    case 'link':
      return settleLink(node.url, node, work);
    case 'linkReference':
      return settleLink(targetOf(node, work).url, { ...node, ...targetOf(node, work) }, work);
    default:
      return 'children' in node ? settleParent(node, work) : [node];
  }
}

function targetOf({ identifier }: { identifier: string }, work: Work): { url: string; title: string | null | undefined } {
  const { url = '', title } = work.definitions.get(identifier) ?? {};
  return { url, title };
}

function settleParent(node: Parents, work: Work): Nodes[] {
  const settled: Nodes[] = node.children.flatMap((child: Nodes) => settle(child, work));
  const phrases = (): Nodes[] => (holdsPhrasing(node) ? inPhrasing(partPictures(settled), node.type === 'tableCell') : settled);
  const children = holdsBlocks(node) ? settled.flatMap(splitPictures) : phrases();
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

type WrittenLink = { children: Nodes[]; line?: number; title?: string | null | undefined } & Partial<Pick<Nodes, 'position' | 'data'>>;

function settleLink(written: string, node: WrittenLink, work: Work): Nodes[] {
  const isMail = /^mailto:[^@]*@[^@]*_/.test(written);
  const children = node.children.flatMap((child) => settle(child, { ...work, isInLink: !isMail || inkOf(child) !== written.slice(7) }));
  const remark = (reason: Reason): void => {
    const detail = [asAddress(written, work.tags), asWords(node.title ?? '', work.tags)].filter((text) => text !== '').join(' – ');
    work.remarks.push({ reason, line: node.line ?? work.lineOf(lineOf(node)), detail });
  };
  if (children.every((child) => inkOf(child) === '' && child.type !== 'image')) return [];
  if (children.some((child) => child.type === 'link')) return children;
  const address = newAddressOf(asAddress(written, work.tags), work);
  if ('lost' in address) {
    const kept = keptAddressOf(asAddress(written, work.tags), children, address.lost);
    remark(kept.length > 0 ? 'address-kept' : address.lost);
    return [...children, ...kept];
  }
  if (address.url.startsWith('#') && work.ids && !work.ids.has(percentDecoded(address.url.slice(1)) ?? address.url.slice(1))) {
    remark('link-inside');
    return children;
  }
  const link = { type: 'link' as const, url: address.url, ...(node.title && { title: asWords(node.title, work.tags) }), children: [] };
  Object.assign(link, { children: inPhrasing(children, false) });
  return trimMarks(link);
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
