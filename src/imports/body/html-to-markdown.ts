import type { Element as HastElement, Root as HastRoot } from 'hast';
import type { Html, Link, Nodes, Parents, Root, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { shared, square } from '../../markdown/chinese.ts';
import { closeHtml } from './close-html.ts';
import { cleanHtml } from './clean-html.ts';
import { knownElements } from './html-names.ts';
import type { Remark } from '../notes.ts';

declare module 'mdast' {
  interface Data {
    /** Line of the body on which a link or picture stood that came by way of HTML. */
    bodyLine?: number;
  }
}

const brokenChinese = new RegExp(`(?<=[${square}${shared}])[ \\t]*\\n[ \\t]*(?=[${square}])|(?<=[${square}])[ \\t]*\\n[ \\t]*(?=[${square}${shared}])`, 'gu');
const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const printer = unified()
  .use(remarkRehype, {
    allowDangerousHtml: true,
    handlers: {
      footnoteReference: (_, node: { identifier: string; label?: string }) => footnote('fn-ref', node, []),
      footnoteDefinition: (state: { all: (node: Nodes) => HastElement['children'] }, node: Nodes & { identifier: string; label?: string }) =>
        footnote('fn-def', node, state.all(node)),
    },
  })
  .use(rehypeStringify, { allowDangerousHtml: true, allowParseErrors: true })
  .freeze();
const reader = unified()
  .use(rehypeRemark, {
    handlers: {
      a: (state, node: HastElement) => linkOf(node, state.all(node)),
      img: (_, node: HastElement) => (
        { type: 'image', url: textOf(node, 'src'), alt: textOf(node, 'alt'), title: textOf(node, 'title') || null, data: lineOf(node) }),
      'fn-ref': (_, node: HastElement) => ({ type: 'footnoteReference', identifier: textOf(node, 'dataId'), label: textOf(node, 'dataLabel') }),
      'fn-def': (state, node: HastElement) => ({
        type: 'footnoteDefinition', identifier: textOf(node, 'dataId'), label: textOf(node, 'dataLabel'),
        children: state.toFlow(state.all(node)),
      }),
    },
  })
  .freeze();

/** Turn the HTML in a Markdown tree into Markdown, as a browser would read both together. A tree without HTML stays as it is, but for comments. */
export function turnHtml(tree: Root, remarks: Remark[]): Root {
  visit(tree, 'html', (node, index, parent) => {
    node.value = node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
    if (node.value.trim() !== '' || index === undefined || !parent) return;
    parent.children.splice(index, 1);
    return index;
  });
  if (!hasHtml(tree)) return tree;
  closeHtml(tree);
  if (!hasHtml(tree)) return tree;
  visit(tree, (node) => {
    if (node.type === 'html') node.value = withLines(withKnownTags(node), node.position?.start.line ?? 0);
    else if (node.type === 'link' || node.type === 'image') node.data = { ...node.data, hProperties: { dataLine: String(node.position?.start.line ?? 0) } };
  });
  return readHtml(printer.stringify(printer.runSync(tree)), remarks);
}

/** Read a piece of HTML as a Markdown tree. Lines are counted from 1. */
export function readHtmlBody(html: string, remarks: Remark[]): Root {
  return readHtml(withLines(html, 1), remarks);
}

function readHtml(html: string, remarks: Remark[]): Root {
  const tree: HastRoot = cleanHtml(parser.parse(joinChinese(html)), remarks);
  return reader.runSync(tree);
}

/** HTML shows a line break as a space, which Chinese text does not have; Markdown's readers know better, but not once it is HTML. */
function joinChinese(html: string): string {
  return html.split(/(<pre[\s>](?:(?!<pre[\s>])[\s\S])*?<\/pre>)/i).map((part, index) => (index % 2 === 1 ? part : part.replace(brokenChinese, ''))).join('');
}

function hasHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && (node as Parents).children.some(hasHtml));
}

/** Tags that HTML does not know are text: `<your name>`. */
function withKnownTags(node: Html): string {
  return node.value.replace(/<(\/?)([a-z][\w:-]*)/gi, (tag, slash: string, name: string) =>
    (knownElements.has(name.toLowerCase()) ? tag : `&lt;${slash}${name}`));
}

/** Write each tag's line into it, for remarks. */
function withLines(html: string, first: number): string {
  let [line, from] = [first, 0];
  return html.replace(/<(?:a|img|iframe|video|audio|object|embed|script|style|form|input|select|textarea|canvas|svg|math)(?=[\s/>])/gi, (tag, at: number) => {
    line += html.slice(from, at).split('\n').length - 1;
    from = at;
    return `${tag} data-line="${line}"`;
  });
}

function footnote(tagName: string, node: { identifier: string; label?: string }, children: HastElement['children']): HastElement {
  return { type: 'element', tagName, properties: { dataId: node.identifier, dataLabel: node.label ?? node.identifier }, children };
}

/** Blocks within a link are taken apart later, by what reads the tree. */
function linkOf(node: HastElement, children: RootContent[]): Link {
  const link: Link = { type: 'link', url: textOf(node, 'href'), title: textOf(node, 'title') || null, data: lineOf(node), children: [] };
  Object.assign(link, { children });
  return link;
}

function lineOf(node: HastElement): { bodyLine: number } {
  return { bodyLine: Number(node.properties['dataLine'] ?? 0) };
}

function textOf(node: HastElement, property: string): string {
  return Object.hasOwn(node.properties, property) ? String(node.properties[property] ?? '') : '';
}
