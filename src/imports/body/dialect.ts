import type { Nodes, Paragraph, Root } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown, gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown, gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Options as ToMarkdownExtension } from 'mdast-util-to-markdown';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Extension } from 'micromark-util-types';
import type { Processor } from 'unified';
import { bareAddress } from '../../markdown/bare-address.ts';
import { type Features, featuresOf } from '../../markdown/features.ts';
import { strikethrough } from '../../markdown/strikethrough.ts';

/*
 * The Markdown that is read and written here: the same as pages are made of, without the plugins that judge it.
 */

const processors = new Map<string, ReturnType<typeof buildProcessor>>();
const all: Features = { bareAddresses: true, bareMail: true, chinese: true, footnotes: true, strikethrough: true, tables: true, taskLists: true };

/** Bare addresses begin at `www.` whatever follows, such as a bracket, which the extension of GFM leaves out. */
const wwwInText: ToMarkdownExtension = {
  unsafe: [{ character: '.', before: '[Ww]{3}', inConstruct: 'phrasing', notInConstruct: ['autolink', 'link', 'image', 'label'] }],
};

/** Read Markdown into a tree. */
export function parseMarkdown(text: string): Root {
  return processorFor(featuresOf(text)).parse(text);
}

/** Write a tree as Markdown that reads back as the same tree. */
export function writeMarkdown(tree: Root): string {
  return processorFor(all).stringify(tree);
}

/** The text of a tree without any white space: what must stay the same however it is written. */
export function inkOf(node: Nodes): string {
  return textOf(node).replace(/\s+/g, '');
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if (node.type === 'image') return node.alt ?? '';
  let text = '';
  if ('children' in node) for (const child of node.children) text += textOf(child);
  return text;
}

/** The processor that reads what a text may hold and no more, since looking for each costs time. */
function processorFor(features: Features): ReturnType<typeof buildProcessor> {
  const key = Object.values(features).join();
  const processor = processors.get(key) ?? buildProcessor(features);
  processors.set(key, processor);
  return processor;
}

function buildProcessor(features: Features) {
  const processor = remark().use(extensions, features);
  if (features.chinese) processor.use(remarkCjkFriendly).use(taskBoxes);
  return processor.data('settings', { bullet: '-', emphasis: '*', listItemIndent: 'one', rule: '-', fences: true }).freeze();
}

/** Write the boxes of task lists, whose paragraphs the plugin for Chinese writes in a way of its own. */
function taskBoxes(this: Processor): void {
  const written = this.data().toMarkdownExtensions ?? [];
  const paragraph = written.at(-1)?.handlers?.paragraph;
  if (!paragraph) return;
  written.push({
    handlers: {
      paragraph: (node: Paragraph, parent, state, info) => {
        const isTask = parent?.type === 'listItem' && typeof parent.checked === 'boolean' && parent.children[0] === node;
        return `${isTask ? `[${parent.checked === true ? 'x' : ' '}] ` : ''}${paragraph(node, parent, state, info)}`;
      },
    },
  });
}

function extensions(this: Processor, features: Features): void {
  const data = this.data();
  const { enter, exit } = gfmAutolinkLiteralFromMarkdown();
  const [syntax, tree]: [Extension[], FromMarkdownExtension[]] = [[], []];
  const add = (construct: Extension, node: FromMarkdownExtension): void => {
    syntax.push(construct);
    tree.push(node);
  };
  if (features.footnotes) add(gfmFootnote(), gfmFootnoteFromMarkdown());
  if (features.strikethrough) add(strikethrough(), gfmStrikethroughFromMarkdown());
  if (features.tables) add(gfmTable(), gfmTableFromMarkdown());
  if (features.taskLists) add(gfmTaskListItem(), gfmTaskListItemFromMarkdown());
  if (features.bareAddresses || features.bareMail) add(bareAddress({ mail: features.bareMail }), { ...(enter && { enter }), ...(exit && { exit }) });
  data.micromarkExtensions = syntax;
  data.fromMarkdownExtensions = tree;
  // Tables are written unaligned: aligning them costs time and does not fit characters of double width.
  // What was read as text and not as a bare address is kept from becoming one.
  data.toMarkdownExtensions = [
    gfmAutolinkLiteralToMarkdown(), wwwInText, gfmFootnoteToMarkdown(), gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown({ tablePipeAlign: false }), gfmTaskListItemToMarkdown(),
  ];
}
