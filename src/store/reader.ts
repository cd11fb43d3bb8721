import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { renderMarkdown } from '../markdown/render.ts';
import { checkFileName } from '../schema/file-name.ts';
import { checkItem, mayLackText } from '../schema/front-matter.ts';
import { savedFixes } from '../schema/fix.ts';
import { cardOf, filesOfPicture, type BrokenItem, type ItemCard, type ItemDetail, type Picture } from '../schema/item.ts';
import { maxPictureMegabytes } from '../schema/limits.ts';
import { remarkOnDrawing, remarkOnSize, remarkOnWords } from '../schema/picture-remarks.ts';
import { rules } from '../schema/rules.ts';
import { excerptOf } from '../schema/report.ts';
import type { Problem } from '../schema/problem.ts';
import { decodeText, type Decoded } from '../schema/text.ts';
import type { Settings } from '../settings.ts';
import { digestOf } from './digest.ts';

/** One file read, checked and rendered. */
export interface Reading {
  /** Absent where errors keep the file from being an item. Its `digest` covers the pictures too. */
  card?: ItemCard;
  detail?: ItemDetail;
  /** What could be read of a file that is none. */
  broken?: BrokenItem;
  html: string;
  problems: Problem[];
  /** Every picture file the item names, with the digest of its bytes then; '' for one that is not there. */
  pictures: [path: string, digest: string][];
}

/**
 * Read one item from its bytes. All that is wrong with the file comes back at once; nothing is thrown for it.
 * @param key digest of the file, its path, the settings and the code
 */
export async function readItem(file: string, bytes: Uint8Array, key: string, settings: Settings): Promise<Reading> {
  const decoded = decodeText(file, bytes);
  const reading = await readText(file, decoded, key, settings, hash('sha256', bytes));
  return decoded.saved === undefined ? reading : { ...reading, problems: savedFixes(reading.problems, decoded.saved) };
}

async function readText(file: string, decoded: Decoded, key: string, settings: Settings, sha256: string): Promise<Reading> {
  const name = checkFileName(file);
  const problems: Problem[] = [...name.problems, ...decoded.problems];
  if (decoded.text === undefined) return { html: '', problems, pictures: [] };
  const checked = checkItem(file, decoded.text);
  problems.push(...checked.problems);
  const pictures = new ItemPictures(settings);
  const body = await renderMarkdown(checked.body, {
    file,
    firstLine: checked.bodyLine,
    firstOffset: checked.bodyStart,
    language: name.language,
    base: settings.base,
    pictureOf: (path) => pictures.make(path),
  });
  const { matter } = checked;
  problems.push(...body.problems.filter(({ rule }) => rule !== 'body-empty' || !mayLackText(checked.partial)));
  let picture: Picture | undefined;
  if (matter?.image) {
    const made = await pictures.make(pathBeside(file, matter.image.src));
    const { src, alt } = matter.image;
    const place = checked.places['image.src'] ?? { line: 1, column: 1 };
    if (typeof made === 'string') problems.push(pictureProblem(file, decoded.text, place, src, made));
    else picture = made;
    const ofFile = picture ? [remarkOnSize(picture, src), remarkOnDrawing(picture, src)] : [];
    const remarks = [remarkOnWords(alt, src), ...ofFile].filter((remark) => remark !== undefined);
    const excerpt = excerptOf(decoded.text, place.line, place.column);
    problems.push(...remarks.map((remark): Problem => ({ file, ...place, severity: rules[remark.rule].severity, ...remark, excerpt })));
  }
  if (!matter || problems.some(({ severity }) => severity === 'error')) {
    const { date, embargo, draft, aliases = [], waivers = [] } = checked.partial;
    const broken: BrokenItem = {
      file, story: name.story, language: name.language, links: body.links, aliases, places: checked.places,
      ...(date !== undefined && { day: date }), ...(embargo !== undefined && { embargo }), ...(draft && { draft }),
      ...(waivers.length > 0 && { waived: waivers.map(({ rule }) => rule) }),
    };
    return { broken, html: '', problems, pictures: pictures.seen() };
  }
  const detail: ItemDetail = {
    matter,
    standfirst: matter.summary ?? body.standfirst,
    headings: body.headings,
    ...(picture && { picture }),
    length: body.length,
    places: checked.places,
  };
  const card = cardOf({
    file,
    story: name.story,
    language: name.language,
    digest: digestOf(key, ...pictures.seen().flat()),
    sha256,
    links: body.links,
    ...(body.sketch !== undefined && { sketch: body.sketch }),
    pictureFiles: [...new Set([...(picture ? filesOfPicture(picture) : []), ...body.pictures])],
  }, detail, (text) => digestOf(text).slice(0, 16));
  return { card, detail, html: matter.withdrawn ? '' : body.html, problems, pictures: pictures.seen() };
}

/** Makes each picture of one item once and notes what it read. */
class ItemPictures {
  readonly #made = new Map<string, Promise<Picture | 'missing' | 'unreadable'>>();
  readonly #digests = new Map<string, string>();
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  make(path: string): Promise<Picture | 'missing' | 'unreadable'> {
    const made = this.#made.get(path) ?? this.#read(path);
    this.#made.set(path, made);
    return made;
  }

  seen(): [string, string][] {
    return [...this.#digests].sort(([one], [other]) => (one < other ? -1 : 1));
  }

  async #read(path: string): Promise<Picture | 'missing' | 'unreadable'> {
    let bytes: Uint8Array;
    try {
      // A pipe or a device has no end to read to.
      if (!statSync(join(this.#settings.content, path)).isFile()) throw new Error('not a file');
      bytes = readFileSync(join(this.#settings.content, path));
    } catch {
      this.#digests.set(path, '');
      return 'missing';
    }
    this.#digests.set(path, digestOf(bytes));
    // Imported only here: most items have no picture, and the library that makes one takes long to load.
    const { makePicture } = await import('./pictures.ts');
    const made = await makePicture(bytes, this.#settings.cache);
    return typeof made === 'object' && bytes.length > maxPictureMegabytes * 1e6 ? { ...made, fileBytes: bytes.length } : made;
  }
}

function pathBeside(file: string, name: string): string {
  return `${file.slice(0, file.lastIndexOf('/') + 1)}${name}`;
}

function pictureProblem(file: string, text: string, place: { line: number; column: number }, src: string, found: 'missing' | 'unreadable'): Problem {
  const missing = found === 'missing';
  return {
    file, ...place, severity: 'error',
    rule: missing ? 'picture-missing' : 'picture-unreadable',
    message: missing ? `There is no picture ${src} beside this item.` : `${src} is not a picture that can be read, or one too large or too dear to draw.`,
    cure: missing ? 'Put the file beside the item, or mend its name here.' : 'Save it as JPEG, PNG, WebP, AVIF, GIF or SVG.',
    excerpt: excerptOf(text, place.line, place.column),
  };
}
