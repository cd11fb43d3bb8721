import { VFile } from 'vfile';
import type { Heading, OutgoingLink, Picture } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import type { Problem } from '../schema/problem.ts';
import { featuresOf } from './features.ts';
import type { Proof } from './proof.ts';
import { readerOf } from './reader.ts';
import { setterOf } from './setter.ts';

/** What a text needs to know of its surroundings to be rendered. */
export interface RenderOptions {
  /** Path of the item below the content folder: `2023/02/slug.zh.md`. */
  file: string;
  /** Line of the file on which the text begins, so that places are the file's. */
  firstLine: number;
  language: Language;
  /** Path the archive is served under: begins and ends with `/`. */
  base: string;
  /** Makes ready the picture at a path below the content folder, such as `2023/02/pit.jpg`. */
  pictureOf: (path: string) => Promise<Picture | 'missing' | 'unreadable'>;
}

/** The text of an item as its page needs it. */
export interface RenderedBody {
  html: string;
  headings: Heading[];
  /** Links to the files of other items; whether these are there is checked when all items are known. */
  links: OutgoingLink[];
  /** Names of all picture files the page needs, largest first within each picture. */
  pictures: string[];
  /** Paths of the pictures below the content folder, those that are missing too. */
  picturePaths: string[];
  /** By line and column. Of a text with errors, `html` shows the rest. */
  problems: Problem[];
  /** The first sentences as plain text; empty where there is no text. */
  standfirst: string;
  /** Words for Latin script plus Han characters. */
  length: number;
}

/** Render the Markdown of one item. What is wrong with it is returned as problems, and nothing of that kind reaches the HTML. */
export async function renderMarkdown(source: string, options: RenderOptions): Promise<RenderedBody> {
  const text = source.replace(/\r\n?/g, '\n');
  const proof: Proof = {
    file: options.file,
    firstLine: options.firstLine,
    lines: text.split('\n'),
    language: options.language,
    base: options.base,
    pictures: new Map(),
    headings: [],
    links: new Map(),
    problems: new Map(),
    standfirst: '',
    length: 0,
  };
  const file = new VFile({ value: text, data: { proof } });
  const reader = readerOf(featuresOf(text));
  const tree = reader.parse(file);
  // The plugins work on the tree in place.
  reader.runSync(tree, file);
  await Promise.all([...proof.pictures.keys()].map(async (path) => proof.pictures.set(path, await options.pictureOf(path))));
  const setter = setterOf(options.language);
  const html = setter.stringify(setter.runSync(tree, file), file);
  const { headings, standfirst, length } = proof;
  const pictures = [...proof.pictures.values()].filter((picture) => typeof picture === 'object');
  return {
    html: String(html),
    headings,
    links: [...proof.links.values()],
    pictures: [...new Set(pictures.flatMap(({ sizes }) => sizes.map(({ file: name }) => name).reverse()))],
    picturePaths: [...proof.pictures.keys()],
    problems: [...proof.problems.values()].sort((a, b) => a.line - b.line || a.column - b.column),
    standfirst,
    length,
  };
}
