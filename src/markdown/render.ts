import { VFile } from 'vfile';
import { filesOfPicture, type Heading, type OutgoingLink, type Picture } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import { compareProblems, type Problem } from '../schema/problem.ts';
import { isWithinBudget } from './budget.ts';
import { featuresOf } from './features.ts';
import { isFollowable, noteDepth } from './nesting.ts';
import type { Proof } from './proof.ts';
import { readerOf } from './reader.ts';
import { setterOf } from './setter.ts';

/** What a text needs to know of its surroundings to be rendered. */
export interface RenderOptions {
  /** Path of the item below the content folder: `2023/02/slug.zh.md`. */
  file: string;
  /** Line of the file on which the text begins, so that places are the file's. */
  firstLine: number;
  /** Offset in the file's text, in UTF-16 units, at which the text begins, so that fixes are the file's; 0 where it is not given. */
  firstOffset?: number;
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
  /** What the text is like: see `sketchOf`. */
  sketch?: string;
}

/** Render the Markdown of one item. What is wrong with it is returned as problems, and nothing of that kind reaches the HTML. */
export async function renderMarkdown(source: string, options: RenderOptions): Promise<RenderedBody> {
  const text = source.replace(/\r\n?/g, '\n');
  const proof: Proof = {
    file: options.file,
    firstLine: options.firstLine,
    firstOffset: options.firstOffset ?? 0,
    lines: text.split('\n'),
    language: options.language,
    base: options.base,
    pictures: new Map(),
    headings: [],
    links: new Map(),
    problems: new Map(),
    standfirst: '',
    length: 0,
    sketch: undefined,
  };
  const html = isFollowable(proof) && isWithinBudget(proof) ? await htmlOf(text, proof, options) : '';
  const { headings, standfirst, length, sketch } = proof;
  const pictures = [...proof.pictures.values()].filter((picture) => typeof picture === 'object');
  return {
    html,
    headings,
    links: [...proof.links.values()],
    pictures: [...new Set(pictures.flatMap(filesOfPicture))],
    picturePaths: [...proof.pictures.keys()],
    problems: [...proof.problems.values()].sort(compareProblems),
    standfirst,
    length,
    ...(sketch !== undefined && { sketch }),
  };
}

async function htmlOf(text: string, proof: Proof, { language, pictureOf }: RenderOptions): Promise<string> {
  const file = new VFile({ value: text, data: { proof } });
  const tree = follow(proof, () => {
    const reader = readerOf(featuresOf(text));
    const read = reader.parse(file);
    // The plugins work on the tree in place.
    reader.runSync(read, file);
    return read;
  });
  if (!tree) return '';
  await Promise.all([...proof.pictures.keys()].map(async (path) => proof.pictures.set(path, await pictureOf(path))));
  const setter = setterOf(language);
  return follow(proof, () => String(setter.stringify(setter.runSync(tree, file), file))) ?? '';
}

/** Take a step that follows the tree downwards. Emphasis and links may go deeper than the stack, which alone tells. */
function follow<T>(proof: Proof, step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    noteDepth(proof, 1);
    return undefined;
  }
}
