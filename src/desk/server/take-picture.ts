import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rm, rename } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { freeSlug, slugOf } from '../../imports/text/slug.ts';
import { checkFileName } from '../../schema/file-name.ts';
import { makePicture } from '../../store/pictures.ts';
import { contentPathOf } from './item-path.ts';
import { DeskRefusal } from './refusal.ts';

/** Names that cameras and programs give, which say nothing. */
const sayingNothing = /^(?:img|dsc[fn]?|pic|photo|image|screen[ -]?shot|bildschirmfoto|unnamed|download|untitled|pasted|截图|微信图片|图片)?[\s_\d.()-]*$/iu;
const endings = /^\.(?:jpe?g|png|webp|avif|gif|tiff?|svg)$/i;

/**
 * Put a picture beside an item under a good name: that of its own file where it says something, else the item's.
 * @param name of the file that was dropped or pasted
 * @returns the name it has beside the item
 * @throws {DeskRefusal} where the bytes are no picture that can be shown
 */
export async function takePicture(content: string, cache: string, file: string, name: string, bytes: Uint8Array): Promise<string> {
  const folder = dirname(contentPathOf(content, file));
  const ending = extname(name).toLowerCase();
  const isShown = endings.test(ending) && (await makePicture(bytes, cache)) !== 'unreadable';
  if (!isShown) throw new DeskRefusal(422, `${name} is not a picture that can be shown.`, 'Save it as JPEG, PNG, WebP, AVIF, GIF or SVG, and drop it again.');
  const stem = name.slice(0, name.length - ending.length);
  const own = checkFileName(file).story.replace(/^.*\//, '');
  const slug = sayingNothing.test(stem.trim()) ? own : slugOf(stem, createHash('sha256').update(bytes).digest('hex'));
  await mkdir(folder, { recursive: true });
  const placed = `${freeSlug(slug, (each) => existsSync(join(folder, each + ending)))}${ending}`;
  // The name is taken before the bytes are there, so that another picture that comes at the same time gets another.
  const place = join(folder, placed);
  await (await open(place, 'wx')).close();
  const beside = join(folder, `.${placed}.${process.pid}.saving`);
  try {
    await using handle = await open(beside, 'wx');
    await handle.writeFile(bytes);
    await handle.sync();
    await rename(beside, place);
  } catch (fault) {
    for (const left of [beside, place]) await rm(left, { force: true });
    throw fault;
  }
  return placed;
}
