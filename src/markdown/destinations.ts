import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import type { Processor } from 'unified';
import { featuresOf } from './features.ts';
import { extensions } from './reader.ts';

/** Where a link, a picture or a definition says its address: the stretch of the text, in UTF-16 units. */
export interface Destination {
  from: number;
  to: number;
  /** The address as it reads, its backslashes taken off. */
  url: string;
}

/** Find the addresses of all links, pictures and definitions in a text with line feeds only, in their order; those in code are none. */
export function destinationsIn(text: string): Destination[] {
  const found: Destination[] = [];
  const note = function (this: CompileContext, { start, end }: Token): void {
    this.buffer();
    found.push({ from: start.offset, to: end.offset, url: text.slice(start.offset, end.offset).replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => sign) });
  };
  const noting: Extension = { enter: { resourceDestinationString: note, definitionDestinationString: note } };
  const features = featuresOf(text);
  const processor = remark().use(extensions, features).use(function (this: Processor) {
    (this.data().fromMarkdownExtensions ??= []).push(noting);
  });
  if (features.chinese) processor.use(remarkCjkFriendly);
  processor.parse(text);
  return found.toSorted((one, other) => one.from - other.from);
}
