import type { CompileContext, Extension as TreeExtension, Token } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Extension as SyntaxExtension } from 'micromark-util-types';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import type { Processor } from 'unified';
import { bareAddress } from './bare-address.ts';
import { charts } from './charts/charts.ts';
import { featuresOf, type Features } from './features.ts';
import { footnotes } from './footnotes.ts';
import { lineBreaks } from './line-breaks.ts';
import { links } from './links.ts';
import { pictureRequests } from './pictures.ts';
import { rawHtml } from './raw-html.ts';
import { reading } from './reading.ts';
import { references } from './references.ts';
import { slips } from './slips/slips.ts';
import { strikethrough } from './strikethrough.ts';

type Reader = ReturnType<typeof buildReader>;

const readers = new Map<string, Reader>();

/** The processor that reads Markdown into a checked tree. It is made once for each set of features. */
export function readerOf(features: Features): Reader {
  const key = Object.values(features).join();
  const reader = readers.get(key) ?? buildReader(features);
  readers.set(key, reader);
  return reader;
}

function buildReader(features: Features) {
  const processor = remark().use(extensions, features);
  if (features.chinese) processor.use(remarkCjkFriendly);
  processor.use(slips).use(rawHtml);
  if (features.footnotes) processor.use(footnotes);
  processor.use(references).use(links).use(pictureRequests);
  if (features.chinese) processor.use(lineBreaks);
  if (features.tables) processor.use(charts);
  return processor.use(reading).freeze();
}

/** The GFM extensions one by one, because `remark-gfm` always reads all, which takes twice as long. */
function extensions(this: Processor, features: Features): void {
  const data = this.data();
  const add = (syntax: SyntaxExtension, tree: TreeExtension): void => {
    (data.micromarkExtensions ??= []).push(syntax);
    (data.fromMarkdownExtensions ??= []).push(tree);
  };
  if (features.footnotes) add(gfmFootnote(), gfmFootnoteFromMarkdown());
  if (features.strikethrough) add(strikethrough(), gfmStrikethroughFromMarkdown());
  if (features.tables) add(gfmTable(), gfmTableFromMarkdown());
  if (features.taskLists) add(gfmTaskListItem(), gfmTaskListItemFromMarkdown());
  if (features.bareAddresses || features.bareMail) {
    // Left out: a second search through the finished tree, which would not end addresses before Chinese.
    const { transforms: _, ...handlers } = gfmAutolinkLiteralFromMarkdown();
    add(bareAddress({ mail: features.bareMail }), handlers);
  }
}

/** Where a link, a picture or a definition says its address: the stretch of the text, in UTF-16 units. */
export interface WrittenAddress {
  from: number;
  to: number;
  /** The address as it reads, its backslashes taken off. */
  url: string;
}

/** Find the addresses of all links, pictures and definitions in a text with line feeds only, in their order; those in code are none. */
export function addressesIn(text: string): WrittenAddress[] {
  const found: WrittenAddress[] = [];
  const note = function (this: CompileContext, { start, end }: Token): void {
    this.buffer();
    found.push({ from: start.offset, to: end.offset, url: text.slice(start.offset, end.offset).replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => sign) });
  };
  const noting: TreeExtension = { enter: { resourceDestinationString: note, definitionDestinationString: note } };
  const features = featuresOf(text);
  const processor = remark().use(extensions, features).use(function (this: Processor) {
    (this.data().fromMarkdownExtensions ??= []).push(noting);
  });
  if (features.chinese) processor.use(remarkCjkFriendly);
  processor.parse(text);
  return found.toSorted((one, other) => one.from - other.from);
}
