import type { Element, Nodes, Root } from 'hast';
import { schemeOf } from './link-of.ts';
import { walk } from './walk.ts';

const schemes = new Set(['http', 'https', 'mailto', 'tel']);
const foreign = new Set(['script', 'style', 'iframe', 'object', 'embed', 'form', 'base', 'meta', 'link', 'template', 'math']);
/** What charts are made of: nothing that runs, loads or leads elsewhere. */
const drawn = new Set(['svg', 'g', 'rect', 'line', 'circle', 'polyline', 'text']);

/**
 * Drop whatever could run or load from elsewhere, whoever put it there. The plugins before leave nothing of the kind: this
 * one is here for the day when one of them is changed.
 */
export function safeOutput() {
  return (tree: Root): void => {
    walk<Nodes>(tree, (node) => {
      if (node.type === 'text') return;
      if (node.type !== 'element' || foreign.has(node.tagName)) return [];
      if (node.tagName === 'svg' && !isDrawing(node)) return [];
      const { href, src } = node.properties;
      if (typeof href === 'string' && !isSafe(href)) delete node.properties['href'];
      if (typeof src === 'string' && (schemeOf(src) !== undefined || src.startsWith('//'))) delete node.properties['src'];
      const harmless = Object.entries(node.properties).filter(([name]) => !/^(?:on|style|srcDoc)/i.test(name));
      node.properties = Object.fromEntries(harmless);
      return;
    });
  };
}

function isSafe(href: string): boolean {
  const scheme = schemeOf(href);
  return scheme === undefined || schemes.has(scheme);
}

function isDrawing(node: Element): boolean {
  if (!drawn.has(node.tagName) || 'href' in node.properties || 'xLinkHref' in node.properties) return false;
  return node.children.every((child) => child.type === 'text' || (child.type === 'element' && isDrawing(child)));
}
